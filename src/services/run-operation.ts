import { type Call } from '../connectors/contract';
import { type DomainError } from '../domain/errors';
import { type Fact } from '../domain/fact';
import { type Folded, moveOperation, type PaymentState } from '../domain/fold';
import { type Attempt, type Operation, type OperationScope } from '../domain/operation';
import { type Payment } from '../domain/payment';
import { causeOf, type Principal } from '../domain/principal';
import { type Transaction } from '../store/database/queryable';
import { finishAttempt, findOperationByKey, insertAttempt } from '../store/operations';
import { loadPaymentState } from '../store/payments';
import { absorbFacts, absorbOutcome, attemptEnd } from './absorb-outcome';
import { maySee } from './authorize';
import { Refused } from './book-coins';
import {
  changeState,
  operationOf,
  retryStale,
  withOperation,
  writeNewState,
  writeState,
} from './change-state';
import { type Services } from './dependencies';
import { failed, resultOf, type PaymentResult } from './payment-result';
import { withOwnedGood } from './owned-failure';
import { nextCheckAt } from './schedule';
import { sendOperation, type InMemory } from './send-operation';
import { traceOperation } from './trace-operation';

/**
 * The spine. Every movement of money takes this way and no other:
 *
 *   transaction 1   operation, attempt and provider's key are stored, and the event that tells of them
 *   the call        outside any transaction, under the stored key, with a deadline
 *   transaction 2   what was learnt is folded into the payment by compare-and-set, with its events
 *
 * Dying before transaction 1 leaves nothing, here or there. Dying after it leaves an operation SENDING whose lease runs
 * out; settle-operation.ts then asks the provider what became of it. Webhooks, lookups and operators' verdicts enter at
 * transaction 2.
 *
 * The built-in wallet needs no call: its answer is folded in transaction 1 already, through the same states and events.
 */

/** What a client wants, before it is checked against anything stored. */
export interface Intent {
  readonly principal: Principal;
  readonly scope: OperationScope;
  readonly idempotencyKey: string;
  /** What tells this request from another one under the same key. No security code: that may not be kept, even hashed. */
  readonly input: unknown;
  /**
   * Decides inside transaction 1. It may run more than once, and works through `tx` only. What it wrote is undone when it
   * returns an error.
   */
  plan(tx: Transaction, inputHash: string): Promise<Planned | DomainError>;
  readonly memory: InMemory | null;
}

/** What is to be stored: the state before (undefined for a new payment) and after, and which operation is to be sent. */
export interface Planned {
  readonly kind: 'planned';
  readonly operationId: string;
  readonly before: PaymentState | undefined;
  readonly after: Folded;
  /** Stores a new payment, as it is after all that is known already, and what belongs to it; later changes go by compare-and-set. */
  insert?(tx: Transaction, payment: Payment): Promise<void>;
  /** The answer, where it is known without asking anybody: nothing is sent then. */
  readonly answer?: readonly Fact[] | undefined;
}

type Begun =
  | { readonly kind: 'refused'; readonly error: DomainError }
  | {
      readonly kind: 'settled';
      readonly state: PaymentState;
      readonly operationId: string;
      readonly replayed: boolean;
    }
  | {
      readonly kind: 'begun';
      readonly state: PaymentState;
      readonly operationId: string;
      readonly attempt: Attempt;
      readonly replayed: boolean;
    };

export function runOperation(deps: Services, intent: Intent): Promise<PaymentResult> {
  const providerOf = ({ payment }: PaymentResult) => payment?.provider;
  return traceOperation(deps, `operation ${intent.scope}`, providerOf, () => run(deps, intent));
}

async function run(deps: Services, intent: Intent): Promise<PaymentResult> {
  deps.crashPoint('operation.beforeRecord');
  const begun = await retryStale(() => deps.database.write(tx => begin(deps, tx, intent))).catch(refusal);
  if (begun.kind === 'refused') return failed(begun.error);
  if (begun.kind === 'settled') return resultOf(begun.state, begun.operationId, begun.replayed);
  deps.crashPoint('operation.recorded');
  const cause = causeOf(intent.principal);
  const state = await callProvider(deps, begun.state, begun.operationId, begun.attempt, intent.memory, cause);
  return resultOf(state, begun.operationId, begun.replayed);
}

/** The call and transaction 2, for the first attempt and for each later one under the same key. */
export async function callProvider(
  deps: Services,
  state: PaymentState,
  operationId: string,
  attempt: Attempt,
  memory: InMemory | null,
  cause: string,
): Promise<PaymentState> {
  const { payment } = state;
  const operation = operationOf(state, operationId);
  const account = deps.connectors.find(payment.applicationId, payment.provider, payment.account);
  const call: Call = {
    providerKey: operation.providerKey,
    signal: AbortSignal.timeout(deps.settings.providerTimeoutMs),
  };
  const outcome = hasLease(deps, operation)
    ? await (account && sendOperation(deps, account.capabilities, state, operation, call, memory))
    : STOOD_STILL;
  const learnt = outcome ?? NOT_CONNECTED;
  deps.crashPoint('operation.answered');
  const where = { applicationId: payment.applicationId, paymentId: payment.id };
  const applied = await changeState(deps, where, cause, async (current, tx) => {
    const folded = absorbOutcome(deps, current, operationOf(current, operationId), learnt);
    const absorbed = await withOwnedGood(tx, folded, operationId);
    const after = withOperation(absorbed, operationId, {
      ...{ leasedUntil: null, leasedBy: null },
      ...goesOn(deps, operationOf(current, operationId), operationOf(absorbed, operationId)),
    });
    const end = attemptEnd(learnt, operationOf(after, operationId));
    await finishAttempt(tx, attempt.id, { ...end, answeredAt: deps.clock.now() });
    return after;
  });
  deps.crashPoint('operation.applied');
  if (!applied) throw new Error(`Payment ${payment.id} vanished while its provider was called.`);
  const { kind, status } = operationOf(applied, operationId);
  const seen = { provider: payment.provider, kind, status };
  deps.onOutcome?.(seen);
  const told = { operationId, paymentId: payment.id, attempt: attempt.number, answer: learnt.kind, ...seen };
  deps.log.info(told, 'provider called');
  return applied;
}

/**
 * Whether the call can end before the lease does. A process that stood still since it stored the request (a suspended
 * machine) must not send any more: another node may have found no trace of it, and ended it without effect.
 */
function hasLease({ clock, settings }: Services, { leasedUntil }: Operation): boolean {
  return !leasedUntil || clock.now().getTime() + settings.providerTimeoutMs <= leasedUntil.getTime();
}

const NOT_CONNECTED = { kind: 'notSent', cause: 'the account cannot send it any more' } as const;
const STOOD_STILL = { kind: 'notSent', cause: 'this process stood still for longer than its lease' } as const;

/** A repetition that taught nothing leaves the next question where the schedule has it, not where the lease ended. */
function goesOn(
  deps: Services,
  before: Operation,
  after: Operation,
): Pick<Operation, 'nextCheckAt'> | undefined {
  if (before.status !== after.status) return undefined;
  return { nextCheckAt: nextCheckAt(after.status, after.checks, deps.clock.now()) };
}

/** Transaction 1. */
async function begin(deps: Services, tx: Transaction, intent: Intent): Promise<Begun> {
  const { applicationId } = intent.principal;
  const hash = deps.hashInput(intent.input);
  const earlier = await findOperationByKey(tx, applicationId, intent.scope, intent.idempotencyKey);
  if (earlier) return repeat(deps, tx, intent, earlier, hash);

  const planned = await intent.plan(tx, hash);
  if (planned.kind !== 'planned') throw new Refused(planned);
  const { operationId, answer } = planned;
  const sent = send(deps, planned.after, operationId);
  const after = answer ? answered(deps, sent, answer) : sent;
  const cause = causeOf(intent.principal);
  const state = await (planned.before
    ? writeState(deps, tx, planned.before, after, cause)
    : writeNewState(deps, tx, planned, after, cause));
  const end = answer && ({ moneyMoved: 'YES', detail: null, answeredAt: deps.clock.now() } as const);
  const attempt = await recordAttempt(deps, tx, operationOf(state, operationId), 1, end);
  if (answer) return { kind: 'settled', state, operationId, replayed: false };
  return { kind: 'begun', state, operationId, attempt, replayed: false };
}

/** Folds an answer that came without a call into what was to be sent. */
function answered(deps: Services, sent: Folded, facts: readonly Fact[]): Folded {
  const folded = absorbFacts(deps, sent, facts);
  return { ...folded, events: [...sent.events, ...folded.events] };
}

/** A refused unit of work was undone; anything else that was thrown goes on. */
function refusal(cause: unknown): Begun {
  if (cause instanceof Refused) return { kind: 'refused', error: cause.error };
  throw cause;
}

/** The key was used before: the same request gets its present result, any other is refused. */
async function repeat(
  deps: Services,
  tx: Transaction,
  intent: Intent,
  earlier: Operation,
  hash: string,
): Promise<Begun> {
  if (earlier.inputHash !== hash) return { kind: 'refused', error: conflict(false) };
  const state = await loadPaymentState(tx, earlier.applicationId, earlier.paymentId);
  if (!state) throw new Error(`Operation ${earlier.id} has no payment.`);
  // Two players who send the same words want two things: neither may be shown what became of the other's.
  if (!maySee(intent.principal, state.payment)) return { kind: 'refused', error: conflict(false) };
  const now = deps.clock.now();
  const working = earlier.leasedUntil !== null && earlier.leasedUntil > now;
  if (earlier.status === 'SENDING' && working) return { kind: 'refused', error: conflict(true) };
  if (earlier.status !== 'RECORDED')
    return { kind: 'settled', state, operationId: earlier.id, replayed: true };
  // Nothing was ever sent for it: the same key sends it now.
  const after = send(deps, { ...state, events: [] }, earlier.id);
  const number = earlier.attempts + 1;
  const saved = await writeState(deps, tx, state, after, causeOf(intent.principal));
  const attempt = await recordAttempt(deps, tx, operationOf(saved, earlier.id), number);
  return { kind: 'begun', state: saved, operationId: earlier.id, attempt, replayed: true };
}

function send(deps: Services, state: Folded, operationId: string): Folded {
  const now = deps.clock.now();
  const leasedUntil = new Date(now.getTime() + 2 * deps.settings.providerTimeoutMs);
  const moved = moveOperation(state, operationOf(state, operationId), 'SENT', null);
  const { attempts } = operationOf(moved, operationId);
  return withOperation(moved, operationId, {
    leasedUntil,
    leasedBy: deps.node,
    // When this process dies on the way, others look at it as soon as the lease has run out.
    nextCheckAt: leasedUntil,
    checks: 0,
    absences: 0,
    attempts: attempts + 1,
    sentAt: now,
  });
}

/**
 * Stores that a request is about to be written: from now on it counts as sent until the opposite is known. With `end`,
 * how it ended as well, where nobody has to be asked.
 */
export async function recordAttempt(
  deps: Services,
  tx: Transaction,
  operation: Operation,
  number: number,
  end?: Pick<Attempt, 'answeredAt' | 'moneyMoved' | 'detail'>,
): Promise<Attempt> {
  const attempt: Attempt = {
    id: deps.ids.next('attempt'),
    applicationId: operation.applicationId,
    operationId: operation.id,
    number,
    providerKey: operation.providerKey,
    sentAt: deps.clock.now(),
    ...(end ?? { answeredAt: null, moneyMoved: 'UNKNOWN', detail: null }),
  };
  await insertAttempt(tx, attempt);
  return attempt;
}

/** The key is taken: by a request that still runs, or by another one. */
export function conflict(inProgress: boolean): DomainError {
  const message = inProgress
    ? 'The first request with this key is still being worked on. Repeat it in a moment.'
    : 'This key was used for another request. Nothing was sent for this one.';
  const path = ['input', 'idempotencyKey'];
  return { kind: 'IdempotencyConflict', path, message, inProgress, retry: inProgress ? 'SAME_KEY' : 'NEVER' };
}
