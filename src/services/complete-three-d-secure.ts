import { type Facts, type ThreeDSecure, type ThreeDSecureProof } from '../connectors/contract';
import { notFound, unsupported, type DomainError } from '../domain/errors';
import { moveOperation, type PaymentState } from '../domain/fold';
import { hasEnded, isLeading, type Attempt, type Operation } from '../domain/operation';
import { allowedActions, type Payment } from '../domain/payment';
import { causeOf, type Principal } from '../domain/principal';
import {
  findChallengeAnswer,
  insertChallengeAnswer,
  updateChallengeAnswer,
} from '../store/challenge-answers';
import { type Transaction } from '../store/database/queryable';
import { finishAttempt } from '../store/operations';
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

export interface CompleteThreeDSecure {
  readonly idempotencyKey: string;
  readonly paymentId: string;
  readonly proof: ThreeDSecureProof;
}

/**
 * Passes on what the payer brought back from the bank's challenge: one more attempt of the operation that began the
 * payment, by the spine's steps. The answer is stored as passed on before it is sent (not the answer itself), and the
 * payment counts as being worked on from then: money may move. A challenge is used up once, so that the same key may
 * send it again as long as nothing is decided; dying on the way leaves an operation that is looked up when its lease
 * runs out.
 */
export async function completeThreeDSecure(
  deps: Services,
  principal: Principal,
  command: CompleteThreeDSecure,
): Promise<PaymentResult> {
  requireBuyer(principal);
  const begun = await retryStale(() => deps.database.write(tx => begin(deps, tx, principal, command)));
  if (begun.kind === 'refused') return failed(begun.error);
  if (begun.kind === 'replayed') return resultOf(begun.state, begun.operationId, true);
  deps.crashPoint('operation.recorded');
  const { state, operationId, attempt, challenge, replayed } = begun;
  const { providerKey } = operationOf(state, operationId);
  const signal = AbortSignal.timeout(deps.settings.providerTimeoutMs);
  const proof = { ...command.proof, md: command.proof.md ?? begun.md };
  const outcome = await challenge.complete({ providerKey, signal }, paymentReference(deps, state), proof);
  deps.crashPoint('operation.answered');
  const after = await apply(deps, principal, command, state, operationId, attempt, outcome);
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
      readonly challenge: ThreeDSecure;
      readonly md: string | null;
      readonly replayed: boolean;
    };

/** Transaction 1. */
async function begin(
  deps: Services,
  tx: Transaction,
  principal: Principal,
  command: CompleteThreeDSecure,
): Promise<Begun> {
  const { applicationId } = principal;
  const { idempotencyKey, paymentId, proof } = command;
  const inputHash = deps.hashInput({ paymentId, proof });
  const earlier = await findChallengeAnswer(tx, applicationId, idempotencyKey);
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
  if (!isOpen || leading.kind === 'CHECKOUT') return refuse(noChallenge(state.payment));
  const { provider, account, nextAction } = state.payment;
  const challenge = deps.connectors.find(applicationId, provider, account)?.capabilities.threeDSecure;
  if (!challenge) return refuse(unsupported(provider, 'CARD_PAYMENT'));
  const md = nextAction?.kind === 'THREE_D_SECURE' ? nextAction.md : null;
  if (md !== null && proof.md !== null && proof.md.trim() !== md) return refuse(otherChallenge());

  const leased = lease(deps, state, leading, now);
  const saved = await writeState(deps, tx, state, leased, causeOf(principal));
  const attempt = await recordAttempt(deps, tx, leading, leading.attempts + 1);
  const answer = { applicationId, idempotencyKey, paymentId, inputHash, createdAt: now };
  const { leasedUntil: sendingUntil } = operationOf(saved, leading.id);
  if (earlier) await updateChallengeAnswer(tx, answer, sendingUntil);
  else await insertChallengeAnswer(tx, { ...answer, sendingUntil });
  const replayed = earlier !== undefined;
  return { kind: 'begun', state: saved, operationId: leading.id, attempt, challenge, md, replayed };
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
  { idempotencyKey }: CompleteThreeDSecure,
  state: PaymentState,
  operationId: string,
  attempt: Attempt,
  outcome: Facts,
): Promise<PaymentState> {
  const facts = outcome.kind === 'done' ? outcome.value : await lookedUp(deps, state, operationId);
  const { applicationId, id: paymentId } = state.payment;
  const applied = await changeState(
    deps,
    { applicationId, paymentId },
    causeOf(principal),
    async (current, tx) => {
      const learnt = absorbFacts(deps, current, facts);
      const { nextCheckAt } = operationOf(learnt, operationId);
      const due = nextCheckAt === null ? null : deps.clock.now();
      const free = { leasedUntil: null, leasedBy: null, nextCheckAt: due };
      const after = withOperation(learnt, operationId, free);
      const end = attemptEnd(outcome, operationOf(after, operationId));
      await updateChallengeAnswer(tx, { applicationId, idempotencyKey }, null);
      await finishAttempt(tx, attempt.id, { ...end, answeredAt: deps.clock.now() });
      return after;
    },
  );
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

function noChallenge(payment: Payment): DomainError {
  const message = 'The payment does not wait for a bank’s challenge: see its status. Nothing was sent.';
  return {
    kind: 'IllegalState',
    path: ['input', 'paymentId'],
    message,
    allowedActions: allowedActions(payment),
  };
}

function otherChallenge(): DomainError {
  const message = 'This is the answer to another challenge: see nextAction.md. Nothing was sent.';
  return { kind: 'InvalidInput', path: ['input', 'md'], message };
}
