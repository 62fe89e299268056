import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  textColumn,
} from '../src/store/database/columns';

const table = new Table({
  name: 'provider_account',
  columns: [
    { name: 'id', ...idColumn(), isPrimary: true },
    { name: 'application_id', ...idColumn() },
    { name: 'provider', ...idColumn() },
    { name: 'name', ...idColumn() },
    { name: 'sealed', ...textColumn() },
    { name: 'identity', ...textColumn() },
    { name: 'fingerprint', ...textColumn() },
    { name: 'test_mode', ...flagColumn() },
    { name: 'created_at', ...instantColumn() },
    { name: 'updated_at', ...instantColumn() },
    { name: 'disabled_at', ...instantColumn({ nullable: true }) },
    { name: 'version', ...integerColumn() },
  ],
  foreignKeys: [
    { columnNames: ['application_id'], referencedTableName: 'application', referencedColumnNames: ['id'] },
  ],
  indices: [
    { columnNames: ['application_id', 'provider', 'name'], isUnique: true },
    { columnNames: ['provider', 'identity'], isUnique: true },
  ],
});

/** Accounts at providers beyond those of the environment. */
export class ProviderAccounts1764030000020 implements MigrationInterface {
  name = 'ProviderAccounts1764030000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
