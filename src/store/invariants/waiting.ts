import { type Check, statement } from './invariant';

/** Inbox and leases: whatever waits is waited for by somebody. */
export const waiting: readonly Check[] = [
  statement(
    'I13',
    'a webhook that is neither settled nor due',
    `SELECT id, provider FROM notice WHERE outcome IS NULL AND due_at IS NULL`,
  ),
  statement(
    'I13',
    'a webhook that is settled and due all the same',
    `SELECT id, provider FROM notice WHERE outcome IS NOT NULL AND due_at IS NOT NULL`,
  ),
  statement(
    'I18',
    'an operation leased to nobody, or for ever',
    `SELECT id, leased_by FROM operation WHERE (leased_by IS NULL) <> (leased_until IS NULL)`,
  ),
  statement(
    'I18',
    'a wallet leased to nobody, or for ever',
    `SELECT account, leased_by FROM payout_wallet WHERE (leased_by IS NULL) <> (leased_until IS NULL)`,
  ),
];
