import { type EventBody } from './event';
import { type Fact, type Subject } from './fact';
import { CONTRADICTED, declinedBy, PAYER_CANCELLED, RAN_OUT, refusedBy } from './fact-failure';
import { findOperation, foundAtProvider } from './found-operation';
import { checkoutSignal, HOSTED_CHECKOUT_MACHINE, type HostedCheckout } from './hosted-checkout';
import { next } from './machine';
import { money, sameMoney, type Money } from './money';
import {
  hasEnded,
  isLeading,
  nextOperationStatus,
  type Failure,
  type Operation,
  type OperationSignal,
} from './operation';
import { book, paymentStatus, release, released, type Payment } from './payment';
import { isOrder, isPriced, priced, takenBack } from './sold-order';
import { unreachable } from './unreachable';

/** Everything that facts about one payment can change. */
export interface PaymentState {
  readonly payment: Payment;
  readonly operations: readonly Operation[];
  readonly checkout: HostedCheckout | null;
}

export interface Folded extends PaymentState {
  /** What the change is to be told as, in order. Empty when the facts told nothing new. */
  readonly events: readonly EventBody[];
}

export interface FoldContext {
  readonly now: Date;
  newOperationId(): string;
}

/**
 * The one way in for whatever is learnt about a payment: answers, webhooks, lookups and operators' verdicts. Pure; the
 * order and repetition of facts do not matter, because operations only move down their machine and amounts are booked
 * exactly when an operation first succeeds.
 */
export function foldFacts(state: PaymentState, facts: readonly Fact[], context: FoldContext): Folded {
  let folded: Folded = { ...state, events: [] };
  for (const fact of facts) folded = foldFact(folded, fact, context);
  return folded;
}

function foldFact(state: Folded, fact: Fact, context: FoldContext): Folded {
  switch (fact.kind) {
    case 'IDENTIFIED':
      return patchBeforeMoney(state, 'providerReference', fact.providerReference);
    case 'CARD_SEEN':
      return patchBeforeMoney(state, 'cardSeen', fact.card);
    case 'CHARGED_BACK':
      return chargeBack(state, fact.amount);
    case 'ACTION_REQUIRED':
      return moveSubject(state, fact.of, null, 'CUSTOMER_NEEDED', null, context, { nextAction: fact.action });
    case 'IN_PROGRESS':
      return moveSubject(state, fact.of, null, 'PROVIDER_WORKING', null, context);
    case 'SUCCEEDED':
      return succeed(state, fact, context);
    case 'UNCHARGED':
      return lapse(state, fact.approvedAt, context.now);
    case 'DECLINED':
      return moveSubject(state, fact.of, null, 'DECLINED', declinedBy(fact), context);
    case 'FAILED':
      return moveSubject(state, fact.of, null, 'FAILED', refusedBy(fact), context);
    case 'CANCELLED':
      return moveSubject(state, fact.of, null, 'CANCELLED', PAYER_CANCELLED, context);
    case 'EXPIRED':
      return moveSubject(state, fact.of, null, 'CANCELLED', RAN_OUT, context);
    default:
      return unreachable(fact);
  }
}

/** Moves one operation by a signal, books what it did and tells it. Also used for what we learn ourselves: SENT, NOT_SENT, LOST. */
export function moveOperation(
  state: PaymentState & { readonly events?: readonly EventBody[] },
  operation: Operation,
  signal: OperationSignal,
  failure: Failure | null,
  paymentPatch: Partial<Payment> = {},
): Folded {
  const events = state.events ?? [];
  const status = nextOperationStatus(operation.status, signal);
  if (status === operation.status && !outlasts(failure, operation)) return { ...state, events };

  const after: Operation = { ...operation, status, failure };
  const operations = state.operations.map(each => (each.id === after.id ? after : each));
  let payment = state.payment;
  let moved: Money | null = null;
  if (status === 'SUCCEEDED') {
    payment = book(payment, operation);
    moved = operation.amount;
  }
  if (hasEnded(status)) {
    if (!hasEnded(operation.status)) payment = release(payment, operation);
    payment = { ...payment, cancelled: released(payment, operations) };
  }
  if (isLeading(after.kind)) {
    payment = { ...payment, ...(status === 'AWAITING_CUSTOMER' ? paymentPatch : { nextAction: null }) };
  }
  return tell({ payment, operations, checkout: state.checkout, events }, after, state.payment, moved);
}

/** Of two words that both end a try without effect, running out is the later one, whichever was heard first. */
function outlasts(failure: Failure | null, { status, failure: earlier }: Operation): boolean {
  return status === 'CANCELLED' && failure?.kind === 'EXPIRED' && earlier?.kind !== 'EXPIRED';
}

function tell(state: Folded, operation: Operation, before: Payment, moved: Money | null): Folded {
  const events = [...state.events];
  const leading = state.operations.find(each => isLeading(each.kind)) ?? operation;
  const payment = { ...state.payment, status: paymentStatus(state.payment, leading) };
  if (payment.status !== before.status || moved) {
    events.push({
      type: 'PaymentStatusChanged',
      paymentId: payment.id,
      from: before.status,
      to: payment.status,
      amount: moved,
    });
  }
  const checkout = isLeading(operation.kind)
    ? moveCheckout(state.checkout, operation, events)
    : state.checkout;
  return { payment, operations: state.operations, checkout, events };
}

function moveCheckout(
  checkout: HostedCheckout | null,
  operation: Operation,
  events: EventBody[],
): HostedCheckout | null {
  const signal = checkout && checkoutSignal(operation);
  const status = signal && next(HOSTED_CHECKOUT_MACHINE, checkout.status, signal);
  if (!status) return checkout;
  events.push({
    type: 'HostedCheckoutStatusChanged',
    paymentId: checkout.paymentId,
    checkoutId: checkout.id,
    from: checkout.status,
    to: status,
  });
  return { ...checkout, status };
}

function moveSubject(
  state: Folded,
  subject: Subject,
  amount: Money | null,
  signal: OperationSignal,
  failure: Failure | null,
  context: FoldContext,
  paymentPatch: Partial<Payment> = {},
): Folded {
  const known = findOperation(state.operations, subject, amount);
  // A failure is kept as well: it may overtake the word that the effect is under way.
  if (!known && signal === 'CUSTOMER_NEEDED') return state;
  const operation = known ?? foundAtProvider(state.payment, subject, context.newOperationId(), context.now);
  const operations = known ? state.operations : [...state.operations, operation];
  const identified = identify({ ...state, operations }, operation, subject);
  const current = identified.operations.find(each => each.id === operation.id) ?? operation;
  if (!amount) return moveOperation(identified, current, signal, failure, paymentPatch);
  const fits = current.amount
    ? sameMoney(amount, current.amount)
    : amount.currency === state.payment.amount.currency || !isPriced(state.payment);
  if (!fits) return moveOperation(identified, current, 'CONTRADICTED', CONTRADICTED);
  return moveOperation(identified, { ...current, amount }, signal, failure, paymentPatch);
}

/** A success, after what the provider says it was for has been compared with the order. */
function succeed(state: Folded, fact: Extract<Fact, { kind: 'SUCCEEDED' }>, context: FoldContext): Folded {
  const { of, amount, order, decided } = fact;
  if (decided) return moveSubject(withAmount(state, of, amount), of, amount, 'SUCCEEDED', null, context);
  const leading = state.operations.find(each => isLeading(each.kind));
  const { request } = leading ?? {};
  const sold = request?.kind === 'CHECKOUT' || request?.kind === 'ASKED' ? request.sold : undefined;
  if (!order || !leading || !sold) return moveSubject(state, of, amount, 'SUCCEEDED', null, context);
  if (of.effect === 'PAY') {
    if (!isOrder(state.payment, sold, order, request?.kind === 'ASKED'))
      return moveOperation(state, leading, 'CONTRADICTED', CONTRADICTED);
    const payment = isPriced(state.payment) ? state.payment : priced(state.payment, sold, order, amount);
    return moveSubject({ ...state, payment }, of, amount, 'SUCCEEDED', null, context);
  }
  if (isExcessive(state, of, amount)) {
    // A lookup that overtook this word has counted it already.
    const isCounted = state.operations.some(
      each => each.kind === 'REFUND' && each.request.kind === 'FOUND' && each.request.sum === true,
    );
    return isCounted ? state : moveSubject(state, of, null, 'CONTRADICTED', CONTRADICTED, context);
  }
  const after = moveSubject(state, of, amount, 'SUCCEEDED', null, context);
  if (after.payment.refunded === state.payment.refunded) return after;
  return { ...after, payment: { ...after.payment, lines: takenBack(after.payment.lines, sold, order) } };
}

/** What an operator found to have moved takes the place of what was asked for. */
function withAmount(state: Folded, subject: Subject, amount: Money): Folded {
  const decided = findOperation(state.operations, subject, null);
  const operations = state.operations.map(each => (each === decided ? { ...each, amount } : each));
  return { ...state, operations };
}

/** Only for the approval that is meant, and never once money was taken: a later approval has a charge of its own. */
function lapse(state: Folded, approvedAt: Date, now: Date): Folded {
  const { payment } = state;
  const isMeant = payment.approvedAt?.getTime() === approvedAt.getTime() && payment.approvalLapsedAt === null;
  return isMeant && payment.captured === 0n
    ? { ...state, payment: { ...payment, approvalLapsedAt: now } }
    : state;
}

/** More than the whole order cannot have gone back: the first refunds that are told count, what exceeds is reviewed. */
function isExcessive({ payment, operations }: Folded, { reference }: Subject, { minor }: Money): boolean {
  const isBooked = operations.some(
    each => each.kind === 'REFUND' && each.status === 'SUCCEEDED' && each.effectReference === reference,
  );
  return !isBooked && isPriced(payment) && payment.refunded + minor > payment.amount.minor;
}

function identify(state: Folded, operation: Operation, subject: Subject): Folded {
  if (operation.effectReference !== null || subject.reference === null) return state;
  const identified = { ...operation, effectReference: subject.reference };
  const operations = state.operations.map(each => (each.id === operation.id ? identified : each));
  return withoutTwin({ ...state, operations }, identified);
}

/**
 * An effect that was found at the provider before we knew that it is our operation's: a lookup that overtook the answer
 * and did not name our key. What was booked for it is taken back, since our operation books it now; once, not twice.
 */
function withoutTwin(state: Folded, { id, kind, effectReference }: Operation): Folded {
  const twin = state.operations.find(
    each =>
      each.id !== id &&
      each.kind === kind &&
      each.scope === 'provider' &&
      each.effectReference === effectReference,
  );
  if (!twin) return state;
  const { currency } = state.payment.amount;
  const booked = twin.status === 'SUCCEEDED' && twin.amount ? twin.amount.minor : 0n;
  const emptied: Operation = {
    ...twin,
    status: hasEnded(twin.status) ? twin.status : 'CANCELLED',
    amount: money(0n, currency),
    nextCheckAt: null,
  };
  const operations = state.operations.map(each => (each.id === twin.id ? emptied : each));
  const payment = book(state.payment, { ...twin, amount: money(-booked, currency) });
  return { ...state, operations, payment: { ...payment, cancelled: released(payment, operations) } };
}

/** A page allows several tries, each with its own id and card; once money is held, the try that held it stays. */
function patchBeforeMoney<Trait extends 'providerReference' | 'cardSeen'>(
  state: Folded,
  trait: Trait,
  value: Payment[Trait],
): Folded {
  const { payment } = state;
  const isOpen = (payment.authorized === 0n && payment.captured === 0n) || payment[trait] === null;
  return isOpen ? { ...state, payment: { ...payment, [trait]: value } } : state;
}

/** The provider names what was taken back in total; only the growth is told. */
function chargeBack(state: Folded, total: Money): Folded {
  const growth = total.minor - state.payment.chargedBack;
  if (growth <= 0n || total.currency !== state.payment.amount.currency) return state;
  const amount = money(growth, total.currency);
  const payment: Payment = { ...state.payment, chargedBack: total.minor, status: 'CHARGED_BACK' };
  const { id: paymentId, status: to } = payment;
  const event: EventBody = {
    type: 'PaymentStatusChanged',
    paymentId,
    from: state.payment.status,
    to,
    amount,
  };
  return { ...state, payment, events: [...state.events, event] };
}
