import { type Check, statement } from './invariant';

/** Whether each effect has one intent, and each intent its record of having been sent. */
export const effects: readonly Check[] = [
  statement(
    'I6',
    'several operations of one payment succeeded by one effect at the provider',
    `SELECT MIN(o.id) AS id, o.kind, o.effect_reference, COUNT(*) AS operations
       FROM operation o
      WHERE o.status = 'SUCCEEDED' AND o.effect_reference IS NOT NULL AND o.amount_minor <> '0'
      GROUP BY o.payment_id, o.kind, o.effect_reference HAVING COUNT(*) > 1`,
  ),
  statement(
    'I7',
    'an operation that counts other sendings than are on record',
    `SELECT o.id, o.attempts, COALESCE(a.sent, 0) AS recorded FROM operation o
       LEFT JOIN (SELECT operation_id, COUNT(*) AS sent FROM attempt GROUP BY operation_id) a ON a.operation_id = o.id
      WHERE o.attempts <> COALESCE(a.sent, 0)`,
  ),
  statement(
    'I7',
    'a sending under another key than its operation’s',
    `SELECT a.id, a.operation_id FROM attempt a JOIN operation o ON o.id = a.operation_id
      WHERE a.provider_key <> o.provider_key`,
  ),
  statement(
    'I8',
    'payments that share the provider’s id',
    `SELECT MIN(id) AS id, provider, provider_reference, COUNT(*) AS payments FROM payment
      WHERE provider_reference IS NOT NULL
      GROUP BY provider, account, provider_reference, application_id HAVING COUNT(*) > 1`,
  ),
  statement(
    'I8',
    'operations that share the key at the provider',
    `SELECT MIN(id) AS id, provider_key, COUNT(*) AS operations FROM operation
      GROUP BY application_id, provider_key HAVING COUNT(*) > 1`,
  ),
];
