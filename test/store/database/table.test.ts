import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '../../../src/store/database/columns';
import { type Database } from '../../../src/store/database/database';
import { migrate } from '../../../src/store/database/migrate';
import { type Fields, table } from '../../../src/store/database/table';
import { shapeOf } from '../../../src/store/database/row-columns';
import { describeOnBothDatabases } from '../../support/databases';
import { FolderRow, folders, note, NoteRow, notes, schema } from './note.row';

@Entity('stray')
class StrayRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column({ type: 'text' })
  loose!: string;
}

describeOnBothDatabases('a table', open => {
  async function withNotes(count: number): Promise<Database> {
    const database = await open(schema);
    await migrate(database);
    const rows = Array.from({ length: count }, (_, index) => note(`n${index}`, { position: BigInt(index) }));
    await database.write(tx => notes.insertMany(tx, rows));
    return database;
  }

  it('has the names that TypeORM has', async () => {
    const database = await open(schema);
    for (const rowClass of [FolderRow, NoteRow]) {
      const metadata = database.dataSource.getMetadata(rowClass);
      const shape = shapeOf<object>(rowClass);
      expect(shape.table).toBe(metadata.tableName);
      expect(shape.columns.map(({ property, name }) => [property, name])).toEqual(
        metadata.columns.map(column => [column.propertyName, column.databaseName]),
      );
    }
  });

  it('finds by equality, where null means that there is nothing', async () => {
    const database = await withNotes(3);
    await database.write(async tx => {
      await folders.insert(tx, { id: 'f', title: 'F' });
      expect(await notes.update(tx, { id: 'n1' }, { folderId: 'f', done: true })).toBe(1);
    });
    const found = async (where: Partial<NoteRow>): Promise<string[]> =>
      (await notes.find(database.reader, where, { orderBy: { position: 'desc' } })).map(({ id }) => id);
    expect(await found({ folderId: null })).toEqual(['n2', 'n0']);
    expect(await found({ folderId: 'f', done: true })).toEqual(['n1']);
    expect(await found({ folderId: 'f', done: false })).toEqual([]);
    expect(
      await notes.find(database.reader, {}, { orderBy: { done: 'desc', position: 'asc' }, limit: 2 }),
    ).toMatchObject([{ id: 'n1' }, { id: 'n0' }]);
  });

  it('gives rows of its class, and only columns that it has', async () => {
    const database = await withNotes(1);
    const row = await notes.findOne(database.reader, { id: 'n0' });
    expect(row).toBeInstanceOf(NoteRow);
    expect(row).toEqual(note('n0', { position: 0n }));
    expect(await notes.findOne(database.reader, { id: 'nobody' })).toBeUndefined();
    await expect(notes.findOne(database.reader, { done: false, version: 1 })).resolves.toBeDefined();
  });

  it('does not pick one of two rows', async () => {
    const database = await withNotes(2);
    await expect(notes.findOne(database.reader, { done: false })).rejects.toThrow('More than one NoteRow');
  });

  it('compares and sets', async () => {
    const database = await withNotes(1);
    const set = (version: number): Promise<number> =>
      database.write(tx =>
        notes.update(tx, { id: 'n0', version }, { amountMinor: 5n, version: version + 1 }),
      );
    expect(await Promise.all([set(1), set(1)])).toEqual([1, 0]);
  });

  it('inserts what is not there yet, and leaves what is', async () => {
    const database = await withNotes(1);
    const results = await database.write(async tx => [
      await notes.insertIfAbsent(tx, note('n0', { amountMinor: 9n })),
      await notes.insertIfAbsent(tx, note('n9', { position: 9n })),
    ]);
    expect(results).toEqual([false, true]);
    expect(await notes.findOne(database.reader, { id: 'n0' })).toMatchObject({ amountMinor: 0n });
  });

  it('inserts and finds many, each once, whatever their number', async () => {
    const database = await withNotes(1_337);
    const ids = Array.from({ length: 1_400 }, (_, index) => `n${index}`);
    const found = await notes.findMany(database.reader, 'id', [...ids, ...ids.slice(0, 50)]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(1_337);
    expect(found.length).toBe(1_337);
    expect(await notes.findMany(database.reader, 'position', [1n, 2n, 5_000n], { done: false })).toHaveLength(
      2,
    );
    expect(await notes.findMany(database.reader, 'id', [])).toEqual([]);
  });

  it('removes what a condition names', async () => {
    const database = await withNotes(3);
    expect(await database.write(tx => notes.remove(tx, { position: 1n }))).toBe(1);
    expect(await notes.find(database.reader, {})).toHaveLength(2);
  });

  it('takes values for values, whatever is in them', async () => {
    const database = await withNotes(2);
    const hostile = `'; DROP TABLE note; -- ? "x" $1`;
    await database.write(tx => notes.insert(tx, note(hostile, { position: 77n })));
    expect(await notes.findOne(database.reader, { id: hostile })).toMatchObject({ position: 77n });
    expect(await notes.find(database.reader, {})).toHaveLength(3);
  });

  it('refuses properties that the row does not have, undefined, and conditions on nothing', async () => {
    const database = await withNotes(1);
    const unknown = { nope: 1 } as Partial<NoteRow>;
    const missing = { id: undefined } as unknown as Partial<NoteRow>;
    await expect(notes.find(database.reader, unknown)).rejects.toThrow('NoteRow has no property nope');
    await expect(notes.find(database.reader, missing)).rejects.toThrow('NoteRow.id is undefined');
    await expect(notes.findOne(database.reader, {})).rejects.toThrow('No condition');
    const refused = (work: Parameters<Database['write']>[0]): Promise<unknown> =>
      database.write(work).catch(String);
    expect(await refused(tx => notes.update(tx, {}, { done: true }))).toContain('No condition');
    expect(await refused(tx => notes.remove(tx, {}))).toContain('No condition');
    expect(await refused(tx => notes.update(tx, { id: 'n0' }, {}))).toContain('No changes');
    expect(await refused(tx => notes.update(tx, { id: 'n0' }, unknown))).toContain('no property nope');
    expect(await refused(tx => notes.insert(tx, { ...note('x'), ...unknown }))).toContain('no property nope');
    const { amountMinor: _left, ...incomplete } = note('x');
    expect(await refused(tx => notes.insert(tx, incomplete as Fields<NoteRow>))).toContain(
      'NoteRow.amountMinor: ',
    );
    expect(await notes.find(database.reader, {})).toHaveLength(1);
  });

  it('refuses a raw row that lacks a column', async () => {
    expect(() => notes.toRow({ id: 'x' })).toThrow('no column folder_id');
  });
});

describe('a row', () => {
  it('that is no entity, or has a column of its own making, is refused', () => {
    class Nothing {
      id!: string;
    }
    expect(() => table(Nothing).name).toThrow('not an entity');
    expect(() => table(StrayRow).name).toThrow('StrayRow.loose is not of columns.ts');
  });
});
