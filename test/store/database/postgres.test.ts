import { Client } from 'pg';
import { type Database, openDatabase } from '../../../src/store/database/database';
import {
  CommitOutcomeUnknown,
  DurabilityTooWeak,
  StatementFailed,
  StoreUnavailable,
} from '../../../src/store/database/errors';
import { migrate } from '../../../src/store/database/migrate';
import { describeOnPostgres, type OpenOptions } from '../../support/databases';
import { CuttingProxy } from './cutting-proxy';
import { ManualTimer } from './manual-timer';
import { note, notes, schema } from './note.row';

const probeIntervalMs = 3_000;
const endOurConnections =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'paygraph' AND datname = current_database()";

describeOnPostgres('Postgres', (open, place) => {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  async function opened(options: Partial<OpenOptions> = {}): Promise<Database> {
    const database = await open({ ...schema, ...options });
    await migrate(database);
    return database;
  }

  async function admin(url: string): Promise<Client> {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    closers.push(() => client.end());
    return client;
  }

  async function behindProxy(): Promise<{
    proxy: CuttingProxy;
    database: Database;
    timer: ManualTimer;
    url: string;
  }> {
    const url = await place.newUrl();
    const proxy = new CuttingProxy(url);
    closers.push(() => proxy.close());
    const timer = new ManualTimer();
    const database = await opened({ url: await proxy.listen(), timer, probeIntervalMs });
    return { proxy, database, timer, url };
  }

  it('resolves a deadlock with another transaction by running the unit of work again', async () => {
    const url = await place.newUrl();
    const database = await opened({ url });
    await database.write(tx =>
      notes.insertMany(tx, [note('a', { position: 1n }), note('b', { position: 2n })]),
    );
    const other = await admin(url);
    await other.query('SET deadlock_timeout = 5000'); // so that ours is the one that finds the deadlock and gives way
    await other.query('BEGIN');
    await other.query("UPDATE note SET version = 10 WHERE id = 'b'");
    let theirs: Promise<unknown> | undefined;
    let runs = 0;
    const neighbour = database.write(tx => notes.insert(tx, note('neighbour', { position: 3n })));
    const ours = database.write(async tx => {
      runs += 1;
      await notes.update(tx, { id: 'a' }, { version: 20 });
      theirs ??= other.query("UPDATE note SET version = 10 WHERE id = 'a'").then(() => other.query('COMMIT'));
      await notes.update(tx, { id: 'b' }, { version: 20 });
      return 'ours';
    });
    const next = database.write(async tx => (await notes.findOne(tx, { id: 'a' }))?.version);
    await expect(neighbour).resolves.toBeUndefined();
    await expect(ours).resolves.toBe('ours');
    await expect(next).resolves.toBe(20); // still after ours, in order
    await theirs;
    expect(runs).toBe(2);
    const rows = await notes.find(database.reader, {}, { orderBy: { id: 'asc' } });
    expect(rows.map(({ id, version }) => [id, version])).toEqual([
      ['a', 20],
      ['b', 20],
      ['neighbour', 1],
    ]);
  });

  it('gives up on a lock that is held for too long, and only for the unit that wants it', async () => {
    const url = await place.newUrl();
    const database = await opened({ url });
    await database.write(tx => notes.insert(tx, note('a')));
    const other = await admin(url);
    await other.query('BEGIN');
    await other.query("UPDATE note SET version = 10 WHERE id = 'a'");
    const results = await Promise.allSettled([
      database.write(async tx => {
        await tx.query("SELECT set_config('lock_timeout', '50', true) AS set");
        await notes.update(tx, { id: 'a' }, { version: 20 });
      }),
      database.write(tx => notes.insert(tx, note('b', { position: 2n }))),
    ]);
    expect(results).toMatchObject([
      { reason: { name: 'StatementFailed', scope: 'busy', code: '55P03' } },
      { status: 'fulfilled' },
    ]);
    await other.query('ROLLBACK');
  });

  it.each<['before' | 'after', string[]]>([
    ['before', ['first']],
    ['after', ['doubtful', 'first']],
  ])(
    'whose connection breaks %s the commit has reached it leaves the outcome unknown',
    async (when, stored) => {
      const { proxy, database } = await behindProxy();
      await database.write(tx => notes.insert(tx, note('first')));
      proxy.cutAtCommit = when;
      const doubtful = [1, 2].map(() =>
        database.write(tx => notes.insertIfAbsent(tx, note('doubtful', { position: 2n }))),
      );
      for (const result of await Promise.allSettled(doubtful)) {
        expect(result).toMatchObject({ reason: expect.any(CommitOutcomeUnknown) });
      }
      expect(database.healthy()).toEqual({ reason: expect.stringContaining('connection') });
      // The next batch has a connection again, and only now can one know.
      expect(await database.write(tx => notes.find(tx, {}, { orderBy: { id: 'asc' } }))).toMatchObject(
        stored.map(id => ({ id })),
      );
      expect(database.healthy()).toBe('ok');
    },
  );

  it('that drops the connection in the middle of a batch gets all of the batch again', async () => {
    const { proxy, database } = await behindProxy();
    let runs = 0;
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        database.write(async tx => {
          runs += 1;
          await notes.insert(tx, note(`n${index}`, { position: BigInt(index) }));
          if (runs === 5) proxy.cut();
        }),
      ),
    );
    expect(runs).toBeGreaterThan(10);
    expect(await database.write(tx => notes.find(tx, {}))).toHaveLength(10);
  });

  it('whose connection died while nobody used it costs nobody anything', async () => {
    const { proxy, database } = await behindProxy();
    await database.write(tx => notes.insert(tx, note('a')));
    proxy.cut();
    await database.write(tx => notes.insert(tx, note('b', { position: 2n })));
    expect(await database.write(tx => notes.find(tx, {}))).toHaveLength(2);
  });

  it('that has become less durable by the time of a new connection is not written to', async () => {
    const url = await place.newUrl();
    const timer = new ManualTimer();
    const database = await opened({ url, timer });
    const other = await admin(url);
    await other.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    await other.query(endOurConnections);
    await expect(database.write(async () => 'x')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(database.healthy()).toEqual({ reason: expect.stringContaining('synchronous_commit') });
    await expect(database.write(async () => 'x')).rejects.toMatchObject({ name: 'StoreReadOnly' });
  });

  it('that cannot be reached is reported, and probed until it can', async () => {
    const { proxy, database, timer } = await behindProxy();
    await proxy.close();
    await expect(database.write(tx => notes.insert(tx, note('a')))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(database.healthy()).toEqual({ reason: expect.stringContaining('no connection') });
    timer.fire(probeIntervalMs);
    await database.write(async () => undefined).catch(() => undefined);
    await new Promise(setImmediate);
    expect(database.healthy()).not.toBe('ok');
    expect(timer.delaysMs).toEqual([probeIntervalMs]); // one probe waits, not one per failure
  });

  it('that only reads stops the writing until it takes writes again', async () => {
    const url = await place.newUrl();
    const timer = new ManualTimer();
    const database = await opened({ url, timer, probeIntervalMs });
    const other = await admin(url);
    const name = new URL(url).pathname.slice(1);
    // As after a failover: the server that answers takes no writes.
    await other.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await other.query(endOurConnections);
    await expect(database.write(tx => notes.insert(tx, note('a')))).rejects.toMatchObject({
      name: 'CommitFailed',
    });
    await expect(database.write(async () => 'x')).rejects.toMatchObject({ name: 'StoreReadOnly' });
    await other.query(`ALTER DATABASE ${name} SET default_transaction_read_only = off`);
    timer.fire(probeIntervalMs);
    await database.exclusively(async () => undefined);
    await new Promise(setImmediate);
    expect(database.healthy()).toBe('ok');
    await database.write(tx => notes.insert(tx, note('a')));
  });

  it('is refused when it acknowledges commits that are not on the disk', async () => {
    const url = await place.newUrl();
    const other = await admin(url);
    await other.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    await expect(openDatabase({ ...schema, url })).rejects.toBeInstanceOf(DurabilityTooWeak);
    await expect(open({ ...schema, url, acceptWeakDurability: true })).resolves.toBeDefined();
  });

  it('tells nothing of a value that it could not take', async () => {
    const database = await opened();
    const error = await database
      .write(tx => tx.query('SELECT CAST(? AS integer) AS n', ['canary-4111111111111111']))
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StatementFailed);
    expect(JSON.stringify(error) + String(error)).not.toContain('canary');
  });

  it('waits for nobody for ever', async () => {
    const { reader, write } = await opened().then(database => ({
      reader: database.reader,
      write: database.write.bind(database),
    }));
    const settings =
      "SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('transaction_read_only') AS read_only, current_setting('transaction_isolation') AS isolation";
    const common = { lock: '5s', statement: '30s', idle: '30s', isolation: 'read committed' };
    expect(await reader.query(settings)).toEqual([{ ...common, read_only: 'on' }]);
    expect(await write(tx => tx.query(settings))).toEqual([{ ...common, read_only: 'off' }]);
  });
});
