import { type Outcome } from '../contract';
import { type IntrazonFailure } from './client';
import { meaningOf, type ErrorReason } from './mapping';

/** How a call ended that brought no success, by the table in mapping.ts. */
export function endOf(failure: IntrazonFailure): Outcome<never> {
  if (failure.kind !== 'error') return { kind: failure.kind, cause: `${failure.code}: ${failure.cause}` };
  const { reason } = failure;
  // It was turned away at the door, so that the same key may come again.
  if (reason === 'rate_limited') return { kind: 'notSent', cause: reason };
  const { retry, decline } = meaningOf(reason);
  const because = BECAUSE[reason];
  return { kind: 'refused', code: reason, retry, decline, ...(because && { because }) };
}

/** The same for a request whose first answer was lost: only what knows the key proves that nothing was done under it. */
export function endOfRepetition(failure: IntrazonFailure): Outcome<never> {
  const isProof =
    failure.kind !== 'error' || failure.reason === 'rate_limited' || knowsTheKey(failure.reason);
  if (isProof) return endOf(failure);
  return { kind: 'unknown', cause: `${failure.reason} says nothing of the first request` };
}

function knowsTheKey(reason: ErrorReason): boolean {
  return meaningOf(reason).knowsTheKey === true;
}

const BECAUSE: Readonly<Partial<Record<ErrorReason, 'INSUFFICIENT_FUNDS' | 'ALREADY_OWNED'>>> = {
  insufficient_coins: 'INSUFFICIENT_FUNDS',
  already_owned: 'ALREADY_OWNED',
};
