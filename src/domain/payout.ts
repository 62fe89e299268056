import { type MoneyMoved } from './certainty';
import { type Machine, next } from './machine';
import { type Money } from './money';
import { type Failure, type Operation, type OperationStatus } from './operation';
import { type Provider } from './provider';

export const PAYOUT_STATUSES = [
  'CREATED',
  'REGISTERED',
  'SIGNED',
  'SUBMITTED',
  'UNKNOWN',
  'CONFIRMED',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'NEEDS_REVIEW',
] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

export type PayoutSignal =
  | 'REGISTERED'
  | 'SIGNED'
  | 'SENT'
  | 'NOT_SENT'
  | 'LOST'
  /** All envelopes are proven dead: nothing of them can happen any more. */
  | 'DEAD'
  | 'CONFIRMED'
  | 'COMPLETED'
  | 'FAILED'
  | 'CANCELLED'
  | 'CONTRADICTED';

/**
 * An app-to-user payout over a platform that books and a chain that pays. Money moves in SUBMITTED and UNKNOWN only, and
 * from there nothing leads back but a proof.
 */
export const PAYOUT_MACHINE: Machine<PayoutStatus, PayoutSignal> = {
  CREATED: {
    says: 'Stored, and waiting for its turn at the wallet; the platform may have been asked to register it.',
    on: {
      REGISTERED: 'REGISTERED',
      FAILED: 'FAILED',
      CANCELLED: 'CANCELLED',
      CONTRADICTED: 'NEEDS_REVIEW',
      CONFIRMED: 'CONFIRMED',
    },
  },
  REGISTERED: {
    says: 'The platform knows it; no transaction of it can happen.',
    on: {
      SIGNED: 'SIGNED',
      FAILED: 'FAILED',
      CANCELLED: 'CANCELLED',
      CONTRADICTED: 'NEEDS_REVIEW',
      CONFIRMED: 'CONFIRMED',
    },
  },
  SIGNED: {
    says: 'Its transaction is signed and stored, and surely not sent.',
    on: { SENT: 'SUBMITTED', DEAD: 'REGISTERED', CONFIRMED: 'CONFIRMED', CONTRADICTED: 'NEEDS_REVIEW' },
  },
  SUBMITTED: {
    says: 'Its transaction is on the way to the chain and may be applied at any moment.',
    on: {
      NOT_SENT: 'SIGNED',
      LOST: 'UNKNOWN',
      DEAD: 'REGISTERED',
      CONFIRMED: 'CONFIRMED',
      FAILED: 'FAILED',
      CONTRADICTED: 'NEEDS_REVIEW',
    },
  },
  UNKNOWN: {
    says: 'Sent, and no trustworthy answer: the same bytes are sent and asked about until the chain proves what became of them.',
    on: { DEAD: 'REGISTERED', CONFIRMED: 'CONFIRMED', FAILED: 'FAILED', CONTRADICTED: 'NEEDS_REVIEW' },
  },
  CONFIRMED: {
    says: 'Paid: the chain has applied it. The platform is being told.',
    on: { COMPLETED: 'COMPLETED' },
  },
  COMPLETED: { says: 'Paid, and booked by the platform.', on: {} },
  FAILED: { says: 'Ended without a payment.', on: { CONFIRMED: 'CONFIRMED' } },
  CANCELLED: { says: 'Given up before anything was paid.', on: { CONFIRMED: 'CONFIRMED' } },
  NEEDS_REVIEW: {
    says: 'Chain and platform contradict what was asked for; an operator has to look.',
    on: { CONFIRMED: 'CONFIRMED', FAILED: 'FAILED', CANCELLED: 'CANCELLED' },
  },
};

/** What the platform said of it last; shown as it is. */
export interface PlatformView {
  readonly userUid: string;
  readonly direction: string;
  readonly network: string;
  readonly createdAt: Date;
  readonly developerApproved: boolean;
  readonly transactionVerified: boolean;
  readonly developerCompleted: boolean;
  readonly cancelled: boolean;
  readonly userCancelled: boolean;
  readonly transaction: { readonly txid: string; readonly verified: boolean; readonly link: string } | null;
}

/** One payment to a user, out of the application's wallet. */
export interface Payout {
  readonly id: string;
  readonly applicationId: string;
  /** The merchant's own id, unique in the application. */
  readonly reference: string;
  readonly provider: Provider;
  readonly account: string;
  readonly playerId: string | null;
  /** The user's id at the provider. */
  readonly recipient: string;
  readonly amount: Money;
  readonly memo: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly status: PayoutStatus;
  readonly providerReference: string | null;
  /** Hash of the newest signed transaction; of the applied one once there is one. */
  readonly transactionId: string | null;
  readonly fromAddress: string | null;
  readonly toAddress: string | null;
  readonly platform: PlatformView | null;
  readonly failure: Failure | null;
  /** Set when it is to be given up as soon as that is certain: asked for by a client, or for this failure. */
  readonly givenUp: 'BY_CLIENT' | 'BY_FAILURE' | null;
  readonly operationId: string;
  readonly idempotencyKey: string;
  readonly inputHash: string;
  readonly cancelOperationId: string | null;
  readonly cancelKey: string | null;
  readonly cancelHash: string | null;
  /** How often something was sent for it, and when that was last. */
  readonly attempts: number;
  readonly sentAt: Date | null;
  /** True while the last request to register it has no trustworthy answer. */
  readonly registrationOpen: boolean;
  /** How often it was looked at in its present status without getting on. */
  readonly checks: number;
  readonly nextCheckAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

const MOVED: Readonly<Record<PayoutStatus, MoneyMoved>> = {
  CREATED: 'NO',
  REGISTERED: 'NO',
  SIGNED: 'NO',
  SUBMITTED: 'UNKNOWN',
  UNKNOWN: 'UNKNOWN',
  CONFIRMED: 'YES',
  COMPLETED: 'YES',
  FAILED: 'NO',
  CANCELLED: 'NO',
  NEEDS_REVIEW: 'UNKNOWN',
};

export function moneyMovedByPayout({ status }: Pick<Payout, 'status'>): MoneyMoved {
  return MOVED[status];
}

/** The status after a signal; the same one when the signal tells nothing new. */
export function nextPayoutStatus(status: PayoutStatus, signal: PayoutSignal): PayoutStatus {
  return next(PAYOUT_MACHINE, status, signal) ?? status;
}

/** Nothing is left to do for it, unless a payment appears after all. */
export function payoutHasEnded(status: PayoutStatus): boolean {
  return status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED';
}

/** Whether the wallet's next transaction has to wait for it: its own may still be applied. */
export function holdsTheSlot(status: PayoutStatus): boolean {
  return status === 'SIGNED' || status === 'SUBMITTED' || status === 'UNKNOWN';
}

/** A payout may be given up while nothing of it can be applied. */
export function mayBeCancelled({ status, givenUp }: Payout): boolean {
  return givenUp === null && (status === 'CREATED' || status === 'REGISTERED');
}

const OPERATION_STATUS: Readonly<Record<PayoutStatus, OperationStatus>> = {
  CREATED: 'RECORDED',
  REGISTERED: 'RECORDED',
  SIGNED: 'RECORDED',
  SUBMITTED: 'SENDING',
  UNKNOWN: 'UNKNOWN',
  CONFIRMED: 'SUCCEEDED',
  COMPLETED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
  NEEDS_REVIEW: 'NEEDS_REVIEW',
};

/** The payout as an operation, as the API shows what one call asked for. */
export function operationOfPayout(payout: Payout): Operation {
  const { id, operationId, idempotencyKey, inputHash, status } = payout;
  return {
    ...shared(payout),
    id: operationId,
    kind: 'PAYOUT',
    status: OPERATION_STATUS[status],
    scope: 'payout',
    idempotencyKey,
    inputHash,
    // The platform has no keys: our id in its metadata is the link.
    providerKey: id,
  };
}

/** The request to cancel it, when there was one. */
export function cancelOperationOfPayout(payout: Payout): Operation | null {
  const { id, status, cancelOperationId, cancelKey, cancelHash } = payout;
  if (cancelOperationId === null || cancelKey === null || cancelHash === null) return null;
  const ended = payoutHasEnded(status) || status === 'CONFIRMED';
  const over = status === 'CANCELLED' ? 'SUCCEEDED' : 'FAILED';
  return {
    ...shared(payout),
    id: cancelOperationId,
    kind: 'CANCEL',
    status: ended ? over : 'RECORDED',
    scope: 'cancel-payout',
    idempotencyKey: cancelKey,
    inputHash: cancelHash,
    providerKey: id,
  };
}

function shared(payout: Payout) {
  const { id, applicationId, amount, failure, nextCheckAt, checks, attempts, sentAt, createdAt, version } =
    payout;
  return {
    ...{ applicationId, amount, failure, nextCheckAt, checks, attempts, sentAt, createdAt, version },
    paymentId: id,
    reserved: 0n,
    effectReference: null,
    request: { kind: 'FOUND' },
    absences: 0,
    leasedUntil: null,
    leasedBy: null,
  } as const;
}

/** A signed transaction as it is kept: for ever, since it may be the only proof. */
export interface StoredEnvelope {
  readonly id: string;
  readonly applicationId: string;
  readonly payoutId: string;
  readonly number: number;
  readonly hash: string;
  readonly xdr: string;
  readonly source: string;
  readonly sequence: bigint;
  readonly maxTime: bigint;
  readonly fee: bigint;
  /** OPEN: may still be applied. FAILED: in a ledger, without effect. DEAD: can never be applied. */
  readonly state: 'OPEN' | 'APPLIED' | 'FAILED' | 'DEAD';
  readonly createdAt: Date;
}

/** A wallet that pays out: at most one node signs for it at a time. */
export interface PayoutWallet {
  readonly applicationId: string;
  readonly provider: Provider;
  readonly account: string;
  /** Grows with every claim: what an older holder still writes is refused. */
  readonly fence: number;
  readonly leasedBy: string | null;
  readonly leasedUntil: Date | null;
  /** The UTC day that `dayTotal` is about, as 2026-11-24. */
  readonly day: string;
  /** Minor units asked for on that day, without those that ended unpaid. */
  readonly dayTotal: bigint;
  readonly version: number;
}
