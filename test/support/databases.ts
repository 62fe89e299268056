import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations/all';
import { type Database, openDatabase } from '../../src/store/database/database';
import { type DatabaseOptions } from '../../src/store/database/database-options';
import { migrate } from '../../src/store/database/migrate';
import { type Dialect } from '../../src/store/database/queryable';
import { ENTITIES } from '../../src/store/entities';

export type OpenOptions = Omit<DatabaseOptions, 'url'> & { readonly url?: string };
export type Open = (options?: Partial<OpenOptions>) => Promise<Database>;

export interface TestPlace {
  readonly dialect: Dialect;
  /**
   * The URL of a fresh database that is removed after the test: to open it twice, or to open it again. Empty, unless its
   * tables may be there already, which is much faster on Postgres.
   */
  newUrl(tables?: Tables): Promise<string>;
}

/** What may be in a fresh database: nothing, or all tables. */
type Tables = 'none' | 'may be there';

/**
 * The same tests on SQLite and on Postgres. `open` gives a fresh database, or the one at `url`; whatever it opened
 * is closed and removed after each test.
 */
export function describeOnBothDatabases(name: string, body: (open: Open, place: TestPlace) => void): void {
  describe(`${name} (sqlite)`, () => describeOn('sqlite', newSqlite, body));
  describe(`${name} (postgres)`, () => describeOn('postgres', newPostgres, body));
}

/**
 * On SQLite, and with LONG=1 on Postgres as well: for crashes and faults at providers whose like PAYONE and Pi show on both
 * already, since they take minutes.
 */
export function describeOnSqliteFirst(name: string, body: (open: Open, place: TestPlace) => void): void {
  if (process.env['LONG'] === '1') describeOnBothDatabases(name, body);
  else describeOnSqlite(name, body);
}

export function describeOnSqlite(name: string, body: (open: Open, place: TestPlace) => void): void {
  describe(name, () => describeOn('sqlite', newSqlite, body));
}

export function describeOnPostgres(name: string, body: (open: Open, place: TestPlace) => void): void {
  describe(name, () => describeOn('postgres', newPostgres, body));
}

interface Fresh {
  readonly url: string;
  remove(): Promise<void>;
}

function describeOn(
  dialect: Dialect,
  fresh: (tables: Tables) => Promise<Fresh>,
  body: (open: Open, place: TestPlace) => void,
): void {
  const opened: Database[] = [];
  const made: Fresh[] = [];
  const newUrl = async (tables: Tables = 'none'): Promise<string> => {
    const one = await fresh(tables);
    made.push(one);
    return one.url;
  };
  const open: Open = async (options = {}) => {
    const url = options.url ?? (await newUrl(options.migrations === MIGRATIONS ? 'may be there' : 'none'));
    const database = await openDatabase({ entities: [], migrations: [], ...options, url });
    opened.push(database);
    return database;
  };
  afterEach(async () => {
    for (const database of opened.splice(0).reverse()) await database.close();
    for (const one of made.splice(0)) await one.remove();
  });
  body(open, { dialect, newUrl });
}

async function newSqlite(): Promise<Fresh> {
  const folder = await mkdtemp(join(tmpdir(), 'paygraph-test-'));
  return {
    url: `sqlite:${join(folder, 'paygraph.sqlite')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function newPostgres(tables: Tables): Promise<Fresh> {
  const server = await postgresUrl();
  const template = tables === 'none' ? undefined : await (migrated ??= makeTemplate(server));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await command(server, `CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
  return { url: named(server, name), remove: () => command(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

let migrated: Promise<string> | undefined;

/** A database with all tables, made by the first who needs it and copied by all: ten times as fast as to make them. */
async function makeTemplate(server: string): Promise<string> {
  const version = createHash('sha256').update(MIGRATIONS.map(String).join()).digest('hex').slice(0, 12);
  const name = `template_${version}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1) return name;
    // Under another name until it is whole.
    await client.query(`DROP DATABASE IF EXISTS ${name}_unfinished`);
    await client.query(`CREATE DATABASE ${name}_unfinished`);
    const options = { entities: ENTITIES, migrations: MIGRATIONS };
    const database = await openDatabase({ ...options, url: named(server, `${name}_unfinished`) });
    await migrate(database);
    await database.close();
    await client.query(`ALTER DATABASE ${name}_unfinished RENAME TO ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

function named(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The run's Postgres, started by the first call of all workers. */
export async function postgresUrl(): Promise<string> {
  const own = process.env['TEST_POSTGRES_URL'];
  if (own !== undefined) return own;
  const broker = process.env['TEST_POSTGRES_BROKER'];
  if (broker === undefined) throw new Error('jest needs test/support/global-setup.mjs as its globalSetup.');
  const answer = await fetch(broker);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  process.env['TEST_POSTGRES_URL'] = text;
  return text;
}

async function command(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
