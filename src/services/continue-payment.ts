import { type Call, type Capabilities, type Facts, type PaymentReference } from '../connectors/contract';
import { notFound, type DomainError } from '../domain/errors';
import { moveOperation, type PaymentState } from '../domain/fold';
import { hasEnded, isLeading, type Attempt, type Operation } from '../domain/operation';
import { allowedActions, type Payment } from '../domain/payment';
import { causeOf, type Principal } from '../domain/principal';
import { type Transaction } from '../store/database/queryable';
import { finishAttempt } from '../store/operations';
import { findPaymentStep, insertPaymentStep, updatePaymentStep } from '../store/payment-steps';
import { loadPaymentState } from '../store/payments';
import { absorbFacts, attemptEnd } from './absorb-outcome';
import { maySee, requireBuyer } from './authorize';
import { changeState, operationOf, retryStale, withOperation, writeState } from './change-state';
import { type Services } from './dependencies';
import { outcomeError } from './operation-error';
import { failed, resultOf, type PaymentResult } from './payment-result';
import { conflict, recordAttempt } from './run-operation';
import { paymentReference } from './send-operation';
import { ask } from './settle-operation';
import { traceOperation } from './trace-operation';

/** What a payment waited for, and a client now passes on. */
export interface Continuation {
  readonly idempotencyKey: string;
  readonly paymentId: string;
  /** What tells this request from another one under the same key. */
  readonly input: unknown;
  /** Looks at the payment before anything is stored: an error, or the call that passes it on. */
  prepare(payment: Payment, leading: Operation, capabilities: Capabilities | undefined): DomainError | Pass;
}

export type Pass = (call: Call, payment: PaymentReference) => Promise<Facts>;

/**
 * One more attempt of the operation that began a payment, by the spine's steps. That something is passed on is stored
 * before it is sent (not what), and the payment counts as being worked on from then: money may move. The provider takes
 * such a thing once, so that the same key may send it again as long as nothing is decided; dying on the way leaves an
 * operation that is looked up when its lease runs out.
 */
export async function continuePayment(
  deps: Services,
  principal: Principal,
  continuation: Continuation,
): Promise<PaymentResult> {
  requireBuyer(principal);
  const providerOf = ({ payment }: PaymentResult) => payment?.provider;
  return traceOperation(deps, 'operation continue', providerOf, () => passOn(deps, principal, continuation));
}

async function passOn(
  deps: Services,
  principal: Principal,
  continuation: Continuation,
): Promise<PaymentResult> {
  const begun = await retryStale(() => deps.database.write(tx => begin(deps, tx, principal, continuation)));
  if (begun.kind === 'refused') return failed(begun.error);
  if (begun.kind === 'replayed') return resultOf(begun.state, begun.operationId, true);
  deps.crashPoint('operation.recorded');
  const { state, operationId, attempt, pass, replayed } = begun;
  const { providerKey } = operationOf(state, operationId);
  const signal = AbortSignal.timeout(deps.settings.providerTimeoutMs);
  const outcome = await pass({ providerKey, signal }, paymentReference(deps, state));
  deps.crashPoint('operation.answered');
  const after = await apply(deps, principal, continuation, state, operationId, attempt, outcome);
  deps.crashPoint('operation.applied');
  const result = resultOf(after, operationId, replayed);
  if (result.errors.length > 0 || outcome.kind === 'done') return result;
  // Not decided yet: the client hears how its own call ended.
  const operation = operationOf(after, operationId);
  if (hasEnded(operation.status)) return result;
  return { ...result, errors: [outcomeError(outcome, operation, state.payment.provider)] };
}

type Begun =
  | { readonly kind: 'refused'; readonly error: DomainError }
  | { readonly kind: 'replayed'; readonly state: PaymentState; readonly operationId: string }
  | {
      readonly kind: 'begun';
      readonly state: PaymentState;
      readonly operationId: string;
      readonly attempt: Attempt;
      readonly pass: Pass;
      readonly replayed: boolean;
    };

/** Transaction 1. */
async function begin(
  deps: Services,
  tx: Transaction,
  principal: Principal,
  continuation: Continuation,
): Promise<Begun> {
  const { applicationId } = principal;
  const { idempotencyKey, paymentId, input } = continuation;
  const inputHash = deps.hashInput({ paymentId, input });
  const earlier = await findPaymentStep(tx, applicationId, idempotencyKey);
  if (earlier && earlier.inputHash !== inputHash) return refuse(conflict(false));
  const state = await loadPaymentState(tx, applicationId, paymentId);
  const leading = state?.operations.find(each => isLeading(each.kind));
  if (!state || !leading || !maySee(principal, state.payment)) {
    return refuse(notFound(['input', 'paymentId'], 'payment'));
  }
  const now = deps.clock.now();
  const isOpen = leading.status === 'AWAITING_CUSTOMER' || leading.status === 'AWAITING_PROVIDER';
  if (earlier?.sendingUntil && earlier.sendingUntil > now) return refuse(conflict(true));
  if (earlier && !isOpen) return { kind: 'replayed', state, operationId: leading.id };
  if (!isOpen) return refuse(notWaiting(state.payment));
  const { provider, account } = state.payment;
  const capabilities = deps.connectors.find(applicationId, provider, account)?.capabilities;
  const pass = continuation.prepare(state.payment, leading, capabilities);
  if (typeof pass !== 'function') return refuse(pass);

  const leased = lease(deps, state, leading, now);
  const saved = await writeState(deps, tx, state, leased, causeOf(principal));
  const attempt = await recordAttempt(deps, tx, leading, leading.attempts + 1);
  const step = { applicationId, idempotencyKey, paymentId, inputHash, createdAt: now };
  const { leasedUntil: sendingUntil } = operationOf(saved, leading.id);
  if (earlier) await updatePaymentStep(tx, step, sendingUntil);
  else await insertPaymentStep(tx, { ...step, sendingUntil });
  const replayed = earlier !== undefined;
  return { kind: 'begun', state: saved, operationId: leading.id, attempt, pass, replayed };
}

function lease(deps: Services, state: PaymentState, leading: Operation, now: Date) {
  const leasedUntil = new Date(now.getTime() + 2 * deps.settings.providerTimeoutMs);
  const moved = moveOperation(state, leading, 'PROVIDER_WORKING', null);
  return withOperation(moved, leading.id, {
    ...{ leasedUntil, leasedBy: deps.node, nextCheckAt: leasedUntil },
    ...{ checks: 0, absences: 0, attempts: leading.attempts + 1, sentAt: now },
  });
}

/** Transaction 2. What the call did not settle is looked up first, so that the answer is as true as it can be. */
async function apply(
  deps: Services,
  principal: Principal,
  { idempotencyKey }: Continuation,
  state: PaymentState,
  operationId: string,
  attempt: Attempt,
  outcome: Facts,
): Promise<PaymentState> {
  const facts = outcome.kind === 'done' ? outcome.value : await lookedUp(deps, state, operationId);
  const { applicationId, id: paymentId } = state.payment;
  const cause = causeOf(principal);
  const applied = await changeState(deps, { applicationId, paymentId }, cause, async (current, tx) => {
    const learnt = absorbFacts(deps, current, facts);
    const { nextCheckAt } = operationOf(learnt, operationId);
    const due = nextCheckAt === null ? null : deps.clock.now();
    const after = withOperation(learnt, operationId, { leasedUntil: null, leasedBy: null, nextCheckAt: due });
    const end = attemptEnd(outcome, operationOf(after, operationId));
    await updatePaymentStep(tx, { applicationId, idempotencyKey }, null);
    await finishAttempt(tx, attempt.id, { ...end, answeredAt: deps.clock.now() });
    return after;
  });
  if (!applied) throw new Error(`Payment ${paymentId} vanished while its provider was called.`);
  return applied;
}

async function lookedUp(deps: Services, state: PaymentState, operationId: string) {
  const answer = await ask(deps, state, operationOf(state, operationId));
  return answer.kind === 'found' ? answer.facts : [];
}

function refuse(error: DomainError): Begun {
  return { kind: 'refused', error };
}

/** The payment waits for nothing that could be passed on. */
export function notWaiting(payment: Payment): DomainError {
  const message = 'The payment does not wait for this: see its status. Nothing was sent.';
  const path = ['input', 'paymentId'];
  return { kind: 'IllegalState', path, message, allowedActions: allowedActions(payment) };
}
