import { type Fact, type Subject } from '../../domain/fact';
import { money } from '../../domain/money';
import { unreachable } from '../../domain/unreachable';
import { type OpenChange, type PaymentReference } from '../contract';
import { CHARGED_REFERENCE, restReference, VOIDED_REFERENCE } from './follow-ups';
import { type OrderState } from './order-state';
import { PAY } from './pay-answer';
import { refusalFact } from './refusals';
import { PAY_WORDS } from './states';

/**
 * Everything that an order's state proves: about the payment, and about the one change that may be open on it. Payture
 * keeps no list of operations, so captures, cancels and refunds follow from state and amount, held against what we know
 * already (Payture contract, sections 7 and 8). Undefined when an amount that counts is missing or contradicts our books:
 * then nothing is told.
 */
export function stateFacts(
  state: OrderState,
  payment: PaymentReference,
  open: OpenChange | null,
): readonly Fact[] | undefined {
  const paid = payFact(state, payment);
  const changes = changeFacts(state, payment, open);
  if (!paid || !changes) return undefined;
  const seen: readonly Fact[] = state.card ? [{ kind: 'CARD_SEEN', card: state.card }] : [];
  return [...seen, paid, ...changes];
}

function payFact(state: OrderState, payment: PaymentReference): Fact | undefined {
  const words = PAY_WORDS[state.meaning];
  const word = payment.capturesAutomatically ? words.sale : words.hold;
  switch (word) {
    case 'ACTION_REQUIRED':
      // The PaReq came with the first answer only.
      return { kind: 'ACTION_REQUIRED', of: PAY, action: null };
    case 'IN_PROGRESS':
      return { kind: 'IN_PROGRESS', of: PAY };
    case 'CANCELLED':
      return { kind: 'CANCELLED', of: PAY };
    case 'REFUSED':
      // An error that nothing explains is no bank's word, other than a refusal.
      if (state.meaning === 'ERRED' && state.code === null) return ERRED;
      return refusalFact(PAY, state.code);
    case 'SUCCEEDED': {
      const minor = paidAmount(state, payment);
      return minor === null
        ? undefined
        : { kind: 'SUCCEEDED', of: PAY, amount: money(minor, payment.amount.currency) };
    }
    default:
      return unreachable(word);
  }
}

const ERRED: Fact = { kind: 'FAILED', of: PAY, providerCode: null, retry: 'NEW_KEY' };

/**
 * As the state tells it while it is the state of the first effect, and nothing is known to have changed it since; the
 * fold compares it with the order. Later states tell what is left, and prove the first effect without its amount.
 */
function paidAmount(
  { meaning, amount }: OrderState,
  { capturesAutomatically, captured, amount: asked }: PaymentReference,
): bigint | null {
  const isTold = capturesAutomatically ? meaning === 'CHARGED' && captured === 0n : meaning === 'AUTHORIZED';
  return isTold ? amount : asked.minor;
}

function changeFacts(
  state: OrderState,
  payment: PaymentReference,
  open: OpenChange | null,
): readonly Fact[] | undefined {
  switch (state.meaning) {
    case 'AUTHORIZED':
      return payment.captured > 0n ? undefined : [];
    case 'CHARGED':
      return chargedFacts(state, payment, open);
    case 'REFUNDED':
      // What was charged is not told any more: it counts only where we know it.
      return payment.captured === 0n
        ? refundedBeforeKnown(payment, open)
        : withRefund(payment, open, 0n, endedByCharge(open));
    case 'VOIDED':
      return voidedFacts(payment, open);
    case 'CAPTURING':
      return underWay(open, 'CAPTURE');
    case 'CANCELLING':
      return underWay(open, 'CANCEL');
    case 'REFUNDING':
      return underWay(open, 'REFUND');
    case 'CHARGED_BACK':
      return chargeBack(state, payment);
    default:
      return [];
  }
}

function chargedFacts(
  { amount }: OrderState,
  payment: PaymentReference,
  open: OpenChange | null,
): readonly Fact[] | undefined {
  if (amount === null) return undefined;
  if (payment.captured > 0n) return withRefund(payment, open, amount, endedByCharge(open));
  const cancelled = open?.kind === 'CANCEL' ? endedByCharge(open) : [];
  // A sale was charged by its first effect.
  if (payment.capturesAutomatically) return cancelled;
  const of = subject('CAPTURE', open, CHARGED_REFERENCE);
  return [{ kind: 'SUCCEEDED', of, amount: money(amount, payment.amount.currency) }, ...cancelled];
}

/**
 * A sale is charged and refunded as a whole, whatever moved in between: both for its amount. Of a hold nobody can say how
 * much was charged before all of it went back, so that its capture stays open until an operator settles it.
 */
function refundedBeforeKnown(payment: PaymentReference, open: OpenChange | null): readonly Fact[] {
  if (!payment.capturesAutomatically) return open?.kind === 'CANCEL' ? endedByCharge(open) : [];
  const of = subject('REFUND', null, restReference(0n));
  return [{ kind: 'SUCCEEDED', of, amount: payment.amount }];
}

/** The rest is smaller than we know by what was given back since: by our open refund, or by somebody in the cabinet. */
function withRefund(
  payment: PaymentReference,
  open: OpenChange | null,
  rest: bigint,
  ended: readonly Fact[],
): readonly Fact[] | undefined {
  const given = payment.captured - payment.refunded - rest;
  if (given < 0n) return undefined;
  if (given === 0n) return ended;
  const of = subject('REFUND', open, restReference(rest));
  return [{ kind: 'SUCCEEDED', of, amount: money(given, payment.amount.currency) }, ...ended];
}

/** An order is charged once: a capture that is still open beside a known one did nothing, and a cancel came too late. */
function endedByCharge(open: OpenChange | null): readonly Fact[] {
  if (open?.kind !== 'CAPTURE' && open?.kind !== 'CANCEL') return [];
  return [didNothing(open.kind, open)];
}

function voidedFacts(payment: PaymentReference, open: OpenChange | null): readonly Fact[] | undefined {
  if (payment.captured > 0n) return undefined;
  const captureEnded = open?.kind === 'CAPTURE' ? [didNothing('CAPTURE', open)] : [];
  if (payment.capturesAutomatically) return captureEnded;
  const of = subject('CANCEL', open, VOIDED_REFERENCE);
  return [{ kind: 'SUCCEEDED', of, amount: payment.amount }, ...captureEnded];
}

function underWay(open: OpenChange | null, effect: OpenChange['kind']): readonly Fact[] {
  return open?.kind === effect ? [{ kind: 'IN_PROGRESS', of: subject(effect, open, null) }] : [];
}

/** The amount under dispute is not told: it is at most what is left on the order, by the state or by our books. */
function chargeBack({ amount }: OrderState, payment: PaymentReference): readonly Fact[] | undefined {
  const left = payment.captured - payment.refunded;
  const minor = amount === null || (left > 0n && left < amount) ? left : amount;
  if (minor <= 0n) return undefined;
  return [{ kind: 'CHARGED_BACK', reference: 'chargeback', amount: money(minor, payment.amount.currency) }];
}

function subject(effect: OpenChange['kind'], open: OpenChange | null, reference: string | null): Subject {
  return { effect, providerKey: open?.kind === effect ? open.providerKey : null, reference };
}

function didNothing(effect: OpenChange['kind'], open: OpenChange): Fact {
  return { kind: 'FAILED', of: subject(effect, open, null), providerCode: null, retry: 'NEVER' };
}
