import { setTimeout as delay } from 'node:timers/promises';
import { Actor, type Acknowledged, type World } from './actor';
import { Api } from './api';
import { Emulators } from './emulators';
import { EventListener } from './listener';
import { type PowerLoss } from './power-loss';
import { runToEnd, Victim } from './processes';
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

/** How long the healed server may take until nothing is unknown any more, in milliseconds. */
const HEAL_MS = 120_000;
/** How long a listener may take to hear the rest. */
const CATCH_UP_MS = 30_000;
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
    await askAboutPages(api);
    const unsettled = await settle(api, Date.now() + HEAL_MS);
    const acknowledged = actors.flatMap(actor => actor.acknowledged);
    const broken = [...(await compare(api, acknowledged)), ...(await compareEvents(api, listener))];
    isOver = true;
    for (const server of servers) await server.stop();
    const { output } = await runToEnd(['dist/src/cli/main.js', 'verify', '--json'], env);
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

const OPEN = ['CREATED', 'PROCESSING', 'UNKNOWN'];
const UNPAID = ['CREATED', 'REGISTERED', 'SIGNED', 'SUBMITTED', 'UNKNOWN', 'CONFIRMED'];

/** Payers who paid although their webhook was lost: the server would ask within minutes, and is asked to do so now. */
async function askAboutPages(api: Api): Promise<void> {
  for (let after: string | null = null; ;) {
    const page: Waiting | undefined = await api.ask<Waiting>(
      `query ($after: Cursor) { payments(first: 50, after: $after, filter: { status: [REQUIRES_ACTION] }) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    for (const { id } of page?.payments.nodes ?? []) await refresh(api, 'refreshPayment', id);
    if (!page?.payments.pageInfo.hasNextPage) return;
    after = page.payments.pageInfo.endCursor;
  }
}

interface Waiting {
  readonly payments: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function refresh(api: Api, mutation: 'refreshPayment' | 'refreshPayout', id: string): Promise<void> {
  await api.ask(`mutation ($id: ID!) { ${mutation}(id: $id) { errors { __typename } } }`, { id });
}

/** Asks about whatever is not known until all is. Returns how many are left when the time is over. */
async function settle(api: Api, deadline: number): Promise<number> {
  for (;;) {
    const open = await api.ask<{
      payments: { nodes: { id: string }[] };
      payouts: { nodes: { id: string }[] };
    }>(
      `query ($open: [PaymentStatus!], $unpaid: [PayoutStatus!]) {
        payments(first: 50, filter: { status: $open }) { nodes { id } }
        payouts(first: 50, filter: { status: $unpaid }) { nodes { id } } }`,
      { open: OPEN, unpaid: UNPAID },
    );
    const payments = open?.payments.nodes ?? [];
    const payouts = open?.payouts.nodes ?? [];
    const left = payments.length + payouts.length;
    if (left === 0 || Date.now() > deadline) return left;
    for (const { id } of payments) await refresh(api, 'refreshPayment', id);
    for (const { id } of payouts) await refresh(api, 'refreshPayout', id);
    await delay(500);
  }
}

/** What a client was told stays true: YES is a success for ever, and NO never took anything. */
async function compare(api: Api, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { operationId, moneyMoved } of acknowledged) {
    const found = await api.ask<{ operation: { moneyMoved: string; status: string } | null }>(
      'query ($id: ID!) { operation(id: $id) { moneyMoved status } }',
      { id: operationId },
    );
    const now = found?.operation;
    if (!now) broken.push(`${operationId} was acknowledged and is gone`);
    else if (moneyMoved === 'YES' && now.moneyMoved !== 'YES')
      broken.push(`${operationId} was told to have moved money and is ${now.status}`);
  }
  return broken;
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

async function cursorsAfter(api: Api, start: string | null): Promise<readonly string[]> {
  const cursors: string[] = [];
  for (;;) {
    const page = await api.ask<{ events: { edges: { cursor: string }[] } }>(
      'query ($after: Cursor) { events(first: 100, after: $after) { edges { cursor } } }',
      { after: cursors.at(-1) ?? start },
    );
    const edges = page?.events.edges ?? [];
    if (edges.length === 0) return cursors;
    cursors.push(...edges.map(({ cursor }) => cursor));
  }
}

/** Lets the listener catch up with the journal, and then says what it missed, repeated or confused. */
async function compareEvents(api: Api, listener: EventListener): Promise<readonly string[]> {
  const all = await cursorsAfter(api, listener.from);
  const deadline = Date.now() + CATCH_UP_MS;
  while (listener.heard.length < all.length && Date.now() < deadline) await delay(100);
  await listener.stop();
  const differs = all.findIndex((cursor, index) => listener.heard[index] !== cursor);
  if (differs < 0) return [];
  return [
    `of ${all.length} events the one at ${differs} was heard as ${listener.heard[differs] ?? 'nothing'}`,
  ];
}

function added(parts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const part of parts) {
    for (const [name, count] of Object.entries(part)) sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}
