import { MIGRATIONS } from '../../migrations/all';
import { type Config } from '../config';
import { journal } from '../events/journal';
import { PostgresWake } from '../events/postgres-wake';
import { type Wake } from '../events/wake';
import { openDatabase, type Database } from '../store/database/database';
import { migrate } from '../store/database/migrate';
import { ENTITIES } from '../store/entities';
import { type Started } from './started';

/** Opens and migrates the database, with the journal in its commits and, on Postgres, an ear for other nodes'. */
export async function openStore(
  config: Config,
  wake: Wake,
  started: Started,
  role: 'server' | 'tool' = 'server',
): Promise<Database> {
  const database = await openDatabase({
    url: config.databaseUrl,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    finish: journal(wake),
    role,
  });
  started.add(() => database.close());
  await migrate(database);
  if (database.dialect === 'postgres' && role === 'server') {
    const listener = new PostgresWake(config.databaseUrl, wake);
    await listener.start();
    started.add(() => listener.stop());
  }
  return database;
}
