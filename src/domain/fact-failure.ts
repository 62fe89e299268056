import { RETRY_BY_DECLINE } from './errors';
import { type Fact } from './fact';
import { type Failure } from './operation';

/** The payer gave up on the page or at the bank. */
export const PAYER_CANCELLED: Failure = {
  kind: 'CANCELLED',
  message: 'The payer gave up. No money moved.',
  providerCode: null,
  declineKind: null,
  retry: 'NEW_KEY',
};

/** The page ran out. */
export const RAN_OUT: Failure = {
  ...PAYER_CANCELLED,
  kind: 'EXPIRED',
  message: 'The page ran out. No money moved.',
};

/** The provider’s answer contradicts the request. */
export const CONTRADICTED: Failure = {
  kind: 'CONTRADICTED',
  message:
    'The provider reported another amount or currency than was asked for. It is not counted until it is reviewed.',
  providerCode: null,
  declineKind: null,
  retry: 'AFTER_RESOLUTION',
};

export function declinedBy({ declineKind, providerCode }: Extract<Fact, { kind: 'DECLINED' }>): Failure {
  const message = 'The payment was declined. No money moved.';
  return { kind: 'DECLINED', message, providerCode, declineKind, retry: RETRY_BY_DECLINE[declineKind] };
}

export function refusedBy({ providerCode, retry, decided }: Extract<Fact, { kind: 'FAILED' }>): Failure {
  const message = decided
    ? 'An operator found that it had no effect at the provider. No money moved.'
    : 'The provider refused the request. No money moved.';
  return { kind: 'REJECTED', message, providerCode, declineKind: null, retry };
}
