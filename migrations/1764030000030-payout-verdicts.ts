import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../src/store/database/columns';

const table = new Table({
  name: 'payout_verdict',
  columns: [
    { name: 'id', ...idColumn(), isPrimary: true },
    { name: 'application_id', ...idColumn() },
    { name: 'payout_id', ...idColumn() },
    { name: 'evidence', ...textColumn() },
    { name: 'operator', ...textColumn() },
    { name: 'created_at', ...instantColumn() },
  ],
  foreignKeys: [{ columnNames: ['payout_id'], referencedTableName: 'payout', referencedColumnNames: ['id'] }],
  indices: [{ columnNames: ['payout_id'] }],
});

/** What operators decided about payouts that need review, and what on. */
export class PayoutVerdicts1764030000030 implements MigrationInterface {
  name = 'PayoutVerdicts1764030000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
