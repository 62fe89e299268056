import { notFound, type DomainError } from '../domain/errors';
import { type EventBody } from '../domain/event';
import { type Folded, type PaymentState } from '../domain/fold';
import { verdictFact, type Verdict } from '../domain/verdict';
import { insertVerdict } from '../store/operator-verdicts';
import { findOperation } from '../store/operations';
import { loadPaymentState } from '../store/payments';
import { absorbFacts } from './absorb-outcome';
import { Refused } from './book-coins';
import { changeState, operationOf } from './change-state';
import { type Services } from './dependencies';
import { checkTestimony, type Testimony } from './verdict-input';

export interface Resolve extends Testimony {
  readonly applicationId: string;
  readonly operationId: string;
  readonly verdict: Verdict;
}

export interface Resolved {
  readonly before: PaymentState;
  readonly after: PaymentState;
}

/**
 * Settles an operation that needs review by an operator's verdict. It enters where every other fact does, and its
 * evidence commits with it: dying before leaves nothing, after it the operation has ended and a repetition is refused.
 * Nothing is sent to the provider. A later word of the provider still outweighs a verdict that nothing moved.
 */
export async function resolveOperation(deps: Services, command: Resolve): Promise<Resolved | DomainError> {
  const found = await lookAt(deps, command);
  if ('kind' in found) return found;
  const { applicationId, operator } = command;
  const where = { applicationId, paymentId: found.payment.id };
  let before = found;
  try {
    const after = await changeState(deps, where, `operator:${operator}`, async (current, tx) => {
      before = current;
      const folded = fold(deps, current, command);
      await insertVerdict(tx, record(deps, folded, command));
      return folded;
    });
    if (!after) throw new Error(`Payment ${found.payment.id} vanished.`);
    return { before, after };
  } catch (error) {
    if (error instanceof Refused) return error.error;
    throw error;
  }
}

/** What the verdict would do, or why it would be refused. Changes nothing. */
export async function previewVerdict(deps: Services, command: Resolve): Promise<Resolved | DomainError> {
  const before = await lookAt(deps, command);
  if ('kind' in before) return before;
  try {
    return { before, after: fold(deps, before, command) };
  } catch (error) {
    if (error instanceof Refused) return error.error;
    throw error;
  }
}

async function lookAt(deps: Services, command: Resolve): Promise<PaymentState | DomainError> {
  const { applicationId, operationId } = command;
  const { reader } = deps.database;
  const refused = checkTestimony(command);
  if (refused) return refused;
  const operation = await findOperation(reader, applicationId, { id: operationId });
  const state = operation && (await loadPaymentState(reader, applicationId, operation.paymentId));
  return state ?? notFound(['operationId'], 'operation of a payment');
}

/** Throws Refused. Always tells an event, so that the journal shows every verdict and who gave it. */
function fold(deps: Services, state: PaymentState, { operationId, verdict }: Resolve): Folded {
  const fact = verdictFact(state, operationOf(state, operationId), verdict);
  if ('message' in fact) throw new Refused(fact);
  const folded = absorbFacts(deps, state, [fact]);
  if (folded.events.length > 0) return folded;
  const { id: paymentId, status } = folded.payment;
  const told: EventBody = { type: 'PaymentStatusChanged', paymentId, from: status, to: status, amount: null };
  return { ...folded, events: [told] };
}

function record(deps: Services, folded: Folded, { operationId, verdict, evidence, operator }: Resolve) {
  const { applicationId, amount } = operationOf(folded, operationId);
  const moved = verdict.outcome === 'SUCCEEDED' ? amount : null;
  return {
    id: deps.ids.next('verdict'),
    applicationId,
    operationId,
    outcome: verdict.outcome,
    amountMinor: moved?.minor ?? null,
    currency: moved?.currency ?? null,
    evidence,
    operator,
    createdAt: deps.clock.now(),
  };
}
