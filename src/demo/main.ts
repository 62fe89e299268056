import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { startApp, type App } from '../app';
import { readConfig } from '../config';
import { compareBooks, ourPayout } from '../services/compare-books';
import { type Shown } from './chapter';
import { DemoClient } from './client';
import { EVENTS, PAYMENTS, PAYOUTS } from './documents';
import { coinsChapter } from './coins-chapter';
import { intrazonChapter } from './intrazon-chapter';
import { payoneChapter } from './payone-chapter';
import { paytureChapter } from './payture-chapter';
import { piChapter } from './pi-chapter';
import { stashChapter } from './stash-chapter';
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
  await client.follow<Heard>(EVENTS, event => story.heard(event));
  const stage = { client, story };
  await payoneChapter(stage);
  await paytureChapter(stage);
  await coinsChapter(stage);
  await piChapter(stage, () => newPioneer(app));
  await stashChapter(stage, (reference, amount) => refundAtStash(app, reference, amount));
  await intrazonChapter(stage);

  const { payments } = await client.ask<{ payments: { nodes: readonly Shown[] } }>(PAYMENTS);
  const ours = payments.nodes.map(({ id, reference, providerReference, amount, captured, refunded }) => ({
    id,
    otherNames: [reference, providerReference],
    currency: amount.currency,
    captured: BigInt(captured.minorUnits),
    refunded: BigInt(refunded.minorUnits),
  }));
  const theirs = app.sandbox?.emulators.flatMap(emulator => emulator.books()) ?? [];
  const paidOut = (await client.ask<ShownPayouts>(PAYOUTS)).payouts.nodes.flatMap(payout =>
    ourPayout({
      providerReference: payout.providerReference,
      currency: payout.amount.currency,
      amount: BigInt(payout.amount.minorUnits),
      moneyMoved: payout.operations.some(({ moneyMoved }) => moneyMoved === 'YES'),
    }),
  );
  const differences = compareBooks([...ours, ...paidOut], theirs);
  if (differences.length > 0) throw new Error(`The books differ:\n${differences.join('\n')}`);
  story.say(
    `Books equal: ${ours.length} payments here, ${theirs.length} movements of money at the providers.`,
  );
}

interface ShownPayouts {
  readonly payouts: {
    readonly nodes: readonly {
      readonly providerReference: string | null;
      readonly amount: { readonly minorUnits: string; readonly currency: string };
      readonly operations: readonly { readonly moneyMoved: string }[];
    }[];
  };
}

/** A user of the emulated Pi Network, whose wallet can be paid to. */
async function newPioneer({ sandbox }: App): Promise<{ readonly uid: string }> {
  const emulator = sandbox?.emulators.find(({ provider }) => provider === 'PI');
  const body = JSON.stringify({ username: 'pioneer', scopes: ['payments', 'wallet_address'] });
  const answer = await fetch(`${emulator?.url ?? ''}/_emulator/users`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`The Pi emulator answered ${answer.status}.`);
  return (await answer.json()) as { readonly uid: string };
}

/** What Stash does on its own account, for the payment that it knows by our reference. */
async function refundAtStash({ sandbox }: App, reference: string, amount: string): Promise<void> {
  const emulator = sandbox?.emulators.find(({ provider }) => provider === 'STASH');
  const entry = emulator?.books().find(each => each.reference === reference);
  const url = `${emulator?.url ?? ''}/_emulator/links/${entry?.providerReference ?? ''}/refund`;
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ amount, reason: 'REQUESTED' }) });
  if (!answer.ok) throw new Error(`The Stash emulator answered ${answer.status}.`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
