import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { type DatabaseOptions } from '../database-options';
import { SnakeNames } from '../naming';
import { type Queryable } from '../queryable';
import { type Engine } from '../session';
import { silentLogger } from '../typeorm-logger';
import { PostgresReader } from './reader';
import { withSnapshot } from './snapshot';
import { PostgresSession } from './session';
import { clientConfig } from './settings';

/** One connection that writes, a pool that reads, and TypeORM's own pool for migrations. */
export async function openPostgres(options: DatabaseOptions): Promise<Engine> {
  const session = new PostgresSession(options.url, options.acceptWeakDurability === true);
  await session.connect();
  const reader = new PostgresReader(options.url);
  const dataSource = newDataSource(options);
  const close = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await reader.close();
    await session.close();
  };
  try {
    await dataSource.initialize();
  } catch (error) {
    await close();
    throw error;
  }
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => underAdvisoryLock(options.url, work);
  const snapshot = <T>(work: (from: Queryable) => Promise<T>): Promise<T> => withSnapshot(options.url, work);
  return { dialect: 'postgres', dataSource, session, reader, snapshot, exclusively, close };
}

function newDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities],
    migrations: [...options.migrations],
    namingStrategy: new SnakeNames(),
    logging: false,
    logger: silentLogger,
    poolSize: 2,
    installExtensions: false,
    connectTimeoutMS: 5_000,
    poolErrorHandler: () => undefined,
    // A migration may take long, but it must not queue up behind a lock while everybody queues up behind it.
    extra: { lock_timeout: 5_000, application_name: 'paygraph migrations' },
  });
}

const migrationLock = 7_246_835; // any number that nobody else uses in this database
const migrationWaitMs = 120_000;

/** Many nodes start at once after a deployment; one migrates and the others wait for it. */
async function underAdvisoryLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({
    ...clientConfig(url),
    lock_timeout: migrationWaitMs,
    statement_timeout: migrationWaitMs,
    query_timeout: migrationWaitMs + 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await work();
  } finally {
    await client.end();
  }
}
