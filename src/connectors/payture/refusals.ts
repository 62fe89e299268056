import { type Retry } from '../../domain/certainty';
import { type Fact, type Subject } from '../../domain/fact';
import { type Outcome } from '../contract';
import { textOf, type PaytureAnswer } from './answer';
import { ERROR_CODES, UNKNOWN_CODE, type ErrorRow } from './mapping';

export type Refused = Extract<Outcome<never>, { kind: 'refused' }>;
export type Unknown = Extract<Outcome<never>, { kind: 'unknown' }>;

/** Refused by us: nothing was sent. */
export function refused(code: string, retry: Retry): Refused {
  return { kind: 'refused', code, retry, decline: null };
}

export function unknownOutcome(cause: string): Unknown {
  return { kind: 'unknown', cause };
}

export function rowOf(code: string): ErrorRow {
  return ERROR_CODES.get(code) ?? UNKNOWN_CODE;
}

/** How a call ended that brought no success, by the one table in mapping.ts. */
export function endOf(answer: Exclude<PaytureAnswer, { kind: 'success' }>): Outcome<never> {
  switch (answer.kind) {
    case 'error': {
      const { decline, retry } = rowOf(answer.code);
      if (retry === 'AFTER_RESOLUTION') return unknownOutcome(answer.code);
      return { kind: 'refused', code: answer.code, retry, decline };
    }
    case 'challenge':
      return unknownOutcome('the answer asks for 3-D Secure where there can be none');
    case 'notSent':
    case 'unknown':
      return answer;
  }
}

/** The same for an answer about one order: a refusal that names another one says nothing about ours. */
export function endOfOrder(
  answer: Exclude<PaytureAnswer, { kind: 'success' }>,
  orderId: string,
): Outcome<never> {
  if (answer.kind !== 'error') return endOf(answer);
  // Refusals of a wrong terminal or PayInfo name no order at all (Payture contract, section 9).
  const named = textOf(answer.element, 'OrderId');
  return named === null || named === orderId
    ? endOf(answer)
    : unknownOutcome('the answer is for another order');
}

/**
 * An order that Payture ended as refused. DECLINED where a bank or the anti-fraud said no, CANCELLED where the payer gave
 * up, FAILED for everything else. The state is Payture's end of it, so that nothing is left to be waited for. A refusal
 * that nothing explains may pass later.
 */
export function refusalFact(of: Subject, code: string | null): Fact {
  if (code === null) return { kind: 'DECLINED', of, declineKind: 'SOFT', providerCode: null };
  if (isPayersWord(code)) return { kind: 'CANCELLED', of };
  const { decline, retry } = rowOf(code);
  if (decline) return { kind: 'DECLINED', of, declineKind: decline, providerCode: code };
  return {
    kind: 'FAILED',
    of,
    providerCode: code,
    retry: retry === 'AFTER_RESOLUTION' ? 'NEW_KEY' : retry,
  };
}

export function isPayersWord(code: string): boolean {
  return code === 'CANCELED_BY_CLIENT';
}
