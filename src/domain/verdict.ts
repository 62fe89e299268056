import { invalidInput, type DomainError } from './errors';
import { type Effect, type Fact } from './fact';
import { type PaymentState } from './fold';
import { formatMoney, money, type Money } from './money';
import { isLeading, type Operation } from './operation';
import { allowedActions, capturable, refundable, type Payment } from './payment';
import { isPriced } from './sold-order';

/** What an operator found out about an operation that the provider contradicted or could not tell of. */
export interface Verdict {
  readonly outcome: 'SUCCEEDED' | 'FAILED';
  /** What really moved, where it is not what was asked for. Null: as asked. Only of a success. */
  readonly amount: Money | null;
}

/**
 * The verdict as a fact to fold, or why it may not be given. Only NEEDS_REVIEW waits for a person: every other open
 * state is settled by the provider, and two judges could disagree about money.
 */
export function verdictFact(state: PaymentState, operation: Operation, verdict: Verdict): Fact | DomainError {
  const { payment } = state;
  if (operation.status !== 'NEEDS_REVIEW') return notInReview(payment, operation);
  const { providerKey, effectReference } = operation;
  const of = { effect: effectOf(operation), providerKey, reference: effectReference };
  if (verdict.outcome === 'FAILED') {
    if (verdict.amount) return invalidInput(['amount'], 'What failed moved no amount.');
    return { kind: 'FAILED', of, providerCode: null, retry: 'NEW_KEY', decided: true };
  }
  const amount = verdict.amount ?? operation.amount;
  if (!amount || !isPriced(payment))
    return invalidInput(['amount'], 'Only the provider knows what this was for: its webhook has to tell.');
  return refuseAmount(payment, operation, amount) ?? { kind: 'SUCCEEDED', of, amount, decided: true };
}

function effectOf({ kind }: Operation): Effect {
  if (isLeading(kind)) return 'PAY';
  if (kind === 'CAPTURE' || kind === 'CANCEL' || kind === 'REFUND') return kind;
  throw new Error(`${kind} is no effect on a payment.`);
}

function refuseAmount(payment: Payment, operation: Operation, amount: Money): DomainError | undefined {
  const { currency } = payment.amount;
  if (amount.currency !== currency) return invalidInput(['amount'], `The payment is in ${currency}.`);
  if (amount.minor <= 0n) return invalidInput(['amount'], 'The amount must be above zero.');
  const { kind, request, reserved } = operation;
  // What an early capture left would be taken for released, though the provider still holds it.
  const isPartial = kind === 'CAPTURE' && request.kind === 'CAPTURE' && !request.final;
  if (isPartial && amount.minor !== operation.amount?.minor)
    return invalidInput(['amount'], 'A capture that was not final has succeeded as asked or not at all.');
  if (isLeading(kind)) return undefined;
  const most = reserved + (kind === 'REFUND' ? refundable(payment) : capturable(payment));
  if (amount.minor <= most) return undefined;
  const maximum = money(most, currency);
  const message = `At most ${formatMoney(maximum)} ${currency} can have moved by this.`;
  return { kind: 'AmountExceeded', path: ['amount'], message, maximum };
}

function notInReview(payment: Payment, { status }: Operation): DomainError {
  const message = `The operation is ${status}; an operator decides about NEEDS_REVIEW only. Nothing was changed.`;
  return { kind: 'IllegalState', path: ['operationId'], message, allowedActions: allowedActions(payment) };
}
