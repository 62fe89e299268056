import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { idColumn, instantColumn } from '../src/store/database/columns';

const NULL = { nullable: true } as const;
const key = (name: string) => ({ name, ...idColumn(), isPrimary: true });

const authorizations = new Table({
  name: 'purchase_authorization',
  columns: [
    key('application_id'),
    key('provider'),
    key('account'),
    key('transaction_id'),
    { name: 'payment_id', ...idColumn() },
    { name: 'created_at', ...instantColumn() },
  ],
  foreignKeys: [
    { columnNames: ['payment_id'], referencedTableName: 'payment', referencedColumnNames: ['id'] },
  ],
  indices: [{ columnNames: ['payment_id'] }],
});

const columns: readonly TableColumn[] = [
  new TableColumn({ name: 'approved_at', ...instantColumn(NULL) }),
  new TableColumn({ name: 'approval_lapsed_at', ...instantColumn(NULL) }),
];

/** What a provider needs that asks before it charges: our yes, and when it was given. */
export class PurchaseAuthorization1764030000003 implements MigrationInterface {
  name = 'PurchaseAuthorization1764030000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(authorizations.clone());
    await runner.addColumns(
      'payment',
      columns.map(column => column.clone()),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns(
      'payment',
      columns.map(column => column.name),
    );
    await runner.dropTable(authorizations.name);
  }
}
