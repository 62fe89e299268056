import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  textColumn,
} from '../src/store/database/columns';

const table = new Table({
  name: 'provider_player',
  columns: [
    { name: 'application_id', ...idColumn(), isPrimary: true },
    { name: 'player_id', ...idColumn(), isPrimary: true },
    { name: 'provider', ...idColumn(), isPrimary: true },
    { name: 'account', ...idColumn(), isPrimary: true },
    { name: 'reference', ...idColumn({ nullable: true }) },
    { name: 'name', ...textColumn() },
    { name: 'subscribed', ...flagColumn() },
    { name: 'coins', ...integerColumn() },
    { name: 'created_at', ...instantColumn() },
    { name: 'version', ...integerColumn() },
  ],
  foreignKeys: [{ columnNames: ['player_id'], referencedTableName: 'player', referencedColumnNames: ['id'] }],
  indices: [
    {
      columnNames: ['application_id', 'provider', 'account', 'reference'],
      where: 'reference IS NOT NULL',
      isUnique: true,
    },
  ],
});

/** Players whom a provider's shop knows, by its key. */
export class ProviderPlayers1764030000004 implements MigrationInterface {
  name = 'ProviderPlayers1764030000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
