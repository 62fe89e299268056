import { type OutcomeFragment } from '../generated/operations';

export type ActionKind = 'CAPTURE' | 'REFUND' | 'CANCEL';

/** What a dialog asks for. `amount` is a decimal text; empty: all that is left. */
export interface ActionInput {
  readonly amount: string;
  readonly reason: string;
  /** Of a capture: nothing more will be taken, the rest is released. */
  readonly final: boolean;
}

/**
 * One thing that somebody wants done, from the dialog's opening on. Its idempotency key stays the same until the server
 * says that a new one is needed, so that a double click, or another try after a lost answer, moves the money once.
 */
export type ActionDraft =
  | {
      readonly phase: 'editing';
      readonly key: string;
      readonly input: ActionInput;
      readonly failure?: string;
    }
  /** `again`: it went out before, and what became of it is not known. */
  | { readonly phase: 'sending'; readonly key: string; readonly input: ActionInput; readonly again: boolean }
  /** No answer: the money may have moved. The input is fixed, since another one under this key would be refused. */
  | {
      readonly phase: 'unanswered';
      readonly key: string;
      readonly input: ActionInput;
      readonly failure: string;
    }
  | {
      readonly phase: 'told';
      readonly key: string;
      readonly input: ActionInput;
      readonly outcome: OutcomeFragment;
    };

export type DraftAction =
  | { readonly type: 'edit'; readonly input: Partial<ActionInput> }
  | { readonly type: 'send' }
  | { readonly type: 'unanswered'; readonly message: string }
  /** Refused before anything was done, by this sending. */
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'answer'; readonly outcome: OutcomeFragment }
  /** Back to the form; `newKey` is used when the answer said that the old one is used up. */
  | { readonly type: 'again'; readonly newKey: string };

export function newDraft(key: string): ActionDraft {
  return { phase: 'editing', key, input: { amount: '', reason: '', final: true } };
}

/** One that was sent before and whose answer nobody has seen. */
export function resumedDraft(sent: Pick<ActionDraft, 'key' | 'input'>): ActionDraft {
  return { ...sent, phase: 'unanswered', failure: 'This was sent before, and its answer was not seen.' };
}

export function reduceDraft(draft: ActionDraft, action: DraftAction): ActionDraft {
  const { key, input } = draft;
  switch (action.type) {
    case 'edit':
      return draft.phase === 'editing'
        ? { phase: 'editing', key, input: { ...input, ...action.input } }
        : draft;
    case 'send':
      if (draft.phase !== 'editing' && draft.phase !== 'unanswered') return draft;
      return { phase: 'sending', key, input, again: draft.phase === 'unanswered' };
    case 'unanswered':
      return { phase: 'unanswered', key, input, failure: action.message };
    case 'refused': {
      const failure = action.message;
      // A refusal of the second sending says nothing about the first.
      if (draft.phase === 'sending' && draft.again) return { phase: 'unanswered', key, input, failure };
      return { phase: 'editing', key, input, failure };
    }
    case 'answer':
      return { phase: 'told', key, input, outcome: action.outcome };
    case 'again': {
      if (draft.phase !== 'told') return draft;
      // Under the same key the input has to stay the same; under a new one it is a new wish.
      return needsNewKey(draft.outcome)
        ? { phase: 'editing', key: action.newKey, input }
        : { phase: 'unanswered', key, input, failure: 'The same request goes again, under the same key.' };
    }
  }
}

/** Whether another try makes sense at all, as the answer says. */
export function mayTryAgain({ errors }: OutcomeFragment): boolean {
  return errors.length > 0 && errors.every(({ retry }) => retry !== 'NEVER');
}

/** Whether the answer settles the request: then its key is not needed any more. */
export function isSettled({ errors }: OutcomeFragment): boolean {
  return errors.every(({ retry }) => retry === 'NEW_KEY' || retry === 'NEVER');
}

function needsNewKey({ errors }: OutcomeFragment): boolean {
  return errors.some(({ retry }) => retry === 'NEW_KEY');
}
