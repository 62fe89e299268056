import { type DomainError } from '../domain/errors';
import { type PaymentState } from '../domain/fold';
import { type HostedCheckout } from '../domain/hosted-checkout';
import { type Operation } from '../domain/operation';
import { type Payment } from '../domain/payment';
import { operationError } from './operation-error';

/** What a mutation on a payment answers: where things stand, and what went wrong, each error saying whether money moved. */
export interface PaymentResult {
  readonly payment: Payment | null;
  readonly operation: Operation | null;
  readonly checkout: HostedCheckout | null;
  /** True: this key was used before with the same input; the answer tells what became of it. */
  readonly replayed: boolean;
  readonly errors: readonly DomainError[];
}

export function failed(...errors: readonly DomainError[]): PaymentResult {
  return { payment: null, operation: null, checkout: null, replayed: false, errors };
}

export function resultOf(state: PaymentState, operationId: string, replayed: boolean): PaymentResult {
  const operation = state.operations.find(each => each.id === operationId) ?? null;
  const error = operation && operationError(operation, state.payment.provider);
  return {
    payment: state.payment,
    operation,
    checkout: state.checkout,
    replayed,
    errors: error ? [error] : [],
  };
}
