import { type CardTraits } from './fact';
import { type DomainError } from './errors';
import { type PaymentLine } from './goods';
import { formatMoney, money, type Money } from './money';
import { type NextAction } from './next-action';
import { isLeading, type Operation, type OperationKind, type OperationStatus } from './operation';
import { type Provider } from './provider';

export const PAYMENT_STATUSES = [
  'CREATED',
  'REQUIRES_ACTION',
  'PROCESSING',
  'UNKNOWN',
  'AUTHORIZED',
  'PARTIALLY_CAPTURED',
  'CAPTURED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'CANCELLED',
  'DECLINED',
  'FAILED',
  'EXPIRED',
  'CHARGED_BACK',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** One order of a payer. All bigint amounts are minor units of `amount.currency`. */
export interface Payment {
  readonly id: string;
  readonly applicationId: string;
  /** The merchant's own order id, unique in the application. */
  readonly reference: string;
  readonly provider: Provider;
  /** Name of the application's account at the provider. */
  readonly account: string;
  readonly providerReference: string | null;
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly authorized: bigint;
  readonly captured: bigint;
  readonly refunded: bigint;
  /** Released from the authorization: cancelled, or left over by a final capture. */
  readonly cancelled: bigint;
  readonly chargedBack: bigint;
  /** Asked for by captures and cancels that have not ended. */
  readonly reservedForCapture: bigint;
  /** Asked for by refunds that have not ended. */
  readonly reservedForRefund: bigint;
  /** True: captured together with the authorization. False: captures come later, by request. */
  readonly capturesAutomatically: boolean;
  /** What is bought; empty for a payment of an amount alone. */
  readonly lines: readonly PaymentLine[];
  readonly playerId: string | null;
  readonly customerId: string | null;
  readonly cardId: string | null;
  readonly cardSeen: CardTraits | null;
  readonly nextAction: NextAction | null;
  /**
   * When we last told the provider, which asks before it charges, that it may: from then on the player has the goods.
   * Null where no provider asks, or it has not asked yet.
   */
  readonly approvedAt: Date | null;
  /** When it turned out that the charge which was approved last did not come; a new approval clears it. */
  readonly approvalLapsedAt: Date | null;
  readonly metadata: Readonly<Record<string, unknown>> | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What the amounts of a payment tell by themselves. */
export type PaymentAmounts = Pick<
  Payment,
  | 'amount'
  | 'authorized'
  | 'captured'
  | 'refunded'
  | 'cancelled'
  | 'chargedBack'
  | 'reservedForCapture'
  | 'reservedForRefund'
>;

/** Status by status: what it says, and which statuses can follow it. Printed as the diagram in the documentation. */
export const PAYMENT_PATHS: Readonly<
  Record<PaymentStatus, { readonly says: string; readonly leadsTo: readonly PaymentStatus[] }>
> = (() => {
  const held = ['AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED'] as const;
  const refunded = ['PARTIALLY_REFUNDED', 'REFUNDED'] as const;
  // A later answer may report several effects at once, so that steps in between are not always seen.
  const money = [...held, ...refunded, 'CHARGED_BACK'] as const;
  const open = ['REQUIRES_ACTION', 'PROCESSING', 'UNKNOWN'] as const;
  const ended = ['FAILED', 'CANCELLED', 'EXPIRED', 'DECLINED'] as const;
  return {
    CREATED: {
      says: 'Stored; nothing was sent, or surely nothing arrived.',
      leadsTo: [...open, ...ended, ...money],
    },
    PROCESSING: {
      says: 'Sent to the provider, which works on it.',
      leadsTo: ['CREATED', 'REQUIRES_ACTION', 'UNKNOWN', ...ended, ...money],
    },
    UNKNOWN: {
      says: 'Sent, and no trustworthy answer came back; the server finds out by itself.',
      leadsTo: ['REQUIRES_ACTION', 'PROCESSING', ...ended, ...money],
    },
    REQUIRES_ACTION: {
      says: 'The payer has to act: see nextAction.',
      leadsTo: ['PROCESSING', 'UNKNOWN', ...ended, ...money],
    },
    AUTHORIZED: {
      says: 'The amount is held; capture takes it, cancel releases it.',
      leadsTo: ['PARTIALLY_CAPTURED', 'CAPTURED', 'CANCELLED', ...refunded, 'CHARGED_BACK'],
    },
    PARTIALLY_CAPTURED: {
      says: 'Part of the held amount was taken, the rest is still held.',
      leadsTo: ['CAPTURED', ...refunded, 'CHARGED_BACK'],
    },
    CAPTURED: { says: 'The money was taken.', leadsTo: [...refunded, 'CHARGED_BACK'] },
    PARTIALLY_REFUNDED: { says: 'Part of the money went back.', leadsTo: ['REFUNDED', 'CHARGED_BACK'] },
    REFUNDED: { says: 'All captured money went back.', leadsTo: ['PARTIALLY_REFUNDED', 'CHARGED_BACK'] },
    CANCELLED: {
      says: 'Given up or released; no money was taken.',
      leadsTo: ['EXPIRED', 'DECLINED', ...money],
    },
    DECLINED: { says: 'Refused by the payer’s bank; no money was taken.', leadsTo: money },
    FAILED: {
      says: 'Ended without effect; no money was taken.',
      leadsTo: ['CANCELLED', 'EXPIRED', 'DECLINED', ...money],
    },
    EXPIRED: { says: 'The payer let the page run out; no money was taken.', leadsTo: ['DECLINED', ...money] },
    CHARGED_BACK: { says: 'The payer’s bank took the money back.', leadsTo: [] },
  };
})();

/** What a capture or a cancel may ask for now. */
export function capturable(payment: Payment): bigint {
  return payment.authorized - payment.captured - payment.cancelled - payment.reservedForCapture;
}

/** What a refund may ask for now. */
export function refundable(payment: Payment): bigint {
  return payment.captured - payment.refunded - payment.chargedBack - payment.reservedForRefund;
}

export function allowedActions(payment: Payment): readonly OperationKind[] {
  const actions: OperationKind[] = [];
  if (capturable(payment) > 0n) actions.push('CAPTURE', 'CANCEL');
  if (refundable(payment) > 0n && REFUNDED_BY_US[payment.provider]) actions.push('REFUND');
  return actions;
}

/**
 * Whether a refund can be asked for. Stash is the merchant of record: it refunds, and tells us (its contract, section 6.3).
 * IntraZon and Pi know no refund: what was paid there goes back by a payout or by hand.
 */
const REFUNDED_BY_US: Readonly<Record<Provider, boolean>> = {
  PAYONE: true,
  PAYTURE: true,
  WALLET: true,
  STASH: false,
  INTRAZON: false,
  PI: false,
};

/** Something was taken, and nothing more will be: the rest, if any, was released. */
export function paidInFull(payment: PaymentAmounts): boolean {
  return payment.captured > 0n && payment.captured + payment.cancelled >= held(payment);
}

/** The status that the amounts tell; before any money is held, the one that the first operation's status tells. */
export function paymentStatus(
  payment: PaymentAmounts,
  leading: Pick<Operation, 'status' | 'failure'>,
): PaymentStatus {
  if (payment.chargedBack > 0n) return 'CHARGED_BACK';
  if (payment.refunded > 0n) return payment.refunded >= payment.captured ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  if (payment.captured > 0n) {
    return paidInFull(payment) ? 'CAPTURED' : 'PARTIALLY_CAPTURED';
  }
  if (payment.authorized > 0n) return payment.cancelled >= payment.authorized ? 'CANCELLED' : 'AUTHORIZED';
  if (leading.status === 'CANCELLED' && leading.failure?.kind === 'EXPIRED') return 'EXPIRED';
  return STATUS_WITHOUT_MONEY[leading.status];
}

const STATUS_WITHOUT_MONEY: Readonly<Record<OperationStatus, PaymentStatus>> = {
  RECORDED: 'CREATED',
  SENDING: 'PROCESSING',
  UNKNOWN: 'UNKNOWN',
  AWAITING_CUSTOMER: 'REQUIRES_ACTION',
  AWAITING_PROVIDER: 'PROCESSING',
  NEEDS_REVIEW: 'UNKNOWN',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
  DECLINED: 'DECLINED',
  SUCCEEDED: 'PROCESSING',
};

/** A capture, cancel or refund that the payment allows: what it takes, and how much is kept aside until it ends. */
export interface Plan {
  readonly amount: Money;
  readonly reserved: bigint;
}

/** Checks a follow-up against what is left. All that is left when no amount is given. */
export function planChange(
  payment: Payment,
  kind: 'CAPTURE' | 'CANCEL' | 'REFUND',
  asked: Money | null,
  final: boolean,
): Plan | DomainError {
  const left = kind === 'REFUND' ? refundable(payment) : capturable(payment);
  const currency = payment.amount.currency;
  if (left <= 0n) return illegalState(payment, kind);
  if (asked && asked.currency !== currency) {
    return {
      kind: 'InvalidInput',
      path: ['input', 'amount', 'currency'],
      message: `The payment is in ${currency}.`,
    };
  }
  const amount = asked?.minor ?? left;
  if (amount <= 0n) {
    return {
      kind: 'InvalidInput',
      path: ['input', 'amount', 'amount'],
      message: 'The amount must be above zero.',
    };
  }
  if (amount > left) {
    const maximum = money(left, currency);
    const message = `At most ${formatMoney(maximum)} ${currency} is left for this. Nothing was sent.`;
    return { kind: 'AmountExceeded', path: ['input', 'amount', 'amount'], message, maximum };
  }
  return { amount: money(amount, currency), reserved: kind === 'CAPTURE' && final ? left : amount };
}

function illegalState(payment: Payment, kind: OperationKind): DomainError {
  const message = `A payment that is ${payment.status} does not allow ${kind} now. Nothing was sent.`;
  return {
    kind: 'IllegalState',
    path: ['input', 'paymentId'],
    message,
    allowedActions: allowedActions(payment),
  };
}

/** Keeps the plan's amount aside, so that no other request can ask for it meanwhile. */
export function reserve(payment: Payment, kind: OperationKind, reserved: bigint): Payment {
  if (kind === 'REFUND') return { ...payment, reservedForRefund: payment.reservedForRefund + reserved };
  if (isLeading(kind)) return payment;
  return { ...payment, reservedForCapture: payment.reservedForCapture + reserved };
}

/** Gives back what an operation kept aside, when it ends either way. */
export function release(payment: Payment, operation: Operation): Payment {
  return reserve(payment, operation.kind, -operation.reserved);
}

/** Books what an operation that just succeeded took. What it released and its reservation are settled separately. */
export function book(payment: Payment, operation: Operation): Payment {
  const amount = operation.amount?.minor ?? 0n;
  switch (operation.kind) {
    case 'AUTHORIZE':
    case 'PURCHASE':
    case 'CHECKOUT': {
      const captured = payment.capturesAutomatically ? payment.captured + amount : payment.captured;
      return { ...payment, authorized: payment.authorized + amount, captured, nextAction: null };
    }
    case 'CAPTURE':
      return { ...payment, captured: payment.captured + amount };
    case 'REFUND':
      return { ...payment, refunded: payment.refunded + amount };
    case 'CANCEL':
    case 'PAYOUT':
      return payment;
  }
}

/**
 * What is released of the authorization: every cancel, and what final captures left over as far as no other operation
 * took it or may still take it. Computed afresh whenever one ends rather than added up, so that their order does not
 * matter.
 */
export function released(
  payment: PaymentAmounts,
  operations: readonly Pick<Operation, 'kind' | 'status' | 'amount' | 'reserved'>[],
): bigint {
  let cancelled = 0n;
  let leftOver = 0n;
  for (const { kind, status, amount, reserved } of operations) {
    if (status !== 'SUCCEEDED' || !amount) continue;
    if (kind === 'CANCEL') cancelled += amount.minor;
    if (kind === 'CAPTURE' && reserved > amount.minor) leftOver += reserved - amount.minor;
  }
  const left = held(payment) - payment.captured - cancelled - payment.reservedForCapture;
  if (left <= 0n) return cancelled;
  return cancelled + (leftOver < left ? leftOver : left);
}

/** What the payer's bank holds or held. A capture may be heard of before its authorization, which is for the whole order. */
function held(payment: PaymentAmounts): bigint {
  return payment.authorized > 0n ? payment.authorized : payment.amount.minor;
}
