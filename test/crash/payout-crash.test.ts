import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookEntry } from '../../src/connectors/emulator/contract';
import { TestClient } from '../support/client';
import { describeOnBothDatabases } from '../support/databases';
import { brokenAt } from '../support/verdict';
import { startServerProcess, type Running } from '../support/processes';
import { emulatorsOfThisFile } from './harness';

jest.setTimeout(120_000);

/** Every gap of a payout, in the order in which one passes them. */
const POINTS = [
  'payout.recorded',
  'payout.registering',
  'payout.registered',
  'payout.signed',
  'payout.submitting',
  'payout.submitted',
  'payout.confirmed',
  'payout.completing',
  'payout.completed',
] as const;

const CREATE = `mutation ($input: CreatePayoutInput!) { createPayout(input: $input) { payout { id status } replayed errors { __typename ... on UserError { message moneyMoved } } } }`;

let users = 0;

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly transactionId: string | null;
}

/** A server that may die at any point of a payout, with the platform and the chain in another process. */
class Payer {
  readonly client: TestClient;
  readonly #servers: Running[] = [];

  private constructor(
    readonly folder: string,
    readonly base: number,
    readonly databaseUrl: string,
  ) {
    this.client = new TestClient(`http://127.0.0.1:${base}`);
  }

  static async open(databaseUrl: string | undefined): Promise<Payer> {
    const folder = await mkdtemp(join(tmpdir(), 'paygraph-payout-'));
    const { base } = await emulatorsOfThisFile();
    const url = databaseUrl ?? `sqlite:${join(folder, 'paygraph.sqlite')}`;
    const payer = new Payer(folder, base, url);
    await payer.control('reset', {});
    await payer.control('profile', { ledgerMs: 100, submitTimeoutMs: 2_000 });
    return payer;
  }

  /** One node; a second one listens a port further on. */
  async start(crashAt?: string, port = this.base): Promise<Running> {
    const server = await startServerProcess({
      PORT: String(port),
      SANDBOX: 'external',
      SANDBOX_PORT_BASE: String(this.base + 1),
      DATABASE_URL: this.databaseUrl,
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      PROVIDER_TIMEOUT_MS: '1000',
      LOG_LEVEL: 'warn',
      NODE_ID: `payer-${port}`,
      ...(crashAt !== undefined && { CRASH_AT: crashAt }),
    });
    this.#servers.push(server);
    return server;
  }

  async control<Answer>(path: string, body?: unknown): Promise<Answer> {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const url = `http://127.0.0.1:${this.base + 4}/_emulator/${path}`;
    const answer = await fetch(url, { headers: { 'content-type': 'application/json' }, ...init });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  async user(): Promise<{ readonly uid: string; readonly address: string }> {
    return this.control('users', { username: `user${++users}`, scopes: ['payments', 'wallet_address'] });
  }

  create(key: string, recipient: string, client = this.client) {
    const input = {
      ...{ idempotencyKey: key, reference: key, recipient, memo: 'won', metadata: { key } },
      amount: { amount: '3.14', currency: 'PI' },
    };
    return client.askText<{ createPayout: { payout: Shown; replayed: boolean; errors: unknown[] } }>(CREATE, {
      input,
    });
  }

  /** Waits, by subscription, until every payout is told to be completed. */
  async untilCompleted(count: number): Promise<readonly Shown[]> {
    const feed = this.client.listenText<{ events: unknown }>('subscription { events { id } }');
    for (;;) {
      const { payouts } = await this.client.askText<{ payouts: { nodes: readonly Shown[] } }>(
        '{ payouts(first: 100) { nodes { id status transactionId } } }',
      );
      if (payouts.nodes.filter(({ status }) => status === 'COMPLETED').length === count) {
        await feed.close();
        return payouts.nodes;
      }
      await feed.next();
    }
  }

  async books(): Promise<readonly BookEntry[]> {
    return (await this.control<readonly BookEntry[]>('books')).filter(({ kind }) => kind === 'PAYOUT');
  }

  async broken(): Promise<readonly string[]> {
    return brokenAt(this.databaseUrl, await this.books());
  }

  async close(): Promise<void> {
    await this.client.close();
    for (const server of this.#servers) await server.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

describeOnBothDatabases('a server that dies while it pays out', (_open, place) => {
  let payer: Payer;
  beforeEach(async () => {
    payer = await Payer.open(place.dialect === 'postgres' ? await place.newUrl('may be there') : undefined);
  });
  afterEach(() => payer.close());

  it.each(POINTS)('at %s still pays the user exactly once, and completes by itself', async point => {
    const { uid } = await payer.user();
    const dying = await payer.start(point);
    await payer.create('k', uid).catch(() => undefined);
    expect(await dying.ended).toBe('SIGKILL');
    await payer.start();
    const [payout, ...others] = await payer.untilCompleted(1);
    expect(others).toEqual([]);
    expect(await payer.create('k', uid)).toMatchObject({
      createPayout: { replayed: true, errors: [], payout: { id: payout!.id, status: 'COMPLETED' } },
    });
    expect(await payer.books()).toMatchObject([{ amount: '31400000', hash: payout!.transactionId }]);
    expect(await payer.broken()).toEqual([]);
  });

  if (place.dialect === 'postgres')
    it('leaves its wallet to another node, and shares it when it is back: each user is paid once', async () => {
      const people = await Promise.all(Array.from({ length: 6 }, () => payer.user()));
      const [dead, ...alive] = people;
      const dying = await payer.start('payout.submitted');
      await payer.create('k', dead!.uid).catch(() => undefined);
      expect(await dying.ended).toBe('SIGKILL');

      await payer.start(undefined, payer.base + 8);
      const other = new TestClient(`http://127.0.0.1:${payer.base + 8}`);
      await payer.start();
      await Promise.all(
        alive.map(({ uid }, index) => payer.create(`k${index}`, uid, index % 2 === 0 ? payer.client : other)),
      );
      await payer.untilCompleted(people.length);
      await other.close();
      const books = await payer.books();
      expect(books).toHaveLength(people.length);
      expect(new Set(books.map(({ reference }) => reference)).size).toBe(people.length);
      expect(await payer.broken()).toEqual([]);
    });
});
