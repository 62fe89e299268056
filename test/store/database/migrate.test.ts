import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { idColumn, integerColumn, textColumn } from '../../../src/store/database/columns';
import { schemaDrift } from '../../../src/store/database/drift';
import { DatabaseTooNew, migrate } from '../../../src/store/database/migrate';
import { snakeCase, SnakeNames } from '../../../src/store/database/naming';
import { describeOnBothDatabases } from '../../support/databases';
import {
  CreateFolder1700000000000,
  CreateNote1700000000001,
  FolderRow,
  note,
  NoteRow,
  notes,
  schema,
} from './note.row';

class Breaks1700000000002 implements MigrationInterface {
  name = 'Breaks1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({ name: 'half', columns: [{ name: 'id', ...idColumn(), isPrimary: true }] }),
    );
    throw new Error('broken half way');
  }

  async down(): Promise<void> {}
}

class OtherTitle1700000000002 implements MigrationInterface {
  name = 'OtherTitle1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'folder',
        columns: [
          { name: 'id', ...idColumn(), isPrimary: true },
          { name: 'title', ...textColumn({ nullable: true }) },
          { name: 'extra', ...integerColumn() },
        ],
      }),
    );
  }

  async down(): Promise<void> {}
}

describeOnBothDatabases('migrating', (open, place) => {
  it('runs what is missing, once, and says what', async () => {
    const url = await place.newUrl();
    const first = await open({ entities: [], migrations: [CreateFolder1700000000000], url });
    expect(await migrate(first)).toEqual(['CreateFolder1700000000000']);
    await first.close();
    const second = await open({ ...schema, url });
    expect(await migrate(second)).toEqual(['CreateNote1700000000001']);
    expect(await migrate(second)).toEqual([]);
  });

  it('leaves a schema that fits the rows, to the name of each constraint', async () => {
    const database = await open(schema);
    await migrate(database);
    expect(await schemaDrift(database)).toEqual([]);
  });

  it('is seen to differ from the rows when it does', async () => {
    const database = await open({ entities: [FolderRow], migrations: [OtherTitle1700000000002] });
    await migrate(database);
    expect((await schemaDrift(database)).length).toBeGreaterThan(0);
    const missing = await open({ entities: [FolderRow, NoteRow], migrations: [CreateFolder1700000000000] });
    await migrate(missing);
    expect((await schemaDrift(missing)).join()).toContain('note');
  });

  it('leaves nothing of a migration that broke, and everything of those before it', async () => {
    const migrations = [CreateFolder1700000000000, CreateNote1700000000001, Breaks1700000000002];
    const database = await open({ ...schema, migrations });
    await expect(migrate(database)).rejects.toThrow('broken half way');
    await database.write(tx => notes.insert(tx, note('a')));
    await expect(database.reader.query('SELECT * FROM half')).rejects.toThrow('half');
    await expect(
      database.write(tx => notes.insert(tx, note('orphan', { folderId: 'nobody', position: 2n }))),
    ).rejects.toMatchObject({ violation: 'foreignKey' });
  });

  it('refuses a database that a newer version has migrated, before it changes anything', async () => {
    const url = await place.newUrl();
    const newer = await open({ ...schema, url });
    await migrate(newer);
    await newer.close();
    const older = await open({
      entities: [],
      migrations: [CreateFolder1700000000000, Breaks1700000000002],
      url,
    });
    await expect(migrate(older)).rejects.toEqual(new DatabaseTooNew(['CreateNote1700000000001']));
    await expect(older.reader.query('SELECT * FROM half')).rejects.toThrow('half');
  });

  it('waits for its turn among the units of work and keeps them off meanwhile', async () => {
    const database = await open(schema);
    const order: string[] = [];
    const before = database.write(async () => void order.push('before'));
    const migrating = migrate(database).then(() => order.push('migrated'));
    const after = database.write(async tx => {
      await notes.insert(tx, note('a'));
      order.push('after');
    });
    await Promise.all([before, migrating, after]);
    expect(order).toEqual(['before', 'migrated', 'after']);
  });

  it('leaves the work to one of two that start at once', async () => {
    const url = await place.newUrl();
    const one = await open({ ...schema, url });
    const two = await open({ ...schema, url, role: 'tool' });
    // One SQLite file has one server, and the command line migrates before it starts, never beside it.
    const runs =
      place.dialect === 'postgres'
        ? await Promise.all([migrate(one), migrate(two)])
        : [await migrate(one), await migrate(two)];
    expect(runs.flat().sort()).toEqual(['CreateFolder1700000000000', 'CreateNote1700000000001']);
  });
});

describe('names', () => {
  it.each([
    ['id', 'id'],
    ['amountMinor', 'amount_minor'],
    ['threeDSecureUrl', 'three_d_secure_url'],
    ['payloadSha256', 'payload_sha256'],
    ['lastFour4', 'last_four4'],
  ])('of %s is %s', (property, column) => {
    expect(snakeCase(property)).toBe(column);
  });

  it('of constraints can be read, fit Postgres, and differ when they were cut', () => {
    const names = new SnakeNames();
    expect(names.indexName('note', ['folder_id', 'written_at'])).toBe('ix_note_folder_id_written_at');
    expect(names.primaryKeyName('note')).toBe('pk_note');
    const long = (last: string): string =>
      names.indexName('operation', ['application_id', 'a'.repeat(50), last]);
    expect(long('x').length).toBe(63);
    expect(long('x')).not.toBe(long('y'));
    expect(names.indexName('note', ['done'], 'done = 0')).not.toBe(
      names.indexName('note', ['done'], 'done = 1'),
    );
  });
});
