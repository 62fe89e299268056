import { choice, count, flag, type Switches } from '../../emulator/profile';

/** How this Pi behaves where its contract is open, and how fast. */
export interface PiProfile {
  readonly ledgerMs: number;
  readonly submitTimeoutMs: number;
  readonly timeoutForm: 'submission' | 'legacy' | 'html';
  readonly ingestionLag: number;
  readonly secondNodeLag: number;
  readonly ledgerCapacity: number;
  readonly minFee: number;
  readonly requireMaxTime: boolean;
  readonly asyncOffered: boolean;
  readonly asyncKnownHash: 'stored' | 'bad_seq';
  readonly coreSynced: boolean;
  readonly ingesting: boolean;
  readonly submissionDisabled: boolean;
  readonly ongoingScope: 'app' | 'app_user';
  readonly autoLink: 'off' | 'unverified' | 'verified';
  readonly autoLinkLedgers: number;
  readonly platformLag: number;
  readonly paymentAddress: 'fixed' | 'current';
  readonly payouts: boolean;
  readonly approvalMs: number;
  readonly tokenMs: number;
  readonly seed: number;
}

const hourMs = 3_600_000;

export const piSwitches: Switches<PiProfile> = {
  ledgerMs: count(5_000, 0, hourMs, 'a ledger closes that often; 0: only on POST ledgers/close'),
  submitTimeoutMs: count(30_000, 0, hourMs, 'POST /transactions waits that long and then answers 504'),
  timeoutForm: choice(
    ['submission', 'legacy', 'html'],
    'submission',
    'the 504: with hash and envelope, the older problem without extras, or a page of a proxy',
  ),
  ingestionLag: count(0, 0, 1_000, 'ledgers that Horizon is behind the chain'),
  secondNodeLag: count(-1, -1, 1_000, 'a second node, that far behind, takes every other call; -1: none'),
  ledgerCapacity: count(1_000, 1, 1_000, 'transactions per ledger; the highest bids go first'),
  minFee: count(0, 0, 2 ** 31, 'stroops per operation that are needed and charged, if above the base fee'),
  requireMaxTime: flag(false, 'a transaction without an upper time bound is tx_not_supported'),
  asyncOffered: flag(true, 'POST /transactions_async exists'),
  asyncKnownHash: choice(
    ['stored', 'bad_seq'],
    'stored',
    'what transactions_async says of an applied hash: its stored outcome, or what core says of a used sequence',
  ),
  coreSynced: flag(true, 'core is in sync; else submissions are 503 stale_history'),
  ingesting: flag(false, 'state endpoints are 503 still_ingesting'),
  submissionDisabled: flag(false, 'submissions are 403 transaction_submission_disabled'),
  ongoingScope: choice(['app', 'app_user'], 'app', 'one open payout per app, or per app and user'),
  autoLink: choice(
    ['off', 'unverified', 'verified'],
    'off',
    'the Platform finds the transaction of an open payout by itself',
  ),
  autoLinkLedgers: count(1, 0, 1_000, 'ledgers until it does'),
  platformLag: count(0, 0, 1_000, 'ledgers that the Platform is behind the chain'),
  paymentAddress: choice(
    ['fixed', 'current'],
    'fixed',
    'to_address of an open payout when the user changes the wallet',
  ),
  payouts: flag(true, 'payouts are available to the app; else feature_not_available'),
  approvalMs: count(60_000, 0, hourMs, 'a payment of a user that is not approved by then is cancelled'),
  tokenMs: count(hourMs, 0, 24 * hourMs, 'life of an access token'),
  seed: count(0, 0, 2 ** 40, 'makes identifiers and addresses repeat; 0: random'),
};
