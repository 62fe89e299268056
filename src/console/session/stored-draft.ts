import { fieldsOf, textOf } from '../api/fields';
import { type ActionInput, type ActionKind } from '../state/action-draft';

/** What was sent and not yet answered: enough to send the very same again. */
export interface SentDraft {
  readonly key: string;
  readonly input: ActionInput;
}

/**
 * Kept before anything is sent, like a row before a call: whoever closes the dialog or loads the page anew while the
 * answer is missing finds the same request again, and not a new one that would move the money a second time.
 */
export function keepSent(kind: ActionKind, paymentId: string, { key, input }: SentDraft): void {
  sessionStorage.setItem(nameOf(kind, paymentId), JSON.stringify({ key, input }));
}

export function sentBefore(kind: ActionKind, paymentId: string): SentDraft | undefined {
  const text = sessionStorage.getItem(nameOf(kind, paymentId));
  if (text === null) return undefined;
  const { key, input } = fieldsOf(JSON.parse(text));
  const { amount, reason, final } = fieldsOf(input);
  return {
    key: textOf(key),
    input: { amount: textOf(amount), reason: textOf(reason), final: final === true },
  };
}

/** The outcome is known. */
export function forgetSent(kind: ActionKind, paymentId: string): void {
  sessionStorage.removeItem(nameOf(kind, paymentId));
}

function nameOf(kind: ActionKind, paymentId: string): string {
  return `paygraph.console.sent.${kind}.${paymentId}`;
}
