import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { startApp, type App } from '../app';
import { readConfig } from '../config';
import { compareBooks } from './compare-books';
import { type Shown } from './chapter';
import { DemoClient } from './client';
import { EVENTS, PAYMENTS } from './documents';
import { payoneChapter } from './payone-chapter';
import { paytureChapter } from './payture-chapter';
import { Story, type Heard } from './story';

/** The main job from end to end, against a fresh server with emulators; ends by comparing both sides' books. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paygraph-demo-'));
  const config = readConfig({
    SANDBOX: 'embedded',
    PORT: '0',
    SANDBOX_PORT_BASE: '0',
    DATABASE_URL: `sqlite:${join(folder, 'demo.sqlite')}`,
  });
  const app = await startApp(config, { log: pino({ level: 'warn' }) });
  const client = new DemoClient(app.url, config.sandboxApiKey ?? '');
  try {
    await tell(app, client);
  } finally {
    await client.close();
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function tell(app: App, client: DemoClient): Promise<void> {
  const story = new Story();
  const stop = client.listen<Heard>(EVENTS, {}, message => story.heard(message));
  await client.connected();
  const stage = { client, story };
  await payoneChapter(stage);
  await paytureChapter(stage);
  stop();

  const { payments } = await client.ask<{ payments: { nodes: readonly Shown[] } }>(PAYMENTS);
  const ours = payments.nodes.map(({ id, amount, captured, refunded }) => ({
    id,
    currency: amount.currency,
    captured: BigInt(captured.minorUnits),
    refunded: BigInt(refunded.minorUnits),
  }));
  const theirs = app.sandbox?.emulators.flatMap(emulator => emulator.books()) ?? [];
  const differences = compareBooks(ours, theirs);
  if (differences.length > 0) throw new Error(`The books differ:\n${differences.join('\n')}`);
  story.say(
    `Books equal: ${ours.length} payments here, ${theirs.length} movements of money at the providers.`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
