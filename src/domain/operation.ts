import { type DeclineKind, type MoneyMoved, type Retry } from './certainty';
import { type SoldAs } from './goods';
import { type Money } from './money';
import { next, type Machine } from './machine';

/** Wallets on a payer's device. */
export const DEVICE_WALLETS = ['APPLE_PAY', 'GOOGLE_PAY'] as const;
export type DeviceWalletName = (typeof DEVICE_WALLETS)[number];

/** What a client asked for. CHECKOUT opens a page on which the payer pays later. */
export const OPERATION_KINDS = [
  'AUTHORIZE',
  'PURCHASE',
  'CAPTURE',
  'CANCEL',
  'REFUND',
  'CHECKOUT',
  'PAYOUT',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

export const OPERATION_SCOPES = [
  'purchase',
  'checkout',
  'capture',
  'cancel',
  'refund',
  'payout',
  'cancel-payout',
  'provider',
] as const;
export type OperationScope = (typeof OPERATION_SCOPES)[number];

export const OPERATION_STATUSES = [
  'RECORDED',
  'SENDING',
  'UNKNOWN',
  'AWAITING_CUSTOMER',
  'AWAITING_PROVIDER',
  'NEEDS_REVIEW',
  'FAILED',
  'CANCELLED',
  'DECLINED',
  'SUCCEEDED',
] as const;
export type OperationStatus = (typeof OPERATION_STATUSES)[number];

/** What moves an operation: the first three are about our own sending, the rest is what the provider told us. */
export type OperationSignal =
  | 'SENT'
  | 'NOT_SENT'
  | 'LOST'
  | 'CUSTOMER_NEEDED'
  | 'PROVIDER_WORKING'
  | 'CONTRADICTED'
  | 'UNTOLD'
  | 'FAILED'
  | 'CANCELLED'
  | 'DECLINED'
  | 'SUCCEEDED';

/** Where the provider's word leads from every state it may reach: a later or more definite word, never an earlier one. */
const ENDINGS = { DECLINED: 'DECLINED', SUCCEEDED: 'SUCCEEDED' } as const;
const DEFINITE = { FAILED: 'FAILED', CANCELLED: 'CANCELLED', ...ENDINGS } as const;
const WORD = {
  CUSTOMER_NEEDED: 'AWAITING_CUSTOMER',
  PROVIDER_WORKING: 'AWAITING_PROVIDER',
  CONTRADICTED: 'NEEDS_REVIEW',
  ...DEFINITE,
} as const;

/**
 * The states stand in the order of OPERATION_STATUSES and a provider's word only ever leads further down it. That makes
 * the fold independent of the order and repetition of webhooks: the result is the furthest word heard. Success stands
 * last because money that moved outweighs every earlier belief that it did not.
 */
export const OPERATION_MACHINE: Machine<OperationStatus, OperationSignal> = {
  RECORDED: {
    says: 'Stored, and surely not sent: the same key may send it.',
    on: { SENT: 'SENDING', ...WORD },
  },
  SENDING: {
    says: 'On its way: the provider may already act on it.',
    on: { NOT_SENT: 'RECORDED', LOST: 'UNKNOWN', ...WORD },
  },
  UNKNOWN: {
    says: 'Sent, and no trustworthy answer: the server asks until the provider tells.',
    on: { UNTOLD: 'NEEDS_REVIEW', ...WORD },
  },
  AWAITING_CUSTOMER: {
    says: 'The payer has to act: a page, a bank’s challenge.',
    on: { PROVIDER_WORKING: 'AWAITING_PROVIDER', CONTRADICTED: 'NEEDS_REVIEW', ...DEFINITE },
  },
  AWAITING_PROVIDER: {
    says: 'Accepted by the provider, which has not finished it.',
    on: { CONTRADICTED: 'NEEDS_REVIEW', ...DEFINITE },
  },
  NEEDS_REVIEW: {
    says: 'The provider’s answer contradicts the request, or it cannot tell any more what became of it; counted as nothing until it or an operator settles it.',
    on: DEFINITE,
  },
  FAILED: { says: 'Ended without effect.', on: { CANCELLED: 'CANCELLED', ...ENDINGS } },
  CANCELLED: { says: 'Given up by the payer, or run out, without effect.', on: ENDINGS },
  DECLINED: { says: 'Refused by the payer’s bank or the provider.', on: { SUCCEEDED: 'SUCCEEDED' } },
  SUCCEEDED: { says: 'Done: the money is where the request wanted it.', on: {} },
};

/** Why an operation ended without success; kept with it, so that a repeated key gets the same answer. */
export interface Failure {
  readonly kind:
    | 'DECLINED'
    | 'REJECTED'
    | 'INSUFFICIENT_FUNDS'
    | 'ALREADY_OWNED'
    | 'UNAVAILABLE'
    | 'EXPIRED'
    | 'CANCELLED'
    | 'CONTRADICTED'
    | 'UNTOLD'
    | 'ABSENT';
  readonly message: string;
  readonly providerCode: string | null;
  readonly declineKind: DeclineKind | null;
  readonly retry: Retry;
  /** Of ALREADY_OWNED: what the player has of the good, or was to get by this payment. */
  readonly entitlementId?: string;
}

/** What is needed to send an operation, also after a restart. Card data is never part of it. */
export type OperationRequest =
  | {
      readonly kind: 'PAY';
      readonly means:
        | { readonly kind: 'details'; readonly saveForCustomerId: string | null }
        | {
            readonly kind: 'card';
            readonly cardId: string;
            readonly token: string;
            readonly brand: string | null;
          }
        | { readonly kind: 'hostedTokenization'; readonly sessionReference: string }
        | { readonly kind: 'deviceWallet'; readonly wallet: DeviceWalletName };
      /** The customer of the provider's wallet who pays, where it keeps customers. */
      readonly vaultCustomerId: string | null;
      readonly payerIp: string | null;
      readonly returnUrl: string;
    }
  | {
      readonly kind: 'CHECKOUT';
      readonly vaultCustomerId: string | null;
      readonly payerIp: string | null;
      readonly locale: string | null;
      readonly template: string | null;
      readonly returnUrl: string;
      /** What the page shows line by line; absent where it shows an amount only. */
      readonly sold?: SoldAs;
    }
  /** A purchase that the provider asked us about, on an order that was not made through us. */
  | { readonly kind: 'ASKED'; readonly transactionId: string; readonly sold: SoldAs }
  /** A payment that a user started at the provider's, and that waits for our approval. */
  | { readonly kind: 'USER_PAYMENT'; readonly reference: string }
  /** A good of a provider's own shop, by the provider's keys; units and price are the payment's line. */
  | { readonly kind: 'GOODS'; readonly playerReference: string; readonly goodReference: string }
  /** By the built-in wallet: nothing is sent, and it is decided in the transaction that stores it. */
  | { readonly kind: 'COINS' }
  | { readonly kind: 'CAPTURE'; readonly final: boolean }
  | { readonly kind: 'CANCEL' }
  | { readonly kind: 'REFUND'; readonly reason: string | null }
  /** Not asked for by us: found at the provider, alone or as the sum of several. */
  | { readonly kind: 'FOUND'; readonly sum?: true };

/** What one call of a client asked for, stored before anything is sent. */
export interface Operation {
  readonly id: string;
  readonly applicationId: string;
  readonly paymentId: string;
  readonly kind: OperationKind;
  readonly status: OperationStatus;
  /** Null for an effect whose amount the provider alone knows. */
  readonly amount: Money | null;
  /**
   * Minor units kept aside while it is open; a final capture keeps aside all that is left, also what it will not take.
   * Stays here when it has ended, so that a late success still releases the rest.
   */
  readonly reserved: bigint;
  /** Within what the idempotency key is unique: the mutation that was called. `provider` for effects found there. */
  readonly scope: OperationScope;
  readonly idempotencyKey: string;
  /** Keyed hash of the canonical input: the same key with other input is refused. */
  readonly inputHash: string;
  /** The key or order id under which the provider knows it; the same over retries and restarts. */
  readonly providerKey: string;
  /** The provider's id for this effect, once known. */
  readonly effectReference: string | null;
  readonly request: OperationRequest;
  readonly failure: Failure | null;
  readonly nextCheckAt: Date | null;
  /** How often it was asked about in its present status. */
  readonly checks: number;
  /** How often in a row the provider said that it has no trace of it. */
  readonly absences: number;
  /** How often it was sent, or may have been. */
  readonly attempts: number;
  /** When the last of these was. */
  readonly sentAt: Date | null;
  /** A node works on it until then; nobody else sends or asks meanwhile. */
  readonly leasedUntil: Date | null;
  readonly leasedBy: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** One exchange with the provider on behalf of an operation. */
export interface Attempt {
  readonly id: string;
  readonly applicationId: string;
  readonly operationId: string;
  readonly number: number;
  readonly providerKey: string;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
  readonly moneyMoved: MoneyMoved;
  readonly detail: string | null;
}

const MOVED: Readonly<Record<OperationStatus, MoneyMoved>> = {
  RECORDED: 'NO',
  SENDING: 'UNKNOWN',
  UNKNOWN: 'UNKNOWN',
  AWAITING_CUSTOMER: 'NO',
  AWAITING_PROVIDER: 'UNKNOWN',
  NEEDS_REVIEW: 'UNKNOWN',
  FAILED: 'NO',
  CANCELLED: 'NO',
  DECLINED: 'NO',
  SUCCEEDED: 'YES',
};

/** Whether this operation moved money; a hold (AUTHORIZE) or its release (CANCEL) that succeeded did what it was to do. */
export function moneyMovedBy(operation: Pick<Operation, 'status'>): MoneyMoved {
  return MOVED[operation.status];
}

/** The status after a signal; the same status when the signal tells nothing new. */
export function nextOperationStatus(status: OperationStatus, signal: OperationSignal): OperationStatus {
  return next(OPERATION_MACHINE, status, signal) ?? status;
}

/** Over, unless money turns out to have moved after all. */
export function hasEnded(status: OperationStatus): boolean {
  return status === 'SUCCEEDED' || status === 'DECLINED' || status === 'CANCELLED' || status === 'FAILED';
}

/** An operation that began the payment, as opposed to one on a payment that exists. */
export function isLeading(kind: OperationKind): boolean {
  return kind === 'AUTHORIZE' || kind === 'PURCHASE' || kind === 'CHECKOUT';
}

/** An operation before anything was sent for it. */
export function newOperation(
  given: Pick<
    Operation,
    | 'id'
    | 'applicationId'
    | 'paymentId'
    | 'kind'
    | 'amount'
    | 'scope'
    | 'idempotencyKey'
    | 'inputHash'
    | 'request'
    | 'createdAt'
  > &
    Partial<Pick<Operation, 'reserved' | 'status' | 'providerKey' | 'effectReference'>>,
): Operation {
  return {
    status: 'RECORDED',
    reserved: 0n,
    // Ours names it at the provider: stable, unique and short enough for every one of them.
    providerKey: given.id,
    effectReference: null,
    ...given,
    failure: null,
    nextCheckAt: null,
    checks: 0,
    absences: 0,
    attempts: 0,
    sentAt: null,
    leasedUntil: null,
    leasedBy: null,
    version: 1,
  };
}
