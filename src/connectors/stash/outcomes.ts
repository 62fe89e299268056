import { type Retry } from '../../domain/certainty';
import { type Outcome } from '../contract';
import { type StashAnswer } from './answer';

/** Refused by us: nothing was sent. */
export function refused(code: string, retry: Retry): Extract<Outcome<never>, { kind: 'refused' }> {
  return { kind: 'refused', code, retry, decline: null };
}

/** How a call ended that brought no success. A documented refusal had no effect; no call of ours charges anybody. */
export function endOf(answer: Exclude<StashAnswer<unknown>, { kind: 'success' }>): Outcome<never> {
  if (answer.kind !== 'error') return answer;
  return refused(answer.name, answer.mayRepeat ? 'SAME_KEY' : 'NEW_KEY');
}
