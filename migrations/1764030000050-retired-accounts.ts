import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { idColumn, instantColumn } from '../src/store/database/columns';

const table = new Table({
  name: 'retired_account',
  columns: [
    { name: 'application_id', ...idColumn(), isPrimary: true },
    { name: 'provider', ...idColumn(), isPrimary: true },
    { name: 'name', ...idColumn(), isPrimary: true },
    { name: 'retired_at', ...instantColumn() },
  ],
});

/** Accounts that nothing new is begun at. */
export class RetiredAccounts1764030000050 implements MigrationInterface {
  name = 'RetiredAccounts1764030000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
