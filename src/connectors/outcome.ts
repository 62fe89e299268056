import { type DeclineKind, type Retry } from '../domain/certainty';

/** How one call ended. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** A definite refusal. Money has not moved. */
  | {
      readonly kind: 'refused';
      readonly code: string | null;
      readonly retry: Retry;
      /** Set when the payer's bank refused, as opposed to the provider disliking the request. */
      readonly decline: DeclineKind | null;
      /** Set when neither the request nor a bank is at fault, but what the player has. */
      readonly because?: 'INSUFFICIENT_FUNDS' | 'ALREADY_OWNED';
    }
  /** No byte of it was written. Money has not moved, and the same key may go again. */
  | { readonly kind: 'notSent'; readonly cause: string }
  /** Bytes left us and no trustworthy answer came back. Nobody may assume anything; a lookup decides. */
  | { readonly kind: 'unknown'; readonly cause: string };

/** One attempt, already in the database when the connector sees it. */
export interface Call {
  /** Stable over retries and restarts: the provider's idempotency key or order id. At most 40 ASCII characters. */
  readonly providerKey: string;
  /** Aborts at the deadline that the service set. An aborted call that was sent is `unknown`. */
  readonly signal: AbortSignal;
}
