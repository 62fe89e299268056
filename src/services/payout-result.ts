import { type DomainError } from '../domain/errors';
import { type Operation } from '../domain/operation';
import { operationOfPayout, type Payout } from '../domain/payout';
import { payoutError } from './payout-failure';

/** What a mutation on a payout answers. */
export interface PayoutResult {
  readonly payout: Payout | null;
  readonly operation: Operation | null;
  readonly replayed: boolean;
  readonly errors: readonly DomainError[];
}

export function failedPayout(...errors: readonly DomainError[]): PayoutResult {
  return { payout: null, operation: null, replayed: false, errors };
}

export function payoutResult(payout: Payout, replayed: boolean, operation?: Operation | null): PayoutResult {
  const error = payoutError(payout);
  return {
    payout,
    operation: operation ?? operationOfPayout(payout),
    replayed,
    errors: error ? [error] : [],
  };
}
