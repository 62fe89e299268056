import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../src/store/database/columns';

const table = new Table({
  name: 'environment_account',
  columns: [
    { name: 'application_id', ...idColumn(), isPrimary: true },
    { name: 'provider', ...idColumn(), isPrimary: true },
    { name: 'name', ...idColumn(), isPrimary: true },
    { name: 'identity', ...textColumn() },
    { name: 'seen_at', ...instantColumn() },
  ],
});

/** What the accounts of the environment are at their providers, so that another one in their place is noticed. */
export class EnvironmentAccounts1764030000040 implements MigrationInterface {
  name = 'EnvironmentAccounts1764030000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
