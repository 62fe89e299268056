import { type Outcome } from '../connectors/contract';
import { type MoneyMoved } from '../domain/certainty';
import { type Fact, type Subject } from '../domain/fact';
import { foldFacts, moveOperation, type FoldContext, type Folded, type PaymentState } from '../domain/fold';
import { type HostedCheckout } from '../domain/hosted-checkout';
import { hasEnded, isLeading, moneyMovedBy, type Failure, type Operation } from '../domain/operation';
import { type Provider } from '../domain/provider';
import { operationOf, withOperation } from './change-state';
import { type Services } from './dependencies';
import { nextCheckAt, notAfterApproval } from './schedule';
import { type Learnt } from './send-operation';

/** Folds the end of one call into the payment. Pure but for the clock and new ids; runs inside the second transaction. */
export function absorbOutcome(
  deps: Services,
  state: PaymentState,
  operation: Operation,
  outcome: Outcome<Learnt>,
): Folded {
  const folded = foldOutcome(deps, state, operation, outcome);
  return schedule(deps, state, folded, operation.id);
}

/** Facts learnt by a webhook or a lookup. Operations that moved get their next check anew. */
export function absorbFacts(deps: Services, state: PaymentState, facts: readonly Fact[]): Folded {
  let folded = foldFacts(state, facts, foldContext(deps));
  for (const { id } of folded.operations) folded = schedule(deps, state, folded, id);
  return folded;
}

/** What the attempt's row says of it once it ended. */
export function attemptEnd(
  outcome: Outcome<unknown>,
  after: Operation,
): { readonly moneyMoved: MoneyMoved; readonly detail: string | null } {
  switch (outcome.kind) {
    case 'done':
      return { moneyMoved: moneyMovedBy(after), detail: null };
    case 'refused':
      return { moneyMoved: 'NO', detail: `refused: ${outcome.code ?? 'without a code'}` };
    case 'notSent':
      return { moneyMoved: 'NO', detail: `not sent: ${outcome.cause}` };
    case 'unknown':
      return { moneyMoved: 'UNKNOWN', detail: `no trustworthy answer: ${outcome.cause}` };
  }
}

function foldOutcome(
  deps: Services,
  state: PaymentState,
  operation: Operation,
  outcome: Outcome<Learnt>,
): Folded {
  const { provider } = state.payment;
  switch (outcome.kind) {
    case 'done': {
      const { facts, page } = outcome.value;
      // A page of an operation that has ended meanwhile is nobody's any more.
      const isWanted = page !== null && !hasEnded(operation.status);
      const withPage = isWanted ? openPage(deps, state, operation, page) : { ...state, events: [] };
      const folded = foldFacts(withPage, facts, foldContext(deps));
      const told = { ...folded, events: [...withPage.events, ...folded.events] };
      const current = operationOf(told, operation.id);
      // Accepted without a word about the outcome: the provider works on it.
      const silent = current.status === 'SENDING' || current.status === 'UNKNOWN';
      return silent ? moveOperation(told, current, 'PROVIDER_WORKING', null) : told;
    }
    case 'refused':
      return outcome.decline
        ? moveOperation(state, operation, 'DECLINED', declined(provider, outcome))
        : moveOperation(state, operation, 'FAILED', rejected(provider, outcome));
    case 'notSent':
      return moveOperation(state, operation, 'NOT_SENT', notSent(provider));
    case 'unknown':
      return moveOperation(state, operation, 'LOST', null);
  }
}

type Page = NonNullable<Learnt['page']>;

function openPage(deps: Services, state: PaymentState, operation: Operation, page: Page): Folded {
  const of: Subject = { effect: 'PAY', providerKey: operation.providerKey, reference: null };
  const { payment } = state;
  const checkout: HostedCheckout = {
    id: state.checkout?.id ?? deps.ids.next('checkout'),
    applicationId: payment.applicationId,
    paymentId: payment.id,
    provider: payment.provider,
    status: 'OPEN',
    providerReference: page.providerReference,
    redirectUrl: page.redirectUrl,
    returnUrl: operation.request.kind === 'CHECKOUT' ? operation.request.returnUrl : null,
    expiresAt: page.expiresAt,
    createdAt: deps.clock.now(),
    version: state.checkout?.version ?? 1,
  };
  const action = { kind: 'REDIRECT', url: page.redirectUrl, expiresAt: page.expiresAt } as const;
  const folded = foldFacts(
    { ...state, checkout },
    [{ kind: 'ACTION_REQUIRED', of, action }],
    foldContext(deps),
  );
  const opened = {
    type: 'HostedCheckoutStatusChanged',
    paymentId: payment.id,
    checkoutId: checkout.id,
    from: null,
    to: 'OPEN',
  } as const;
  return { ...folded, events: [opened, ...folded.events] };
}

function foldContext({ clock, ids }: Services): FoldContext {
  return { now: clock.now(), newOperationId: () => ids.next('operation') };
}

/** Gives an operation its next check after its status moved, and frees it. Operations that did not move keep theirs. */
function schedule(deps: Services, before: PaymentState, after: Folded, id: string): Folded {
  const was = before.operations.find(each => each.id === id);
  const is = operationOf(after, id);
  if (was?.status === is.status) return after;
  const now = deps.clock.now();
  const due = notAfterApproval(nextCheckAt(is.status, 0, now), after.payment, now);
  const pageEnd = isLeading(is.kind) && is.status === 'AWAITING_CUSTOMER' ? after.checkout?.expiresAt : null;
  const nextAt = due && pageEnd && pageEnd > now && pageEnd < due ? pageEnd : due;
  const lease = hasEnded(is.status) ? { leasedUntil: null, leasedBy: null } : {};
  return withOperation(after, id, { nextCheckAt: nextAt, checks: 0, ...lease });
}

type Refused = Extract<Outcome<never>, { kind: 'refused' }>;

function declined(provider: Provider, { code, decline, retry }: Refused): Failure {
  const message = `${provider} declined it. No money moved.`;
  return { kind: 'DECLINED', message, providerCode: code, declineKind: decline, retry };
}

function rejected(provider: Provider, { code, retry, because }: Refused): Failure {
  const told = { providerCode: code, declineKind: null, retry };
  if (because === 'INSUFFICIENT_FUNDS') {
    const message = `The player has not enough coins at ${provider}. No money moved.`;
    return { kind: 'INSUFFICIENT_FUNDS', message, ...told };
  }
  if (because === 'ALREADY_OWNED') {
    const message = `The player has this good at ${provider} already. No money moved.`;
    return { kind: 'ALREADY_OWNED', message, ...told };
  }
  const message = `${provider} refused the request. No money moved.`;
  return { kind: 'REJECTED', message, ...told };
}

function notSent(provider: Provider): Failure {
  const message = `${provider} could not be reached: nothing was sent and no money moved. The same key may be used again.`;
  return { kind: 'UNAVAILABLE', message, providerCode: null, declineKind: null, retry: 'SAME_KEY' };
}
