import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pino from 'pino';
import { Crowd } from './crowd';
import { DEFAULT_APPLICATION } from '../composition/services';
import { openTool } from '../composition/tool';
import { readConfig } from '../config';
import { startProcess } from '../proof/processes';
import { createKey } from '../services/keys';
import { type Effort, inTurn, spreadOf, type Spread } from './measure';

const LISTENERS = 5_000;
/** As many sockets as one key may have. */
const PER_KEY = 50;
const PORT = 24_780;
const WARM_UP = 200;
const FEED = `subscription { events(filter: { types: ["PaymentStatusChanged"] }) { id cursor occurredAt
  ... on PaymentStatusChanged { from to amount { amount currency } payment { id reference status captured { amount } } } } }`;

export interface Listeners {
  readonly listeners: number;
  /** Milliseconds from a purchase's request to the moment when the last listener has its event. */
  readonly told: Spread;
  /** The same text to as many bare sockets of the same library. */
  readonly bare: Spread;
  readonly ofBare: number;
  /** What one more listener takes of the process's memory, in KiB: here, and bare. */
  readonly kibEach: number;
  readonly bareKibEach: number;
}

/** One event to many listeners of one real server, against a bare broadcast. The listeners share this process. */
export async function benchListeners(folder: string, effort: Effort): Promise<Listeners> {
  const env = {
    ...{ PORT: String(PORT), SANDBOX_PORT_BASE: String(PORT), LOG_LEVEL: 'error' },
    ...{ DATABASE_URL: `sqlite:${join(folder, 'listeners.sqlite')}` },
    ...{ MASTER_KEY: Buffer.alloc(32, 1).toString('base64') },
  };
  const count = Math.ceil(effort.of(LISTENERS) / PER_KEY) * PER_KEY;
  const keys = await makeKeys(env, count / PER_KEY);
  const server = startProcess(['dist/src/main.js'], env, /listens at/);
  await server.ready;
  const shop = new Shop(`http://127.0.0.1:${PORT}`, keys[0] ?? '');
  await shop.open();
  // So that what one listener takes is not what the code takes.
  for (let count = 0; count < WARM_UP; count++) await shop.buy();
  const before = await shop.memoryBytes();
  const crowd = new Crowd(`ws://127.0.0.1:${PORT}/graphql`);
  for (const key of keys) await crowd.join(PER_KEY, { key, query: FEED });
  await crowd.hear(() => shop.buy());
  const kibEach = ((await shop.memoryBytes()) - before) / count / 1_024;

  const bare = await Broadcaster.start();
  const bareBefore = await bare.memoryBytes();
  const bareCrowd = new Crowd(bare.url);
  await bareCrowd.join(count);
  await bareCrowd.hear(async () => bare.tell(crowd.lastFrame));
  const bareKibEach = ((await bare.memoryBytes()) - bareBefore) / count / 1_024;
  const measured = await inTurn(3 * effort.rounds, {
    told: () => crowd.hear(() => shop.buy()),
    bare: () => bareCrowd.hear(async () => bare.tell(crowd.lastFrame)),
  });
  crowd.leave();
  bareCrowd.leave();
  bare.close();
  await server.stop();
  const [told, bareSpread] = [spreadOf(measured.told), spreadOf(measured.bare)];
  return {
    ...{ listeners: count, told, bare: bareSpread },
    ofBare: Number((bareSpread.median / told.median).toFixed(2)),
    ...{ kibEach: Number(kibEach.toFixed(1)), bareKibEach: Number(bareKibEach.toFixed(1)) },
  };
}

async function makeKeys(env: Readonly<Record<string, string>>, count: number): Promise<readonly string[]> {
  const tool = await openTool(readConfig(env), { log: pino({ level: 'silent' }) });
  const keys: string[] = [];
  for (let made = 0; made < count; made++) {
    const wanted = { role: 'server', playerId: null, label: `crowd ${made}`, expiresAt: null } as const;
    keys.push((await createKey(tool.services, { ...wanted, applicationId: DEFAULT_APPLICATION })).key);
  }
  await tool.close();
  return keys;
}

class Broadcaster {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<Broadcaster> {
    const child = fork(join(__dirname, 'broadcaster.js'));
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return new Broadcaster(child, `ws://127.0.0.1:${port}`);
  }

  tell(text: string): void {
    this.child.send(text);
  }

  async memoryBytes(): Promise<number> {
    const answer = once(this.child, 'message');
    this.child.send('memory');
    const [{ memoryBytes }] = (await answer) as [{ memoryBytes: number }];
    return memoryBytes;
  }

  close(): void {
    this.child.kill();
  }
}

/** Buys for coins: each purchase is one event. */
class Shop {
  #playerId = '';
  #goodId = '';
  #bought = 0;

  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async open(): Promise<void> {
    const made = await this.#ask<{ createPlayer: { player: { id: string } } }>(
      'mutation { createPlayer(input: { reference: "crowd", name: "Crowd", coins: 1000000 }) { player { id } } }',
    );
    this.#playerId = made.createPlayer.player.id;
    const good = await this.#ask<{ createVirtualGood: { virtualGood: { id: string } } }>(
      `mutation { createVirtualGood(input: { sku: "potion", name: "Potion", prices: [{ amount: "1", currency: "COIN" }] }) {
        virtualGood { id } } }`,
    );
    this.#goodId = good.createVirtualGood.virtualGood.id;
  }

  async buy(): Promise<void> {
    const reference = `crowd-${(this.#bought += 1)}`;
    const input = {
      ...{ idempotencyKey: reference, reference, playerId: this.#playerId, currency: 'COIN' },
      ...{ lines: [{ goodId: this.#goodId }], payWith: { coins: true } },
    };
    await this.#ask('mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { id } } }', {
      input,
    });
  }

  async memoryBytes(): Promise<number> {
    const answer = await fetch(`${this.url}/metrics`, { headers: { authorization: `Bearer ${this.key}` } });
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(await answer.text())?.[1]);
  }

  async #ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.key}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }
}
