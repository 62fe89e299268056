import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { idColumn, instantColumn, moneyColumn, textColumn } from '../src/store/database/columns';

const table = new Table({
  name: 'operator_verdict',
  columns: [
    { name: 'id', ...idColumn(), isPrimary: true },
    { name: 'application_id', ...idColumn() },
    { name: 'operation_id', ...idColumn() },
    { name: 'outcome', ...textColumn() },
    { name: 'amount_minor', ...moneyColumn({ nullable: true }) },
    { name: 'currency', ...textColumn({ nullable: true }) },
    { name: 'evidence', ...textColumn() },
    { name: 'operator', ...textColumn() },
    { name: 'created_at', ...instantColumn() },
  ],
  foreignKeys: [
    { columnNames: ['operation_id'], referencedTableName: 'operation', referencedColumnNames: ['id'] },
  ],
  indices: [{ columnNames: ['operation_id'] }],
});

/** What operators decided where no provider could tell, and what on. */
export class OperatorVerdicts1764030000010 implements MigrationInterface {
  name = 'OperatorVerdicts1764030000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
