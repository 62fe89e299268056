import { type DataSource } from 'typeorm';
import { type Database } from './database';

/** The database was migrated by a newer version of the server, which this one does not understand. */
export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew';
  constructor(readonly unknown: readonly string[]) {
    super(
      `The database was migrated by a newer version (${unknown.join(', ')}); run that version or a later one.`,
    );
  }
}

/**
 * Runs the migrations that are missing, each in a transaction of its own, so that one that fails leaves nothing
 * behind and a restart goes on where it was. The answer is the names of those that were run. Many nodes may call it
 * at once. Throws DatabaseTooNew before it changes anything.
 */
export function migrate(database: Database): Promise<readonly string[]> {
  return database.exclusively(async dataSource => {
    await refuseNewer(dataSource);
    const run = await dataSource.runMigrations({ transaction: 'each' });
    if (database.dialect === 'sqlite') await checkForeignKeys(dataSource);
    return run.map(({ name }) => name);
  });
}

async function refuseNewer(dataSource: DataSource): Promise<void> {
  const known = new Set(dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name));
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return;
    const rows = await dataSource.query<{ readonly name: string }[]>(
      'SELECT name FROM migrations ORDER BY id',
    );
    const unknown = rows.map(({ name }) => name).filter(name => !known.has(name));
    if (unknown.length > 0) throw new DatabaseTooNew(unknown);
  } finally {
    await runner.release();
  }
}

/** On SQLite, TypeORM switches foreign keys off while it migrates, since it rebuilds tables. */
async function checkForeignKeys(dataSource: DataSource): Promise<void> {
  const broken = await dataSource.query<{ readonly table: string }[]>('PRAGMA foreign_key_check');
  if (broken.length === 0) return;
  const tables = [...new Set(broken.map(({ table }) => table))].join(', ');
  throw new Error(`A migration has left rows in ${tables} that refer to rows which are not there.`);
}
