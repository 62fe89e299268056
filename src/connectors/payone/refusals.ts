import { type Fact, type Subject } from '../../domain/fact';
import { type Outcome } from '../contract';
import { type PayoneAnswer } from './client';
import { codeOf, type ApiError } from './errors';
import { ERRORS, FRAUD_MODULE_CODES, REATTEMPT_ADVICE, REFUSAL_CODES, type RefusalReason } from './mapping';

/**
 * A transaction that PAYONE stored as refused. DECLINED where the payer's bank or the fraud module refused, FAILED
 * where the request was at fault, CANCELLED where the payer gave up.
 */
export function refusalFact(of: Subject, errors: readonly ApiError[], advice: string | null): Fact {
  const providerCode = codeOf(errors);
  const reason = refusalReason(errors, advice);
  if (reason === 'PAYER') return { kind: 'CANCELLED', of };
  if (reason === 'REQUEST') return { kind: 'FAILED', of, providerCode, retry: 'NEW_KEY' };
  return { kind: 'DECLINED', of, declineKind: reason, providerCode };
}

/** A refused capture, cancel or refund: DECLINED only where a code says that a bank refused it, else FAILED. */
export function followUpRefusalFact(of: Subject, errors: readonly ApiError[]): Fact {
  const known = knownReason(errors);
  if (known === undefined || known === 'PAYER') {
    return { kind: 'FAILED', of, providerCode: codeOf(errors), retry: 'NEW_KEY' };
  }
  return refusalFact(of, errors, null);
}

/** The first code that says something; then the scheme's advice; a refusal that nothing explains may pass later. */
export function refusalReason(errors: readonly ApiError[], advice: string | null): RefusalReason {
  const advised =
    advice !== null && Object.hasOwn(REATTEMPT_ADVICE, advice) ? REATTEMPT_ADVICE[advice] : undefined;
  return knownReason(errors) ?? advised ?? 'SOFT';
}

function knownReason(errors: readonly ApiError[]): RefusalReason | undefined {
  for (const { errorCode } of errors) {
    if (errorCode === null) continue;
    const [first, last] = FRAUD_MODULE_CODES;
    if (/^\d{8}$/.test(errorCode) && Number(errorCode) >= first && Number(errorCode) <= last) return 'FRAUD';
    if (Object.hasOwn(REFUSAL_CODES, errorCode)) return REFUSAL_CODES[errorCode];
  }
  return undefined;
}

/** How a call ended that brought no success, by the table in mapping.ts. */
export function endOf(answer: Exclude<PayoneAnswer, { kind: 'success' }>): Outcome<never> {
  if (answer.kind !== 'error') return answer;
  const { ends, retry } = ERRORS[answer.name];
  if (ends === 'UNKNOWN') return { kind: 'unknown', cause: `${answer.name}: answered ${answer.status}` };
  return { kind: 'refused', code: codeOf(answer.errors) ?? `HTTP_${answer.status}`, retry, decline: null };
}

/** JSON cannot carry the amount exactly, so nothing was sent. */
export const AMOUNT_TOO_LARGE: Outcome<never> = {
  kind: 'refused',
  code: 'AMOUNT_TOO_LARGE',
  retry: 'NEVER',
  decline: null,
};
