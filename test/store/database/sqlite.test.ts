import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { type Database, databaseOn, openDatabase } from '../../../src/store/database/database';
import {
  CommitFailed,
  CommitOutcomeUnknown,
  DatabaseInUse,
  DurabilityTooWeak,
  StatementFailed,
  StoreReadOnly,
  StoreUnavailable,
} from '../../../src/store/database/errors';
import { migrate } from '../../../src/store/database/migrate';
import { type Engine } from '../../../src/store/database/session';
import { checkDurability } from '../../../src/store/database/sqlite/durability';
import { openSqlite } from '../../../src/store/database/sqlite/open';
import { describeOnSqlite } from '../../support/databases';
import { FailingSession } from './failing-session';
import { ManualTimer } from './manual-timer';
import { note, notes, schema } from './note.row';

/** How many transactions the write-ahead log holds: frames that carry the size of the database after a commit. */
function commitsInWal(file: string): number {
  const wal = readFileSync(`${file}-wal`);
  const pageBytes = wal.readUInt32BE(8);
  const [salt1, salt2] = [wal.readUInt32BE(16), wal.readUInt32BE(20)];
  let commits = 0;
  for (let at = 32; at + 24 + pageBytes <= wal.length; at += 24 + pageBytes) {
    if (wal.readUInt32BE(at + 8) !== salt1 || wal.readUInt32BE(at + 12) !== salt2) break;
    if (wal.readUInt32BE(at + 4) !== 0) commits += 1;
  }
  return commits;
}

describeOnSqlite('the SQLite file', (open, place) => {
  it('gets one commit in its log for many units of work', async () => {
    const url = await place.newUrl();
    const file = url.slice('sqlite:'.length);
    const database = await open({ ...schema, url });
    await migrate(database);
    const before = commitsInWal(file);
    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        database.write(tx => notes.insert(tx, note(`n${index}`, { position: BigInt(index) }))),
      ),
    );
    const made = commitsInWal(file) - before;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThanOrEqual(Math.ceil(200 / 64) + 1);
  });

  it('does not let its log grow for ever, with readers at work', async () => {
    const url = await place.newUrl();
    const database = await open({ ...schema, url });
    await migrate(database);
    let bytesMost = 0;
    const text = 'x'.repeat(2_000);
    for (let round = 0; round < 120; round += 1) {
      await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          database.write(tx =>
            notes.insert(
              tx,
              note(`${round}-${index}`, { position: BigInt(round * 100 + index), extra: text }),
            ),
          ),
        ),
      );
      await notes.find(database.reader, { done: false }, { limit: 50 });
      bytesMost = Math.max(bytesMost, statSync(`${url.slice('sqlite:'.length)}-wal`).size);
    }
    expect(statSync(url.slice('sqlite:'.length)).size).toBeGreaterThan(24_000_000); // so it was really written
    expect(bytesMost).toBeLessThan(12_000_000);
  });

  it('serves one server; the command line may write beside it', async () => {
    const url = await place.newUrl();
    const server = await open({ ...schema, url });
    await migrate(server);
    await expect(openDatabase({ ...schema, url })).rejects.toBeInstanceOf(DatabaseInUse);
    const tool = await open({ ...schema, url, role: 'tool' });
    await tool.write(tx => notes.insert(tx, note('from the tool')));
    expect(await notes.findOne(server.reader, { id: 'from the tool' })).toBeDefined();
    await server.close();
    await expect(open({ ...schema, url })).resolves.toBeDefined();
  });

  it('is free again after the server was killed', async () => {
    const url = await place.newUrl();
    const script = `
      const Database = require('better-sqlite3');
      const file = process.argv[1];
      const lock = new Database(file + '.server-lock', { timeout: 0 });
      lock.exec('BEGIN EXCLUSIVE');
      process.stdout.write('locked');
      setInterval(() => lock, 1000);
    `;
    const root = join(__dirname, '../../..');
    const child = spawn(process.execPath, ['-e', script, url.slice('sqlite:'.length)], { cwd: root });
    try {
      await once(child.stdout, 'data');
      await expect(openDatabase({ ...schema, url })).rejects.toBeInstanceOf(DatabaseInUse);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await expect(open({ ...schema, url })).resolves.toBeDefined();
  });

  it('makes its folder', async () => {
    const url = await place.newUrl();
    const deep = url.replace('paygraph.sqlite', 'a/b/c.sqlite');
    const database = await open({ ...schema, url: deep });
    expect(existsSync(deep.slice('sqlite:'.length))).toBe(true);
    await database.close();
  });

  it('in memory has a reader that does not see what is not committed, and leaves nothing', async () => {
    const database = await open({ ...schema, url: 'sqlite::memory:' });
    await migrate(database);
    const file = database.dataSource.options.database;
    await database.write(async tx => {
      await notes.insert(tx, note('a'));
      expect(await notes.find(database.reader, {})).toEqual([]);
    });
    expect(await notes.find(database.reader, {})).toHaveLength(1);
    await database.close();
    expect(existsSync(String(file))).toBe(false);
  });

  it('refuses URLs that say something else than a path', async () => {
    for (const url of ['sqlite:', 'sqlite:file:x?mode=memory', 'sqlite://host/x', 'mysql://x']) {
      await expect(openDatabase({ ...schema, url })).rejects.toThrow('database URL must');
    }
  });

  it("is refused when commits would not be on the disk, as with TypeORM's own settings", async () => {
    const url = await place.newUrl();
    let seen: unknown;
    const asTypeOrmDoes = new DataSource({
      type: 'better-sqlite3',
      database: url.slice('sqlite:'.length),
      enableWAL: true,
      prepareDatabase: (raw: unknown) => void (seen = raw),
    });
    await asTypeOrmDoes.initialize();
    const raw = seen as Parameters<typeof checkDurability>[0];
    raw.pragma('synchronous = NORMAL');
    expect(() => checkDurability(raw)).toThrow(DurabilityTooWeak);
    raw.pragma('synchronous = FULL');
    expect(() => checkDurability(raw)).not.toThrow();
    raw.pragma('foreign_keys = OFF');
    expect(() => checkDurability(raw)).toThrow('foreign_keys is off');
    raw.pragma('journal_mode = DELETE');
    expect(() => checkDurability(raw)).toThrow('journal_mode is delete');
    await asTypeOrmDoes.destroy();
  });

  it('that another process keeps locked fails the unit of work, for certain, and works again later', async () => {
    const url = await place.newUrl();
    const database = await open({ ...schema, url });
    await migrate(database);
    const other = new DataSource({ type: 'better-sqlite3', database: url.slice('sqlite:'.length) });
    await other.initialize();
    await other.query('BEGIN IMMEDIATE');
    const written = await database.write(tx => notes.insert(tx, note('a'))).catch((error: unknown) => error);
    expect(written).toBeInstanceOf(StoreUnavailable);
    await other.query('ROLLBACK');
    await other.destroy();
    await database.write(tx => notes.insert(tx, note('a')));
    expect(await notes.find(database.reader, {})).toHaveLength(1);
  });
});

describeOnSqlite('a failing disk', (_open, place) => {
  const probeIntervalMs = 3_000;
  let engine: Engine;
  let database: Database | undefined;

  afterEach(async () => {
    await database?.close();
    database = undefined;
  });

  async function opened(timer: ManualTimer): Promise<Database> {
    const url = await place.newUrl();
    engine = await openSqlite({ ...schema, url });
    database = databaseOn(engine, { ...schema, timer, probeIntervalMs });
    await migrate(database);
    await database.write(tx => notes.insert(tx, note('before')));
    return database;
  }

  async function pages(most: number): Promise<void> {
    await engine.session.run(`PRAGMA max_page_count = ${most}`, []);
  }

  /** Fires the probe and waits until it has answered: the queue runs it in its turn. */
  async function probe(timer: ManualTimer, on: Database): Promise<void> {
    timer.fire(probeIntervalMs);
    await on.exclusively(async () => undefined);
    await new Promise(setImmediate);
  }

  const big = { extra: 'x'.repeat(200_000) };

  it('that is full rejects the whole batch, acknowledges nothing, and stops writing until there is room', async () => {
    const timer = new ManualTimer();
    const on = await opened(timer);
    await pages(1); // as many as there are, in effect
    const results = await Promise.allSettled([
      on.write(tx => notes.insert(tx, note('small', { position: 2n }))),
      on.write(tx => notes.insert(tx, note('big', { position: 3n, ...big }))),
      on.write(tx => notes.insert(tx, note('after', { position: 4n }))),
    ]);
    for (const result of results) expect(result).toMatchObject({ reason: expect.any(CommitFailed) });
    expect(on.healthy()).toEqual({ reason: expect.stringContaining('SQLITE_FULL') });
    await expect(on.write(async () => 'x')).rejects.toBeInstanceOf(StoreReadOnly);
    expect((await notes.find(on.reader, {})).map(({ id }) => id)).toEqual(['before']);

    await probe(timer, on);
    expect(on.healthy()).not.toBe('ok'); // still full
    await expect(on.write(async () => 'x')).rejects.toBeInstanceOf(StoreReadOnly);

    await pages(1_000_000);
    await probe(timer, on);
    expect(on.healthy()).toBe('ok');
    expect(timer.delaysMs).toEqual([]);
    await on.write(tx => notes.insert(tx, note('big', { position: 3n, ...big })));
    expect(await notes.find(on.reader, {})).toHaveLength(2);
  });

  it('that is full is not hidden by a unit of work that catches it', async () => {
    const timer = new ManualTimer();
    const on = await opened(timer);
    await pages(1);
    const caught = on.write(async tx => {
      await notes.insert(tx, note('big', big)).catch(() => undefined);
    });
    await expect(caught).rejects.toBeInstanceOf(CommitFailed);
    expect(on.healthy()).not.toBe('ok');
  });

  it('rejects at once what was waiting when it became full', async () => {
    const timer = new ManualTimer();
    const on = await opened(timer);
    await pages(1);
    const first = Array.from({ length: 64 }, (_, index) =>
      on.write(tx => notes.insert(tx, note(`${index}`, big))),
    );
    const waiting = on.write(tx => notes.insert(tx, note('waiting')));
    for (const result of await Promise.allSettled(first)) expect(result.status).toBe('rejected');
    await expect(waiting).rejects.toBeInstanceOf(StoreReadOnly);
  });

  it.each<['fails' | 'is done and fails', number]>([
    ['fails', 1],
    ['is done and fails', 2],
  ])('whose fsync failed under a COMMIT that %s leaves the outcome unknown', async (how, rows) => {
    const timer = new ManualTimer();
    const url = await place.newUrl();
    engine = await openSqlite({ ...schema, url });
    const failure = new StatementFailed('storage', 'SQLITE_IOERR_FSYNC', 'disk I/O error');
    const session = new FailingSession(engine.session, failure);
    database = databaseOn({ ...engine, session }, { ...schema, timer, probeIntervalMs });
    await migrate(database);
    await database.write(tx => notes.insert(tx, note('before')));
    session.nextCommit = how;
    const doubtful = database.write(tx => notes.insert(tx, note('doubtful', { position: 2n })));
    await expect(doubtful).rejects.toBeInstanceOf(CommitOutcomeUnknown);
    expect(database.healthy()).toEqual({ reason: expect.stringContaining('SQLITE_IOERR_FSYNC') });
    expect(await notes.find(database.reader, {})).toHaveLength(rows);
    await probe(timer, database);
    expect(database.healthy()).toBe('ok');
  });

  it('that has damaged the file stops writing until somebody has looked', async () => {
    const timer = new ManualTimer();
    const url = await place.newUrl();
    engine = await openSqlite({ ...schema, url });
    const failure = new StatementFailed('storage', 'SQLITE_CORRUPT', 'database disk image is malformed');
    const session = new FailingSession(engine.session, failure);
    database = databaseOn({ ...engine, session }, { ...schema, timer, probeIntervalMs });
    await migrate(database);
    session.nextCommit = 'fails';
    await expect(database.write(tx => notes.insert(tx, note('a')))).rejects.toBeInstanceOf(CommitFailed);
    expect(timer.delaysMs).toEqual([]);
    await expect(database.write(async () => 'x')).rejects.toBeInstanceOf(StoreReadOnly);
  });
});
