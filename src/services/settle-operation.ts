import { type LookupAnswer } from '../connectors/contract';
import { moveOperation, type Folded, type PaymentState } from '../domain/fold';
import { hasEnded, type Attempt, type Failure, type Operation } from '../domain/operation';
import { type Span } from '../domain/tracer';
import { absorbFacts } from './absorb-outcome';
import { changeState, operationOf, withOperation } from './change-state';
import { type Services } from './dependencies';
import { callProvider, recordAttempt } from './run-operation';
import { nextCheckAt, notAfterApproval } from './schedule';
import { paymentReference } from './send-operation';
import { operationName, tellOperation } from './trace-operation';

/** How an event names a change that a status check caused. */
const CAUSE = 'check';
/** A provider has to say so often that it knows nothing of an operation before that is believed. */
const ABSENCES_NEEDED = 2;

/** A client’s question does not count: however often it asks, the schedule goes on from where it was. */
export type Asker = 'SCHEDULE' | 'CLIENT';

export interface Due {
  readonly applicationId: string;
  readonly paymentId: string;
  readonly operationId: string;
}

/**
 * Finds out what became of an operation whose outcome is not known, and ends it or asks again later. Leased, so that of
 * many nodes one asks; dying at any point leaves a lease that runs out. Asking moves no money; sending again happens
 * only under the key of the first attempt, and only when the provider has no trace of it.
 */
export async function settleOperation(deps: Services, due: Due, asker: Asker = 'SCHEDULE'): Promise<void> {
  const { applicationId, operationId } = due;
  const fields = { 'paygraph.application.id': applicationId, 'paygraph.operation.id': operationId };
  await deps.tracer.span({ name: 'settle operation', fields }, async span => {
    span.follow(operationName(operationId));
    const state = await settle(deps, due, asker, span);
    if (state) tellOperation(span, operationOf(state, operationId));
  });
}

/** How things stand afterwards; undefined when there was nothing to ask. */
async function settle(deps: Services, due: Due, asker: Asker, span: Span): Promise<PaymentState | undefined> {
  const claimed = await claim(deps, due);
  if (!claimed) return undefined;
  deps.crashPoint('settle.claimed');
  const answer = await ask(deps, claimed, operationOf(claimed, due.operationId));
  span.set({ 'paygraph.provider': claimed.payment.provider, 'paygraph.answer': answer.kind });
  deps.crashPoint('settle.answered');
  const { state, attempt } = await conclude(deps, due, answer, asker);
  if (!state || !attempt) return state;
  return callProvider(deps, state, due.operationId, attempt, null, CAUSE);
}

/** Takes the lease. Undefined when there is nothing to ask: another node is at it, or it has ended meanwhile. */
async function claim(deps: Services, due: Due): Promise<PaymentState | undefined> {
  const lease = { mine: false };
  const state = await changeState(deps, due, CAUSE, current => {
    lease.mine = false;
    const operation = operationOf(current, due.operationId);
    const now = deps.clock.now();
    if (operation.leasedUntil && operation.leasedUntil > now) return undefined;
    const untouched: Folded = { ...current, events: [] };
    if (hasEnded(operation.status)) return withOperation(untouched, operation.id, { nextCheckAt: null });
    if (operation.status === 'RECORDED') {
      const ended = moveOperation(current, operation, 'FAILED', NEVER_SENT);
      return withOperation(ended, operation.id, { nextCheckAt: null });
    }
    lease.mine = true;
    // Its sender died or was cut off: from here on it is an open question.
    const asked =
      operation.status === 'SENDING' ? moveOperation(current, operation, 'LOST', null) : untouched;
    return withOperation(asked, operation.id, leaseFrom(deps, now));
  });
  return lease.mine ? state : undefined;
}

/** Asks the provider about one operation. Causes nothing. */
export async function ask(deps: Services, state: PaymentState, operation: Operation): Promise<LookupAnswer> {
  const { applicationId, provider, account } = state.payment;
  const lookup = deps.connectors.find(applicationId, provider, account)?.capabilities.statusLookup;
  if (!lookup) return { kind: 'unclear', cause: 'the account is not connected' };
  const { kind, providerKey, effectReference, amount, sentAt, createdAt: recordedAt } = operation;
  return lookup.lookup({
    payment: paymentReference(deps, state),
    operation: { kind, providerKey, effectReference, amount, sentAt, recordedAt },
    signal: AbortSignal.timeout(deps.settings.providerTimeoutMs),
  });
}

/** Folds what was learnt and frees the operation. Returns an attempt when the operation is to be sent again. */
async function conclude(
  deps: Services,
  due: Due,
  answer: LookupAnswer,
  asker: Asker,
): Promise<{ readonly state: PaymentState | undefined; readonly attempt: Attempt | undefined }> {
  let attempt: Attempt | undefined;
  const state = await changeState(deps, due, CAUSE, async (current, tx) => {
    attempt = undefined;
    const before = operationOf(current, due.operationId);
    const learnt =
      answer.kind === 'found' ? absorbFacts(deps, current, answer.facts) : { ...current, events: [] };
    const after = operationOf(learnt, due.operationId);
    if (after.status !== before.status) return withOperation(learnt, after.id, FREE);

    const checks = asker === 'SCHEDULE' ? after.checks + 1 : after.checks;
    const now = deps.clock.now();
    const absences = answer.kind === 'absent' ? after.absences + 1 : 0;
    const later = notAfterApproval(nextCheckAt(after.status, checks, now), learnt.payment, now);
    const again = { checks, absences, nextCheckAt: later, ...FREE };
    if (after.status === 'UNKNOWN' && answer.kind === 'untold') {
      const handedOver = moveOperation(learnt, after, 'UNTOLD', UNTOLD);
      const review = { checks: 0, nextCheckAt: nextCheckAt('NEEDS_REVIEW', 0, now), ...FREE };
      return withOperation(handedOver, after.id, review);
    }
    const isDecided = answer.kind === 'absent' || answer.kind === 'repeat';
    if (after.status !== 'UNKNOWN' || !isDecided || !isLongSent(deps, after, now)) {
      return withOperation(learnt, after.id, again);
    }
    const policy = answer.kind === 'repeat' ? 'REPEAT' : whenAbsent(deps, current, after);
    if (policy === 'REPEAT') {
      attempt = await recordAttempt(deps, tx, after, after.attempts + 1);
      const sent = {
        ...again,
        ...leaseFrom(deps, now),
        attempts: after.attempts + 1,
        sentAt: attempt.sentAt,
      };
      return withOperation(learnt, after.id, sent);
    }
    if (policy !== 'END' || absences < ABSENCES_NEEDED) return withOperation(learnt, after.id, again);
    const ended = moveOperation(learnt, after, 'FAILED', ABSENT);
    return withOperation(ended, after.id, { nextCheckAt: null, ...FREE });
  });
  return { state, attempt };
}

/** The provider may only be believed to know nothing once a request that was under way must have arrived or died. */
function isLongSent(deps: Services, operation: Operation, now: Date): boolean {
  return (
    operation.sentAt !== null && now.getTime() - operation.sentAt.getTime() >= deps.settings.providerTimeoutMs
  );
}

function whenAbsent(deps: Services, state: PaymentState, operation: Operation): 'REPEAT' | 'END' | undefined {
  const { applicationId, provider, account } = state.payment;
  if (operation.request.kind === 'FOUND' || operation.request.kind === 'ASKED') return undefined;
  const connected = deps.connectors.find(applicationId, provider, account);
  return connected?.capabilities.statusLookup?.whenAbsent[operation.kind];
}

function leaseFrom(deps: Services, now: Date): Pick<Operation, 'leasedUntil' | 'leasedBy' | 'nextCheckAt'> {
  const leasedUntil = new Date(now.getTime() + 2 * deps.settings.providerTimeoutMs);
  return { leasedUntil, leasedBy: deps.node, nextCheckAt: leasedUntil };
}

const FREE = { leasedUntil: null, leasedBy: null } as const;

const NEVER_SENT: Failure = {
  kind: 'UNAVAILABLE',
  message: 'The provider could not be reached in time and nothing was sent. No money moved.',
  providerCode: null,
  declineKind: null,
  retry: 'NEW_KEY',
};

const UNTOLD: Failure = {
  kind: 'UNTOLD',
  message:
    'The answer was lost, and the provider cannot tell any more what became of the request: look it up there.',
  providerCode: null,
  declineKind: null,
  retry: 'AFTER_RESOLUTION',
};

const ABSENT: Failure = {
  ...NEVER_SENT,
  kind: 'ABSENT',
  message: 'The answer was lost, and the provider has no trace of the request. No money moved.',
};
