/** Tables only: what Stash's words mean. Sources: Stash contract, sections 3.5 and 5. */

/**
 * - `PAID`: charged, and nothing was paid back.
 * - `OPEN`: not charged; the player may still pay, also after a failed attempt.
 * - `FAILED`: the last attempt was not charged; another may follow until the link expires.
 * - `EXPIRED`: never charged, and never will be.
 * - `REFUNDED_IN_PART`, `REFUNDED`, `CHARGED_BACK`: charged, and paid back in part or whole.
 */
export type PaymentState =
  'OPEN' | 'PAID' | 'FAILED' | 'EXPIRED' | 'REFUNDED_IN_PART' | 'REFUNDED' | 'CHARGED_BACK';

/** Anything that is not here means "unknown, ask again", never paid: the real names are not public. */
export const PAYMENT_STATES: Readonly<Record<string, PaymentState>> = {
  PAYMENT_STATUS_PENDING: 'OPEN',
  PAYMENT_STATUS_SUCCEEDED: 'PAID',
  PAYMENT_STATUS_FAILED: 'FAILED',
  PAYMENT_STATUS_EXPIRED: 'EXPIRED',
  PAYMENT_STATUS_PARTIALLY_REFUNDED: 'REFUNDED_IN_PART',
  PAYMENT_STATUS_REFUNDED: 'REFUNDED',
  PAYMENT_STATUS_CHARGED_BACK: 'CHARGED_BACK',
};

export type ErrorName =
  | 'INVALID_REQUEST'
  | 'NO_MANAGED_CATALOG'
  | 'UNAUTHENTICATED'
  | 'FOREIGN_SHOP'
  | 'NOT_FOUND'
  | 'NOT_ALLOWED'
  | 'TRANSACTION_CONFLICT'
  | 'TOO_LARGE'
  | 'RATE_LIMITED';

/** A documented refusal by HTTP status and code: the call had no effect. 5xx are not here: nobody knows. */
export const ERRORS: readonly {
  readonly status: number;
  readonly code: number;
  readonly name: ErrorName;
  /** The same call may succeed later. */
  readonly mayRepeat: boolean;
}[] = [
  { status: 400, code: 3, name: 'INVALID_REQUEST', mayRepeat: false },
  { status: 400, code: 9, name: 'NO_MANAGED_CATALOG', mayRepeat: false },
  { status: 401, code: 16, name: 'UNAUTHENTICATED', mayRepeat: false },
  { status: 403, code: 7, name: 'FOREIGN_SHOP', mayRepeat: false },
  { status: 404, code: 5, name: 'NOT_FOUND', mayRepeat: false },
  { status: 405, code: 12, name: 'NOT_ALLOWED', mayRepeat: false },
  { status: 409, code: 6, name: 'TRANSACTION_CONFLICT', mayRepeat: false },
  { status: 413, code: 8, name: 'TOO_LARGE', mayRepeat: false },
  { status: 415, code: 3, name: 'INVALID_REQUEST', mayRepeat: false },
  { status: 429, code: 8, name: 'RATE_LIMITED', mayRepeat: true },
];

export type WebhookKind = 'PURCHASE_SUCCEEDED' | 'PURCHASE_REFUNDED';

/** The events that mean something for money, and where their payload stands. Every other type is acknowledged and ignored. */
export const WEBHOOK_PAYLOADS: Readonly<Record<WebhookKind, string>> = {
  PURCHASE_SUCCEEDED: 'purchaseSucceeded',
  PURCHASE_REFUNDED: 'purchaseRefunded',
};
