import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../src/store/database/columns';

const NULL = { nullable: true } as const;
const applicationId = { name: 'application_id', ...idColumn(), isPrimary: true };
const createdAt = { name: 'created_at', ...instantColumn() };

const tables: readonly Table[] = [
  new Table({
    name: 'payment_reservation',
    columns: [
      applicationId,
      { name: 'reference', ...idColumn(), isPrimary: true },
      { name: 'payment_id', ...idColumn() },
      createdAt,
    ],
  }),
  new Table({
    name: 'payment_step',
    columns: [
      applicationId,
      { name: 'idempotency_key', ...idColumn(), isPrimary: true },
      { name: 'payment_id', ...idColumn() },
      { name: 'input_hash', ...textColumn() },
      { name: 'sending_until', ...instantColumn(NULL) },
      createdAt,
    ],
    foreignKeys: [
      { columnNames: ['payment_id'], referencedTableName: 'payment', referencedColumnNames: ['id'] },
    ],
  }),
];

const columns: Readonly<Record<string, readonly TableColumn[]>> = {
  customer: [
    new TableColumn({ name: 'registered_at', ...instantColumn(NULL) }),
    new TableColumn({ name: 'cards_due_at', ...instantColumn(NULL) }),
    new TableColumn({ name: 'cards_watched_until', ...instantColumn(NULL) }),
  ],
  notice: [new TableColumn({ name: 'vault_login', ...textColumn(NULL) })],
};

/** What a provider's wallet needs: customers it knows, codes bound to a payment to come, later steps of a payment. */
export class Wallets1764030000000 implements MigrationInterface {
  name = 'Wallets1764030000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
    for (const [table, added] of Object.entries(columns)) await runner.addColumns(table, [...added]);
    await runner.createIndex(
      'customer',
      new TableIndex({ columnNames: ['cards_due_at'], where: 'cards_due_at IS NOT NULL' }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const customer = await runner.getTable('customer');
    const due = customer?.indices.find(index => index.columnNames.includes('cards_due_at'));
    if (due) await runner.dropIndex('customer', due);
    for (const [table, added] of Object.entries(columns)) {
      await runner.dropColumns(
        table,
        added.map(column => column.name),
      );
    }
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
