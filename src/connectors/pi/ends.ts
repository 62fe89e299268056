import { type Retry } from '../../domain/certainty';
import { type Outcome } from '../outcome';
import { PLATFORM_ERRORS, type Ending, type Step } from './mapping';
import { type PlatformAnswer, type PlatformError } from './platform-client';

export type Refused = Extract<Outcome<never>, { kind: 'refused' }>;
export type NoAnswer = Extract<Outcome<never>, { kind: 'notSent' | 'unknown' }>;

export function refusal(code: string, retry: Retry): Refused {
  return { kind: 'refused', code, retry, decline: null };
}

/** Nothing with an effect was sent: what had to be known first could not be found out. */
export function notDone(cause: string): Extract<NoAnswer, { kind: 'notSent' }> {
  return { kind: 'notSent', cause };
}

/** What an error means for a step, by the table in mapping.ts. */
export function endingOf(step: Step, error: PlatformError): Ending {
  const { code, status } = error;
  for (const errors of [PLATFORM_ERRORS[step], PLATFORM_ERRORS.any]) {
    const ending = code !== null && Object.hasOwn(errors, code) ? errors[code] : undefined;
    if (ending) return ending;
  }
  // The key is wrong: not executed, and an operator has to mend the settings.
  if (status === 401) return { ends: 'REFUSED', retry: 'NEW_KEY' };
  if (status === 429) return { ends: 'REFUSED', retry: 'SAME_KEY' };
  return { ends: 'UNKNOWN' };
}

/** How a step ended that brought no payment, where the error has no special meaning for it. */
export function endOf(step: Step, answer: Exclude<PlatformAnswer, { kind: 'success' }>): Refused | NoAnswer {
  if (answer.kind !== 'error') return answer;
  const ending = endingOf(step, answer);
  if (ending.ends === 'REFUSED') return refusal(codeOf(answer), ending.retry);
  return { kind: 'unknown', cause: `answered ${codeOf(answer)}` };
}

/** The Platform's code, for the record; never its words. */
export function codeOf({ code, status }: PlatformError): string {
  return code ?? `HTTP_${status}`;
}
