import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { type DatabaseOptions } from '../database-options';
import { SnakeNames } from '../naming';
import { type Queryable } from '../queryable';
import { type Engine } from '../session';
import { silentLogger } from '../typeorm-logger';
import { type RawConnection, SqliteConnection, sqliteReader } from './connection';
import { applyPragmas, busyTimeoutMs, checkDurability } from './durability';
import { takeServerLock } from './server-lock';
import { SqliteSession } from './session';

/**
 * Three connections on one file: the one that writes, a query-only one that reads what is committed, and TypeORM's
 * own for migrations. TypeORM's cannot be the one that writes: there, concurrent transactions nest (test/assumptions).
 */
export async function openSqlite(options: DatabaseOptions): Promise<Engine> {
  const place = placeOf(options.url);
  const closers: (() => void | Promise<void>)[] = [() => place.remove()];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    if (place.durable && options.role !== 'tool') {
      const lock = takeServerLock(place.file);
      closers.push(() => lock.release());
    }
    const connect = (): RawConnection => {
      const raw = new Database(place.file, { timeout: busyTimeoutMs });
      closers.push(() => raw.close());
      prepare(raw, place.durable);
      return raw;
    };
    const writer = new SqliteConnection(connect());
    const reader = new SqliteConnection(connect());
    reader.raw.pragma('query_only = ON');
    const dataSource = await openDataSource(options, place);
    closers.push(() => dataSource.destroy());
    return {
      dialect: 'sqlite',
      dataSource,
      session: new SqliteSession(writer),
      reader: sqliteReader(reader),
      snapshot: work => withSnapshot(place.file, work),
      exclusively: work => work(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In WAL mode a transaction that reads keeps seeing what it saw first, and keeps nobody from writing. */
async function withSnapshot<T>(file: string, work: (from: Queryable) => Promise<T>): Promise<T> {
  const connection = new SqliteConnection(new Database(file, { timeout: busyTimeoutMs }));
  try {
    connection.raw.pragma('query_only = ON');
    connection.raw.function('regexp', { deterministic: true }, regexp());
    connection.run('BEGIN');
    return await work(sqliteReader(connection));
  } finally {
    connection.raw.close();
  }
}

/** What SQLite calls for `text REGEXP pattern`, and does not bring itself. Cases are alike, as for `~*` in Postgres. */
function regexp(): (pattern: unknown, text: unknown) => number {
  const known = new Map<unknown, RegExp>();
  return (pattern, text) => {
    let compiled = known.get(pattern);
    if (!compiled) known.set(pattern, (compiled = new RegExp(String(pattern), 'i')));
    return typeof text === 'string' && compiled.test(text) ? 1 : 0;
  };
}

function prepare(raw: RawConnection, durable: boolean): void {
  applyPragmas(raw, durable);
  if (durable) checkDurability(raw);
}

function openDataSource(options: DatabaseOptions, place: Place): Promise<DataSource> {
  return new DataSource({
    type: 'better-sqlite3',
    database: place.file,
    timeout: busyTimeoutMs,
    prepareDatabase: (raw: RawConnection) => prepare(raw, place.durable),
    entities: [...options.entities],
    migrations: [...options.migrations],
    namingStrategy: new SnakeNames(),
    logging: false,
    logger: silentLogger,
  }).initialize();
}

interface Place {
  readonly file: string;
  readonly durable: boolean;
  remove(): void;
}

/**
 * `sqlite::memory:` is a file in the temporary folder that goes when the database is closed, without fsync: in
 * memory there is no second connection, and a reader on the writer's would see what is not committed.
 */
function placeOf(url: string): Place {
  const path = url.slice('sqlite:'.length);
  if (path === ':memory:') {
    const folder = mkdtempSync(join(tmpdir(), 'paygraph-memory-'));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    return { file: join(folder, 'memory.sqlite'), durable: false, remove };
  }
  if (path === '' || path.startsWith('file:') || path.startsWith('//')) {
    throw new TypeError('The database URL must be sqlite:<path>, for example sqlite:./data/paygraph.sqlite.');
  }
  const file = resolve(path);
  makeFolder(dirname(file));
  return { file: existsSync(file) ? realpathSync(file) : file, durable: true, remove: () => undefined };
}

/** Creates the folder so that it outlives a loss of power: SQLite syncs the folder it is in, and none above. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    const parent = openSync(dirname(made), 'r');
    fsyncSync(parent);
    closeSync(parent);
  }
}
