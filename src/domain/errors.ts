import { type DeclineKind, type MoneyMoved, type Retry } from './certainty';
import { type Money } from './money';
import { type OperationKind } from './operation';
import { type Capability, type Provider } from './provider';

/** Every failure that a client can act on. Anything else is a bug or a lost database, and is thrown and masked. */
export type DomainError =
  | (Told & { readonly kind: 'InvalidInput' })
  | (Told & { readonly kind: 'NotFound' })
  | (Told & { readonly kind: 'IllegalState'; readonly allowedActions: readonly OperationKind[] })
  | (Told & { readonly kind: 'AmountExceeded'; readonly maximum: Money })
  | (Told & { readonly kind: 'InsufficientFunds'; readonly available: Money | null })
  | (Told & { readonly kind: 'AlreadyOwned'; readonly entitlementId: string })
  | (Told & {
      readonly kind: 'Declined';
      readonly declineKind: DeclineKind;
      readonly provider: Provider;
      readonly providerCode: string | null;
    })
  | (Told & {
      readonly kind: 'OutcomeUnknown';
      readonly operationId: string;
      readonly nextCheckAt: Date | null;
    })
  | (Told & { readonly kind: 'IdempotencyConflict'; readonly inProgress: boolean })
  | (Told & { readonly kind: 'ProviderUnavailable'; readonly provider: Provider })
  | (Told & {
      readonly kind: 'ProviderRejected';
      readonly provider: Provider;
      readonly providerCode: string | null;
    })
  | (Told & { readonly kind: 'Unsupported'; readonly provider: Provider; readonly capability: Capability });

export type ErrorKind = DomainError['kind'];

interface Told {
  /** What happened, what is known about the money, what to do. Never a provider's own words. */
  readonly message: string;
  /** Where in the input, from the argument down. */
  readonly path: readonly string[] | null;
  /** Only where it differs from the kind's row in the tables below. */
  readonly retry?: Retry;
}

/** Whether the request that got this error moved money. Total: a new error does not compile until it answers. */
export const MONEY_MOVED_BY_KIND: Readonly<Record<ErrorKind, MoneyMoved>> = {
  InvalidInput: 'NO',
  NotFound: 'NO',
  IllegalState: 'NO',
  AmountExceeded: 'NO',
  InsufficientFunds: 'NO',
  AlreadyOwned: 'NO',
  Declined: 'NO',
  OutcomeUnknown: 'UNKNOWN',
  IdempotencyConflict: 'NO',
  ProviderUnavailable: 'NO',
  ProviderRejected: 'NO',
  Unsupported: 'NO',
};

/** Which repetition is safe unless the error says otherwise. */
export const RETRY_BY_KIND: Readonly<Record<ErrorKind, Retry>> = {
  InvalidInput: 'NEW_KEY',
  NotFound: 'NEW_KEY',
  IllegalState: 'NEVER',
  AmountExceeded: 'NEW_KEY',
  InsufficientFunds: 'NEW_KEY',
  AlreadyOwned: 'NEVER',
  Declined: 'NEVER',
  OutcomeUnknown: 'AFTER_RESOLUTION',
  IdempotencyConflict: 'NEVER',
  ProviderUnavailable: 'SAME_KEY',
  ProviderRejected: 'NEW_KEY',
  Unsupported: 'NEVER',
};

/** A decline of each kind: what may be tried next. */
export const RETRY_BY_DECLINE: Readonly<Record<DeclineKind, Retry>> = {
  SOFT: 'NEW_KEY',
  HARD: 'NEVER',
  FRAUD: 'NEVER',
  AUTHENTICATION: 'NEW_KEY',
};

export function moneyMovedOf(error: DomainError): MoneyMoved {
  // The first request under the key is still on its way and may move money at any moment.
  if (error.kind === 'IdempotencyConflict' && error.inProgress) return 'UNKNOWN';
  return MONEY_MOVED_BY_KIND[error.kind];
}

export function retryOf(error: DomainError): Retry {
  return error.retry ?? RETRY_BY_KIND[error.kind];
}

export function invalidInput(path: readonly string[], message: string): DomainError {
  return { kind: 'InvalidInput', path, message };
}

/** The same answer for an id that does not exist and for one of another application. */
export function notFound(path: readonly string[], what: string): DomainError {
  return {
    kind: 'NotFound',
    path,
    message: `There is no ${what} with this id or reference. Nothing was sent.`,
  };
}

export function unsupported(provider: Provider, capability: Capability): DomainError {
  const message = `${provider} is not set up here or does not offer ${capability}. Nothing was sent.`;
  return { kind: 'Unsupported', path: null, message, provider, capability };
}
