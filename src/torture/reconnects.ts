import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Command } from 'commander';
import { Random } from '../proof/random';
import { commitOfThis, keepReport } from '../proof/report';
import { Api } from './api';
import { cursorsAfter } from './compare';
import { EventListener } from './listener';
import { Victim } from './victim';

interface Options {
  readonly reconnects: string;
  readonly listeners: string;
  readonly seed: string;
  readonly port: string;
  readonly database?: string;
  readonly out?: string;
}

/** How long listeners may take to hear the rest once nobody buys any more, in milliseconds. */
const CATCH_UP_MS = 60_000;
/** One death for so many reconnects, and two at least. */
const RECONNECTS_PER_KILL_MAX = 500;
const BUYERS = 4;
const PAUSE_MS_MAX = 60;
/** A listener leaves after so many events at the most, so that it mostly comes back in the middle of something. */
const EVENTS_MAX = 12;

/**
 * Listeners that leave and come back with their cursors all the time, at a server that is killed now and then, while
 * others buy. Each has to have heard the journal: every event once, in order. Exit status: 0 all did, 1 one did not.
 */
async function main(options: Options): Promise<void> {
  const [seed, wanted, count] = [options.seed, options.reconnects, options.listeners].map(Number) as [
    number,
    number,
    number,
  ];
  const random = new Random(seed);
  const folder = mkdtempSync(join(tmpdir(), 'paygraph-reconnects-'));
  const databaseUrl = options.database ?? `sqlite:${join(folder, 'paygraph.sqlite')}`;
  const url = `http://127.0.0.1:${options.port}`;
  const server = new Victim(
    ['dist/src/main.js'],
    {
      ...{ PORT: options.port, SANDBOX_PORT_BASE: options.port, DATABASE_URL: databaseUrl },
      ...{ MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), LOG_LEVEL: 'error' },
    },
    /Paygraph listens at /,
  );
  const startedAt = new Date();
  let isOver = false;
  const api = new Api([url], random.fork(), () => isOver);
  try {
    await server.start();
    const shop = await openShop(api);
    await buy(api, shop, 'first');
    const [from = ''] = await cursorsAfter(api, null);
    const listeners = Array.from(
      { length: count },
      () => new EventListener([url], random.fork(), from, EVENTS_MAX),
    );
    const made = (): number => listeners.reduce((sum, { reconnects }) => sum + reconnects, 0);
    const buyers = Array.from({ length: BUYERS }, async (_, buyer) => {
      for (let index = 0; made() < wanted; index++) {
        await buy(api, shop, `b${buyer}-${index}`);
        await delay(random.between(0, PAUSE_MS_MAX));
      }
    });
    let kills = 0;
    while (made() < wanted) {
      await delay(100);
      if (made() < (kills + 1) * Math.min(RECONNECTS_PER_KILL_MAX, wanted / 3)) continue;
      await server.kill();
      await server.start();
      kills += 1;
      if (kills % 5 === 0) console.error(`${made()} reconnects, ${kills} kills`);
    }
    await Promise.all(buyers);
    for (const listener of listeners) listener.stay();
    const journal = await cursorsAfter(api, from);
    const deadline = Date.now() + CATCH_UP_MS;
    while (listeners.some(({ heard }) => heard.length < journal.length) && Date.now() < deadline)
      await delay(100);
    await Promise.all(listeners.map(listener => listener.stop()));
    const reconnects = made();
    const different = listeners.map(({ heard }) => differences(journal, heard));
    const [missed, repeated, disordered] = (['missed', 'repeated', 'disordered'] as const).map(kind =>
      different.reduce((sum, each) => sum + each[kind], 0),
    );
    const held = missed === 0 && repeated === 0 && disordered === 0;
    const database = databaseUrl.startsWith('sqlite') ? 'sqlite' : 'postgres';
    const report = {
      ...{ held, startedAt, commit: commitOfThis(), seed, database, listeners: count, reconnects, kills },
      ...{ events: journal.length, heard: listeners.reduce((sum, { heard }) => sum + heard.length, 0) },
      ...{ missed, repeated, disordered },
    };
    console.log(JSON.stringify(report, null, 2));
    keepReport(report, options.out);
    process.exitCode = held ? 0 : 1;
  } finally {
    isOver = true;
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Differences {
  readonly missed: number;
  readonly repeated: number;
  /** Heard before one that stands earlier in the journal. */
  readonly disordered: number;
}

function differences(journal: readonly string[], heard: readonly string[]): Differences {
  const place = new Map(journal.map((cursor, index) => [cursor, index]));
  const known = new Set(heard);
  const places = heard.map(cursor => place.get(cursor) ?? -1);
  return {
    missed: journal.filter(cursor => !known.has(cursor)).length,
    repeated: heard.length - known.size,
    disordered: places.filter((each, index) => index > 0 && each <= (places[index - 1] ?? 0)).length,
  };
}

interface Shop {
  readonly playerId: string;
  readonly goodId: string;
}

async function openShop(api: Api): Promise<Shop> {
  const made = await api.ask<{ createPlayer: { player: { id: string } } }>(
    'mutation { createPlayer(input: { reference: "crowd", name: "Crowd", coins: 100000000 }) { player { id } } }',
  );
  const good = await api.ask<{ createVirtualGood: { virtualGood: { id: string } } }>(
    `mutation { createVirtualGood(input: { sku: "potion", name: "Potion", prices: [{ amount: "1", currency: "COIN" }] }) {
      virtualGood { id } } }`,
  );
  if (!made || !good) throw new Error('The server did not answer.');
  return { playerId: made.createPlayer.player.id, goodId: good.createVirtualGood.virtualGood.id };
}

async function buy(api: Api, { playerId, goodId }: Shop, reference: string): Promise<void> {
  const input = {
    ...{ idempotencyKey: reference, reference, playerId, currency: 'COIN' },
    ...{ lines: [{ goodId }], payWith: { coins: true } },
  };
  await api.mutate('purchase', 'PurchaseInput', input, 'payment { id }');
}

new Command('reconnects')
  .description(
    'Let listeners leave and come back at a server that is killed; compare what each heard with the journal',
  )
  .option('--reconnects <count>', 'how often listeners come back, all together', '10000')
  .option('--listeners <count>', 'at once, 49 at the most', '40')
  .option('--seed <number>', 'decides when each leaves', '1')
  .option('--port <number>', 'the server’s; its emulators take the six above it', '24600')
  .option('--database <url>', 'an empty database; SQLite in a new folder when absent')
  .option('--out <file>', 'also write the report there')
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  });
