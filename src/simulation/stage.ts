import { MIGRATIONS } from '../../migrations/all';
import { journal } from '../events/journal';
import { Wake } from '../events/wake';
import { openDatabase, type Database } from '../store/database/database';
import { migrate } from '../store/database/migrate';
import { ENTITIES } from '../store/entities';

/** One database for many runs: opened and migrated once, emptied before each. On a file without fsync. */
export class Stage {
  private constructor(
    readonly database: Database,
    private readonly tables: readonly string[],
  ) {}

  static async open(): Promise<Stage> {
    const finish = journal(new Wake());
    const url = 'sqlite::memory:';
    const database = await openDatabase({ url, entities: ENTITIES, migrations: MIGRATIONS, finish });
    await migrate(database);
    const rows = await database.reader.query<{ readonly name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('migrations', 'sqlite_sequence')",
    );
    return new Stage(
      database,
      rows.map(({ name }) => name),
    );
  }

  /** Nothing of an earlier run is left, so that a seed does alone what it does among others. */
  async empty(): Promise<void> {
    await this.database.write(async tx => {
      await tx.execute('PRAGMA defer_foreign_keys = ON');
      for (const name of this.tables) await tx.execute(`DELETE FROM "${name}"`);
    });
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
