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
const paymentId = { name: 'payment_id', ...idColumn() };
const provider = { name: 'provider', ...idColumn() };
const account = { name: 'account', ...idColumn() };
const playerId = { name: 'player_id', ...idColumn(NULL) };
const customerId = { name: 'customer_id', ...idColumn(NULL) };
const status = { name: 'status', ...textColumn() };
const createdAt = { name: 'created_at', ...instantColumn() };
const expiresAt = { name: 'expires_at', ...instantColumn(NULL) };
const leasedUntil = { name: 'leased_until', ...instantColumn(NULL) };
const version = { name: 'version', ...integerColumn() };

const ofApplication = refersTo('application_id', 'application');
const ofPayment = refersTo('payment_id', 'payment');
const byApplication = { columnNames: ['application_id', 'id'] };
const byPlayer = { columnNames: ['application_id', 'player_id', 'id'], where: 'player_id IS NOT NULL' };
const byCustomer = { columnNames: ['application_id', 'customer_id', 'id'], where: 'customer_id IS NOT NULL' };

function refersTo(column: string, table: string) {
  return { columnNames: [column], referencedTableName: table, referencedColumnNames: ['id'] };
}

const tables: readonly Table[] = [
  new Table({
    name: 'application',
    columns: [
      id,
      { name: 'name', ...textColumn() },
      createdAt,
      { name: 'event_position', ...bigSequenceColumn() },
      { name: 'event_hash', ...textColumn() },
    ],
  }),
  new Table({
    name: 'api_key',
    columns: [
      id,
      applicationId,
      { name: 'role', ...textColumn() },
      playerId,
      { name: 'secret_hash', ...textColumn() },
      { name: 'label', ...textColumn() },
      createdAt,
      expiresAt,
      { name: 'revoked_at', ...instantColumn(NULL) },
    ],
    foreignKeys: [ofApplication],
    indices: [byApplication],
  }),
  new Table({
    name: 'player',
    columns: [
      id,
      applicationId,
      { name: 'reference', ...idColumn() },
      { name: 'name', ...textColumn() },
      { name: 'subscribed', ...flagColumn() },
      { name: 'blocked', ...flagColumn() },
      { name: 'logged_in', ...flagColumn() },
      { name: 'last_login_at', ...instantColumn(NULL) },
      createdAt,
      version,
    ],
    foreignKeys: [ofApplication],
    uniques: [{ columnNames: ['application_id', 'reference'] }],
    indices: [byApplication],
  }),
  new Table({
    name: 'customer',
    columns: [
      id,
      applicationId,
      provider,
      account,
      { name: 'reference', ...idColumn() },
      { name: 'email', ...textColumn(NULL) },
      { name: 'phone', ...textColumn(NULL) },
      playerId,
      createdAt,
      { name: 'deleted_at', ...instantColumn(NULL) },
      version,
    ],
    foreignKeys: [ofApplication],
    uniques: [{ columnNames: ['application_id', 'reference', 'provider', 'account'] }],
    indices: [byApplication, byPlayer],
  }),
  new Table({
    name: 'card',
    columns: [
      id,
      applicationId,
      provider,
      account,
      { name: 'token', ...idColumn() },
      { name: 'brand', ...textColumn(NULL) },
      { name: 'masked_number', ...textColumn() },
      { name: 'expiry_month', ...integerColumn(NULL) },
      { name: 'expiry_year', ...integerColumn(NULL) },
      { name: 'holder', ...textColumn(NULL) },
      status,
      { name: 'requires_security_code', ...flagColumn() },
      customerId,
      playerId,
      createdAt,
      version,
    ],
    indices: [{ columnNames: ['application_id', 'provider', 'account', 'token'] }, byCustomer, byPlayer],
  }),
  new Table({
    name: 'hosted_tokenization',
    columns: [
      id,
      applicationId,
      provider,
      account,
      { name: 'session_reference', ...idColumn() },
      { name: 'form_url', ...textColumn() },
      customerId,
      expiresAt,
      createdAt,
    ],
  }),
  new Table({
    name: 'payment',
    columns: [
      id,
      applicationId,
      { name: 'reference', ...idColumn() },
      provider,
      account,
      { name: 'provider_reference', ...idColumn(NULL) },
      status,
      { name: 'amount_minor', ...moneyColumn() },
      { name: 'currency', ...textColumn() },
      { name: 'authorized', ...moneyColumn() },
      { name: 'captured', ...moneyColumn() },
      { name: 'refunded', ...moneyColumn() },
      { name: 'cancelled', ...moneyColumn() },
      { name: 'charged_back', ...moneyColumn() },
      { name: 'reserved_for_capture', ...moneyColumn() },
      { name: 'reserved_for_refund', ...moneyColumn() },
      { name: 'captures_automatically', ...flagColumn() },
      playerId,
      customerId,
      { name: 'card_id', ...idColumn(NULL) },
      { name: 'card_seen', ...jsonColumn(NULL) },
      { name: 'next_action', ...jsonColumn(NULL) },
      { name: 'metadata', ...jsonColumn(NULL) },
      version,
      createdAt,
      { name: 'updated_at', ...instantColumn() },
    ],
    uniques: [{ columnNames: ['application_id', 'reference'] }],
    indices: [
      byApplication,
      byPlayer,
      byCustomer,
      {
        columnNames: ['application_id', 'provider', 'account', 'provider_reference'],
        where: 'provider_reference IS NOT NULL',
      },
    ],
    checks: [
      {
        name: 'ck_payment_amounts',
        expression: [
          "amount_minor NOT LIKE '-%' AND authorized NOT LIKE '-%' AND captured NOT LIKE '-%'",
          "refunded NOT LIKE '-%' AND cancelled NOT LIKE '-%' AND charged_back NOT LIKE '-%'",
          "reserved_for_capture NOT LIKE '-%' AND reserved_for_refund NOT LIKE '-%'",
        ].join(' AND '),
      },
    ],
  }),
  new Table({
    name: 'operation',
    columns: [
      id,
      applicationId,
      paymentId,
      { name: 'kind', ...textColumn() },
      status,
      { name: 'amount_minor', ...moneyColumn(NULL) },
      { name: 'currency', ...textColumn(NULL) },
      { name: 'reserved', ...moneyColumn() },
      { name: 'scope', ...textColumn() },
      { name: 'idempotency_key', ...idColumn() },
      { name: 'input_hash', ...textColumn() },
      { name: 'provider_key', ...idColumn() },
      { name: 'effect_reference', ...idColumn(NULL) },
      { name: 'request', ...jsonColumn() },
      { name: 'failure', ...jsonColumn(NULL) },
      { name: 'next_check_at', ...instantColumn(NULL) },
      { name: 'checks', ...integerColumn() },
      { name: 'absences', ...integerColumn() },
      { name: 'attempts', ...integerColumn() },
      { name: 'sent_at', ...instantColumn(NULL) },
      leasedUntil,
      { name: 'leased_by', ...textColumn(NULL) },
      createdAt,
      version,
    ],
    foreignKeys: [ofPayment],
    uniques: [{ columnNames: ['application_id', 'scope', 'idempotency_key'] }],
    indices: [
      { columnNames: ['application_id', 'payment_id', 'id'] },
      { columnNames: ['next_check_at'], where: 'next_check_at IS NOT NULL' },
    ],
  }),
  new Table({
    name: 'attempt',
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
    foreignKeys: [refersTo('operation_id', 'operation')],
    uniques: [{ columnNames: ['operation_id', 'number'] }],
  }),
  new Table({
    name: 'hosted_checkout',
    columns: [
      id,
      applicationId,
      paymentId,
      provider,
      status,
      { name: 'provider_reference', ...idColumn() },
      { name: 'redirect_url', ...textColumn() },
      { name: 'return_url', ...textColumn(NULL) },
      expiresAt,
      createdAt,
      version,
    ],
    foreignKeys: [ofPayment],
    uniques: [{ columnNames: ['payment_id'] }],
    indices: [{ columnNames: ['application_id', 'provider', 'provider_reference'] }],
  }),
  new Table({
    name: 'notice',
    columns: [
      id,
      applicationId,
      provider,
      account,
      { name: 'delivery_id', ...idColumn() },
      { name: 'type', ...textColumn() },
      { name: 'payment_id', ...textColumn(NULL) },
      { name: 'provider_reference', ...textColumn(NULL) },
      { name: 'checkout_reference', ...textColumn(NULL) },
      { name: 'facts', ...jsonColumn(NULL) },
      { name: 'outcome', ...textColumn(NULL) },
      { name: 'detail', ...textColumn(NULL) },
      { name: 'tries', ...integerColumn() },
      { name: 'due_at', ...instantColumn(NULL) },
      leasedUntil,
      { name: 'received_at', ...instantColumn() },
    ],
    uniques: [{ columnNames: ['application_id', 'provider', 'account', 'delivery_id'] }],
    indices: [{ columnNames: ['due_at'], where: 'due_at IS NOT NULL' }],
  }),
  new Table({
    name: 'event',
    columns: [
      { ...applicationId, isPrimary: true },
      { name: 'position', ...bigSequenceColumn(), isPrimary: true },
      { name: 'type', ...textColumn() },
      { name: 'payment_id', ...idColumn(NULL) },
      { name: 'payout_id', ...idColumn(NULL) },
      playerId,
      { name: 'provider', ...textColumn(NULL) },
      { name: 'body', ...jsonColumn() },
      { name: 'cause', ...textColumn() },
      { name: 'occurred_at', ...instantColumn() },
      { name: 'hash', ...textColumn() },
    ],
    indices: [
      { columnNames: ['application_id', 'payment_id', 'position'] },
      { columnNames: ['application_id', 'player_id', 'position'], where: 'player_id IS NOT NULL' },
    ],
  }),
];

/** The tables of payments and of everybody and everything that they need. */
export class Foundation1763640000000 implements MigrationInterface {
  name = 'Foundation1763640000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
