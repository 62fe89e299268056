import {
  Column,
  Entity,
  ForeignKey,
  Index,
  type MigrationInterface,
  PrimaryColumn,
  type QueryRunner,
  Table,
  Unique,
} from 'typeorm';
import {
  bigSequenceColumn,
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  moneyColumn,
  textColumn,
} from '../../../src/store/database/columns';
import { type Fields, table } from '../../../src/store/database/table';

/** Rows that stand for the real ones: every kind of column, a key to another table, an index and a unique pair. */
@Entity('folder')
export class FolderRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(textColumn())
  title!: string;
}

@Entity('note')
@Index(['folderId', 'writtenAt'])
@Unique(['folderId', 'position'])
export class NoteRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ nullable: true }))
  @ForeignKey('folder', { onDelete: 'CASCADE' })
  folderId!: string | null;

  @Column(bigSequenceColumn())
  position!: bigint;

  @Column(moneyColumn())
  amountMinor!: bigint;

  @Column(instantColumn())
  writtenAt!: Date;

  @Column(jsonColumn({ nullable: true }))
  extra!: unknown;

  @Column(flagColumn())
  done!: boolean;

  @Column(integerColumn())
  version!: number;
}

export class CreateFolder1700000000000 implements MigrationInterface {
  name = 'CreateFolder1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      { name: 'id', ...idColumn(), isPrimary: true },
      { name: 'title', ...textColumn() },
    ];
    await runner.createTable(new Table({ name: 'folder', columns }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('folder');
  }
}

export class CreateNote1700000000001 implements MigrationInterface {
  name = 'CreateNote1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'note',
        columns: [
          { name: 'id', ...idColumn(), isPrimary: true },
          { name: 'folder_id', ...idColumn({ nullable: true }) },
          { name: 'position', ...bigSequenceColumn() },
          { name: 'amount_minor', ...moneyColumn() },
          { name: 'written_at', ...instantColumn() },
          { name: 'extra', ...jsonColumn({ nullable: true }) },
          { name: 'done', ...flagColumn() },
          { name: 'version', ...integerColumn() },
        ],
        foreignKeys: [
          {
            columnNames: ['folder_id'],
            referencedTableName: 'folder',
            referencedColumnNames: ['id'],
            onDelete: 'CASCADE',
          },
        ],
        indices: [{ columnNames: ['folder_id', 'written_at'] }],
        uniques: [{ columnNames: ['folder_id', 'position'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('note');
  }
}

export const schema = {
  entities: [FolderRow, NoteRow],
  migrations: [CreateFolder1700000000000, CreateNote1700000000001],
};

export const folders = table(FolderRow);
export const notes = table(NoteRow);

export function note(id: string, changes: Partial<NoteRow> = {}): Fields<NoteRow> {
  return {
    id,
    folderId: null,
    position: 1n,
    amountMinor: 0n,
    writtenAt: new Date('2026-01-01T00:00:00.000Z'),
    extra: null,
    done: false,
    version: 1,
    ...changes,
  };
}
