import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  bigSequenceColumn,
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  moneyColumn,
  textColumn,
} from '../src/store/database/columns';

const NULL = { nullable: true } as const;

const id = { name: 'id', ...idColumn(), isPrimary: true };
const applicationId = { name: 'application_id', ...idColumn() };
const provider = { name: 'provider', ...idColumn() };
const account = { name: 'account', ...idColumn() };
const createdAt = { name: 'created_at', ...instantColumn() };
const version = { name: 'version', ...integerColumn() };

function refersTo(column: string, table: string) {
  return { columnNames: [column], referencedTableName: table, referencedColumnNames: ['id'] };
}

const tables: readonly Table[] = [
  new Table({
    name: 'payout',
    columns: [
      id,
      applicationId,
      { name: 'reference', ...idColumn() },
      provider,
      account,
      { name: 'player_id', ...idColumn(NULL) },
      { name: 'recipient', ...idColumn() },
      { name: 'amount_minor', ...moneyColumn() },
      { name: 'currency', ...textColumn() },
      { name: 'memo', ...textColumn() },
      { name: 'metadata', ...jsonColumn() },
      { name: 'status', ...textColumn() },
      { name: 'provider_reference', ...idColumn(NULL) },
      { name: 'transaction_id', ...textColumn(NULL) },
      { name: 'from_address', ...textColumn(NULL) },
      { name: 'to_address', ...textColumn(NULL) },
      { name: 'platform', ...jsonColumn(NULL) },
      { name: 'failure', ...jsonColumn(NULL) },
      { name: 'given_up', ...textColumn(NULL) },
      { name: 'operation_id', ...idColumn() },
      { name: 'idempotency_key', ...idColumn() },
      { name: 'input_hash', ...textColumn() },
      { name: 'cancel_operation_id', ...idColumn(NULL) },
      { name: 'cancel_key', ...idColumn(NULL) },
      { name: 'cancel_hash', ...textColumn(NULL) },
      { name: 'attempts', ...integerColumn() },
      { name: 'sent_at', ...instantColumn(NULL) },
      { name: 'registration_open', ...flagColumn() },
      { name: 'checks', ...integerColumn() },
      { name: 'next_check_at', ...instantColumn(NULL) },
      createdAt,
      { name: 'updated_at', ...instantColumn() },
      version,
    ],
    foreignKeys: [refersTo('application_id', 'application')],
    uniques: [
      { columnNames: ['application_id', 'reference'] },
      { columnNames: ['application_id', 'idempotency_key'] },
      { columnNames: ['operation_id'] },
    ],
    indices: [
      { columnNames: ['application_id', 'id'] },
      { columnNames: ['application_id', 'player_id', 'id'], where: 'player_id IS NOT NULL' },
      { columnNames: ['application_id', 'recipient', 'id'] },
      {
        columnNames: ['application_id', 'provider', 'account', 'provider_reference'],
        where: 'provider_reference IS NOT NULL',
        isUnique: true,
      },
      { columnNames: ['application_id', 'cancel_key'], where: 'cancel_key IS NOT NULL', isUnique: true },
      {
        columnNames: ['application_id', 'provider', 'account', 'next_check_at'],
        where: 'next_check_at IS NOT NULL',
      },
    ],
  }),
  new Table({
    name: 'payout_envelope',
    columns: [
      id,
      applicationId,
      { name: 'payout_id', ...idColumn() },
      { name: 'number', ...integerColumn() },
      { name: 'hash', ...textColumn() },
      { name: 'xdr', ...textColumn() },
      { name: 'source', ...idColumn() },
      { name: 'sequence', ...bigSequenceColumn() },
      { name: 'max_time', ...bigSequenceColumn() },
      { name: 'fee', ...bigSequenceColumn() },
      { name: 'state', ...textColumn() },
      createdAt,
    ],
    foreignKeys: [refersTo('payout_id', 'payout')],
    uniques: [{ columnNames: ['payout_id', 'number'] }, { columnNames: ['hash'] }],
    indices: [{ columnNames: ['source', 'sequence'] }],
  }),
  new Table({
    name: 'payout_attempt',
    columns: [
      id,
      applicationId,
      { name: 'operation_id', ...idColumn() },
      { name: 'number', ...integerColumn() },
      { name: 'provider_key', ...idColumn() },
      { name: 'sent_at', ...instantColumn(NULL) },
      { name: 'answered_at', ...instantColumn(NULL) },
      { name: 'money_moved', ...textColumn() },
      { name: 'detail', ...textColumn(NULL) },
    ],
    uniques: [{ columnNames: ['operation_id', 'number'] }],
  }),
  new Table({
    name: 'payout_wallet',
    columns: [
      { ...applicationId, isPrimary: true },
      { ...provider, isPrimary: true },
      { ...account, isPrimary: true },
      { name: 'fence', ...integerColumn() },
      { name: 'leased_by', ...textColumn(NULL) },
      { name: 'leased_until', ...instantColumn(NULL) },
      { name: 'day', ...textColumn() },
      { name: 'day_total', ...moneyColumn() },
      version,
    ],
    foreignKeys: [refersTo('application_id', 'application')],
  }),
];

/** App-to-user payouts: what is owed, every transaction ever signed for it, and the wallets that pay. */
export class Payouts1764030000001 implements MigrationInterface {
  name = 'Payouts1764030000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
