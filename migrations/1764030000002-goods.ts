import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import {
  bigSequenceColumn,
  flagColumn,
  idColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  textColumn,
} from '../src/store/database/columns';

const NULL = { nullable: true } as const;
const id = { name: 'id', ...idColumn(), isPrimary: true };
const applicationId = { name: 'application_id', ...idColumn() };
const playerId = { name: 'player_id', ...idColumn() };
const goodId = { name: 'good_id', ...idColumn() };
const createdAt = { name: 'created_at', ...instantColumn() };
const version = { name: 'version', ...integerColumn() };

const ofPlayer = refersTo('player_id', 'player');
const ofGood = refersTo('good_id', 'virtual_good');

function refersTo(column: string, table: string) {
  return { columnNames: [column], referencedTableName: table, referencedColumnNames: ['id'] };
}

function key<Column extends object>(column: Column): Column & { readonly isPrimary: true } {
  return { ...column, isPrimary: true };
}

const tables: readonly Table[] = [
  new Table({
    name: 'virtual_good',
    columns: [
      id,
      applicationId,
      { name: 'sku', ...idColumn() },
      { name: 'name', ...textColumn() },
      { name: 'thumbnail', ...textColumn(NULL) },
      { name: 'prices', ...jsonColumn() },
      { name: 'subscriber_discount', ...integerColumn(NULL) },
      { name: 'multiple', ...flagColumn() },
      { name: 'permanent', ...flagColumn() },
      { name: 'on_sale', ...flagColumn() },
      { name: 'limit_per_player', ...integerColumn(NULL) },
      { name: 'provider', ...idColumn() },
      { name: 'provider_reference', ...idColumn(NULL) },
      createdAt,
      version,
    ],
    foreignKeys: [refersTo('application_id', 'application')],
    uniques: [{ columnNames: ['application_id', 'sku'] }],
    indices: [
      { columnNames: ['application_id', 'id'] },
      {
        columnNames: ['application_id', 'provider', 'provider_reference'],
        where: 'provider_reference IS NOT NULL',
        isUnique: true,
      },
    ],
  }),
  new Table({
    name: 'entitlement',
    columns: [
      id,
      applicationId,
      playerId,
      goodId,
      { name: 'quantity', ...integerColumn() },
      { name: 'status', ...textColumn() },
      { name: 'payment_id', ...idColumn() },
      { name: 'granted_at', ...instantColumn(NULL) },
      { name: 'revoked_at', ...instantColumn(NULL) },
      createdAt,
      version,
    ],
    foreignKeys: [ofGood, refersTo('payment_id', 'payment')],
    uniques: [{ columnNames: ['payment_id', 'good_id'] }],
    indices: [
      { columnNames: ['application_id', 'player_id', 'id'] },
      { columnNames: ['application_id', 'player_id', 'good_id', 'id'] },
    ],
  }),
  new Table({
    name: 'owned_good',
    columns: [key(applicationId), key(playerId), key(goodId), { name: 'units', ...integerColumn() }],
    foreignKeys: [ofGood],
    checks: [{ name: 'ck_owned_good', expression: 'units >= 0' }],
  }),
  new Table({
    name: 'coin_account',
    columns: [
      key(applicationId),
      key(playerId),
      { name: 'posted', ...bigSequenceColumn() },
      { name: 'held', ...bigSequenceColumn() },
    ],
    foreignKeys: [ofPlayer],
    checks: [{ name: 'ck_coin_account', expression: 'held >= 0 AND posted >= held' }],
  }),
  new Table({
    name: 'coin_credit',
    columns: [
      id,
      applicationId,
      playerId,
      { name: 'coins', ...bigSequenceColumn() },
      { name: 'reason', ...textColumn() },
      { name: 'scope', ...idColumn() },
      { name: 'idempotency_key', ...idColumn() },
      { name: 'input_hash', ...textColumn() },
      createdAt,
    ],
    foreignKeys: [ofPlayer],
    uniques: [{ columnNames: ['application_id', 'scope', 'idempotency_key'] }],
    indices: [{ columnNames: ['application_id', 'player_id', 'id'] }],
  }),
  new Table({
    name: 'ledger_leg',
    columns: [
      key(applicationId),
      { name: 'transfer_id', ...idColumn(), isPrimary: true },
      { name: 'account', ...idColumn(), isPrimary: true },
      { name: 'amount', ...bigSequenceColumn() },
      createdAt,
    ],
    indices: [{ columnNames: ['application_id', 'account'] }],
  }),
];

/** The game's side: a catalogue, what players own of it and for which payment, and their coins as double entry. */
export class Goods1764030000002 implements MigrationInterface {
  name = 'Goods1764030000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
    await runner.addColumn('payment', new TableColumn({ name: 'lines', ...jsonColumn(NULL) }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('payment', 'lines');
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
