import { type Check, statement } from './invariant';

/** Each row that names another: the table, the column, and the table that it names. */
const REFERENCES = [
  ['operation', 'payment_id', 'payment'],
  ['attempt', 'operation_id', 'operation'],
  ['operator_verdict', 'operation_id', 'operation'],
  ['hosted_checkout', 'payment_id', 'payment'],
  ['entitlement', 'payment_id', 'payment'],
  ['entitlement', 'good_id', 'virtual_good'],
  ['entitlement', 'player_id', 'player'],
  ['payment', 'player_id', 'player'],
  ['payment', 'customer_id', 'customer'],
  ['payment', 'card_id', 'card'],
  ['payment_step', 'payment_id', 'payment'],
  ['card', 'customer_id', 'customer'],
  ['card', 'player_id', 'player'],
  ['customer', 'player_id', 'player'],
  ['payout', 'player_id', 'player'],
  ['payout_envelope', 'payout_id', 'payout'],
  ['payout_verdict', 'payout_id', 'payout'],
  ['coin_account', 'player_id', 'player'],
  ['event', 'payment_id', 'payment'],
  ['event', 'payout_id', 'payout'],
] as const;

/** Rows that name a row which is not there, or is another application's. */
export const belonging: readonly Check[] = REFERENCES.map(([table, column, other]) =>
  statement(
    'I19',
    `${table}.${column} names a ${other} that is not of its application`,
    `SELECT r.${column}, r.application_id FROM ${table} r
       LEFT JOIN ${other} o ON o.id = r.${column} AND o.application_id = r.application_id
      WHERE r.${column} IS NOT NULL AND o.id IS NULL`,
  ),
);
