import { setTimeout as delay } from 'node:timers/promises';
import { Actor, type World } from './actor';
import { Api } from './api';
import { Emulators } from './emulators';
import { EventListener } from './listener';
import { settleAll } from './settle';
import { brokenPromises, compareEvents, cursorsAfter } from './compare';
import { type PowerLoss } from './power-loss';
import { runToEnd } from '../proof/processes';
import { Victim } from './victim';
import { Random } from '../proof/random';

export interface TortureOptions {
  readonly seed: number;
  readonly seconds: number;
  readonly clients: number;
  /** Part of the calls that something goes wrong with. */
  readonly faultRate: number;
  readonly databaseUrl: string;
  /** The first node's; the emulators take `port` + 2 to `port` + 7, a second node `port` + 9. */
  readonly port: number;
  /** Servers on one Postgres, of which one is killed at a time. */
  readonly nodes: 1 | 2;
  /** Each kill is a loss of power as well: what was not synced is gone. SQLite only. */
  readonly powerLoss?: PowerLoss;
  readonly onProgress: (text: string) => void;
}

export interface TortureResult {
  readonly kills: number;
  /** Events that a subscriber heard over all its connections. */
  readonly heard: number;
  readonly reconnects: number;
  /** Writes that losses of power took back. */
  readonly lostWrites: number;
  readonly faults: number;
  readonly operations: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  /** Requests that were asked again because nobody had answered. */
  readonly repeated: number;
  /** Money that a client was told of and that is not in the books, or the other way round. */
  readonly broken: readonly string[];
  /** Still not known when the time for it was over. */
  readonly unsettled: number;
  readonly verdict: unknown;
}

/**
 * How long the healed server may take until nothing is unknown any more, in milliseconds, besides the time that it was
 * under fire: payouts queue up then, for one wallet that pays them one after the other.
 */
const HEAL_MS = 120_000;
const ALIVE_MS = { least: 200, most: 3_000 };

/**
 * A real server under a mixed load at every provider, killed again and again while calls go wrong. In the end it is
 * healed, and everything has to be known, booked once, and as clients were told.
 */
export async function torture(options: TortureOptions): Promise<TortureResult> {
  const { seed, seconds, clients, faultRate, databaseUrl, port, powerLoss, onProgress } = options;
  const random = new Random(seed);
  const env = {
    ...{ SANDBOX: 'external', PORT: String(port), SANDBOX_PORT_BASE: String(port + 1) },
    ...{ DATABASE_URL: databaseUrl, MASTER_KEY: Buffer.alloc(32, 7).toString('base64') },
    ...{ PROVIDER_TIMEOUT_MS: '1500', LOG_LEVEL: 'error' },
  };
  const sandbox = new Victim(['dist/src/cli/main.js', 'sandbox'], env, /INTRAZON emulator at /);
  const ports = options.nodes === 1 ? [port] : [port, port + 9];
  const urls = ports.map(each => `http://127.0.0.1:${each}`);
  const servers = ports.map(each => {
    const own = { PORT: String(each), NODE_ID: `torture-${each}`, ...powerLoss?.env };
    return new Victim(['dist/src/main.js'], { ...env, ...own }, /Paygraph listens at /);
  });
  let isOver = false;
  const api = new Api(urls, random.fork(), () => isOver);
  const emulators = new Emulators(port + 1);
  try {
    await sandbox.start();
    await emulators.control('PI', 'profile', { ledgerMs: 200, submitTimeoutMs: 1_000 });
    for (const server of servers) await server.start();
    const world = { ...(await newWorld(api)), faultRate };
    const actors = Array.from({ length: clients }, (_, index) => {
      return new Actor(`c${index}`, random.fork(), api, emulators, world);
    });
    const listener = new EventListener(urls, random.fork(), await firstCursor(api, world));
    const endAt = Date.now() + seconds * 1_000;
    const working = Promise.all(
      actors.map(async actor => {
        while (Date.now() < endAt) await actor.step();
      }),
    );
    const { kills, lostWrites } = await killUntil(servers, random.fork(), endAt, options);
    onProgress(`${kills} kills; healing`);
    await working;
    await emulators.heal();
    const acknowledged = actors.flatMap(actor => actor.acknowledged);
    const unsettled = await settleAll(api, acknowledged, Date.now() + HEAL_MS + seconds * 1_000);
    onProgress(`${unsettled} left unsettled; comparing`);
    const broken = [...(await brokenPromises(api, acknowledged)), ...(await compareEvents(api, listener))];
    isOver = true;
    for (const server of servers) await server.stop();
    const { stdout: output } = await runToEnd(['dist/src/cli/main.js', 'verify', '--json'], env);
    return {
      ...{
        kills,
        lostWrites,
        faults: emulators.faults,
        acknowledged: acknowledged.length,
        repeated: api.repeated,
      },
      ...{ heard: listener.heard.length, reconnects: listener.reconnects },
      ...{ operations: added(actors.map(({ done }) => done)), broken, unsettled },
      verdict: JSON.parse(output) as unknown,
    };
  } finally {
    isOver = true;
    for (const server of servers) await server.kill();
    await sandbox.kill();
  }
}

async function killUntil(
  servers: readonly Victim[],
  random: Random,
  endAt: number,
  { powerLoss, onProgress }: TortureOptions,
): Promise<{ readonly kills: number; readonly lostWrites: number }> {
  let lostWrites = 0;
  for (let kills = 0; ; kills++) {
    await delay(random.between(ALIVE_MS.least, ALIVE_MS.most));
    if (Date.now() >= endAt) return { kills, lostWrites };
    const server = random.pick(servers);
    await server.kill();
    // All of it, or some of it in any order.
    lostWrites += powerLoss?.strike(random.chance(0.5) ? random : undefined) ?? 0;
    await server.start();
    if (kills % 25 === 24) onProgress(`${kills + 1} kills`);
  }
}

async function newWorld(api: Api): Promise<World> {
  const player = await api.ask<{ createPlayer: Made }>(
    'mutation { createPlayer(input: { reference: "torture", name: "Torture", coins: 1000000 }) { player { id } } }',
  );
  const shopPlayer = await api.ask<{ createPlayer: Made }>(
    'mutation { createPlayer(input: { reference: "shopper", name: "Shopper", coins: 1000000, provider: INTRAZON }) { player { id } } }',
  );
  const good = await api.ask<{ createVirtualGood: { virtualGood: { id: string } } }>(
    `mutation { createVirtualGood(input: { sku: "potion", name: "Potion",
      prices: [{ amount: "10", currency: "COIN" }, { amount: "4.99", currency: "USD" }] }) { virtualGood { id } } }`,
  );
  const synced = await api.ask<{
    syncVirtualGoods: { virtualGoods: readonly { id: string; sku: string }[] };
  }>('mutation { syncVirtualGoods(provider: INTRAZON) { virtualGoods { id sku } } }');
  const shopGood = synced?.syncVirtualGoods.virtualGoods.find(({ sku }) => sku === 'healPotion');
  if (!player || !shopPlayer || !good || !shopGood) throw new Error('The server did not answer.');
  return {
    ...{ playerId: player.createPlayer.player.id, goodId: good.createVirtualGood.virtualGood.id },
    ...{ shopPlayerId: shopPlayer.createPlayer.player.id, shopGoodId: shopGood.id },
  };
}

interface Made {
  readonly player: { readonly id: string };
}

/** Of the first event, which a first purchase makes: without a cursor a listener would begin at some later moment. */
async function firstCursor(api: Api, { playerId, goodId }: World): Promise<string> {
  const input = {
    ...{ idempotencyKey: 'first', reference: 'first', playerId, currency: 'COIN' },
    ...{ lines: [{ goodId }], payWith: { coins: true } },
  };
  await api.mutate('purchase', 'PurchaseInput', input, 'payment { id }');
  const [first] = await cursorsAfter(api, null);
  if (first === undefined) throw new Error('A purchase told nothing.');
  return first;
}

function added(parts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const part of parts) {
    for (const [name, count] of Object.entries(part)) sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}
