import { useEffect, useReducer, useRef, type SyntheticEvent } from 'react';
import { failureOf } from '../api/ask';
import {
  CancelPaymentDocument,
  CapturePaymentDocument,
  RefundPaymentDocument,
  type OutcomeFragment,
} from '../generated/operations';
import { useConnection, type Connection } from '../session/connection';
import { forgetSent, keepSent, sentBefore } from '../session/stored-draft';
import {
  isSettled,
  mayTryAgain,
  newDraft,
  reduceDraft,
  resumedDraft,
  type ActionDraft,
  type ActionKind,
} from '../state/action-draft';
import { newKey } from '../state/new-key';
import { ActionFields } from './action-fields';
import { Outcome } from './outcome';
import { type PaymentShown } from '../state/payment-shown';

interface ActionDialogProps {
  readonly kind: ActionKind;
  readonly payment: PaymentShown;
  readonly onClose: () => void;
}

/** Asks what exactly, sends it under one key, and says what became of it. */
export function ActionDialog({ kind, payment, onClose }: ActionDialogProps) {
  const { asker } = useConnection();
  const dialog = useRef<HTMLDialogElement>(null);
  const [draft, dispatch] = useReducer(reduceDraft, undefined, () => {
    const sent = sentBefore(kind, payment.id);
    return sent ? resumedDraft(sent) : newDraft(newKey());
  });
  useEffect(() => dialog.current?.showModal(), []);

  const send = async (): Promise<void> => {
    dispatch({ type: 'send' });
    keepSent(kind, payment.id, draft);
    try {
      const outcome = await act(asker, kind, payment, draft);
      if (isSettled(outcome)) forgetSent(kind, payment.id);
      dispatch({ type: 'answer', outcome });
    } catch (error) {
      const { kind: failure, message } = failureOf(error);
      const isUnknown = failure === 'unanswered';
      if (!isUnknown && draft.phase !== 'unanswered') forgetSent(kind, payment.id);
      dispatch({ type: isUnknown ? 'unanswered' : 'refused', message });
    }
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (draft.phase === 'editing' || draft.phase === 'unanswered') void send();
  };
  const { title, verb } = WORDS[kind];
  return (
    <dialog ref={dialog} aria-labelledby="action-title" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="action-title">
          {title} {payment.reference}
        </h2>
        {draft.phase !== 'told' && (
          <ActionFields
            kind={kind}
            payment={payment}
            input={draft.input}
            fixed={draft.phase !== 'editing'}
            onChange={input => dispatch({ type: 'edit', input })}
          />
        )}
        {draft.phase === 'editing' && draft.failure !== undefined && (
          <p role="alert" className="refusal">
            {draft.failure} Nothing was done.
          </p>
        )}
        {draft.phase === 'unanswered' && (
          <p role="alert" className="doubt">
            {draft.failure} Whether it was done is not known. Sending it again is safe: the key is the same,
            so that it is done once.
          </p>
        )}
        {draft.phase === 'told' && <Outcome outcome={draft.outcome} operations={payment.operations} />}
        <div className="buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            {draft.phase === 'told' ? 'Close' : 'Not now'}
          </button>
          {draft.phase === 'told' && mayTryAgain(draft.outcome) && (
            <button type="button" onClick={() => dispatch({ type: 'again', newKey: newKey() })}>
              Again
            </button>
          )}
          {draft.phase !== 'told' && (
            <button type="submit" className="primary" disabled={draft.phase === 'sending'}>
              {draft.phase === 'sending' ? 'Sending …' : draft.phase === 'unanswered' ? 'Send again' : verb}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}

const WORDS = {
  CAPTURE: { title: 'Capture', verb: 'Capture' },
  REFUND: { title: 'Refund', verb: 'Refund' },
  CANCEL: { title: 'Cancel', verb: 'Cancel the payment' },
} as const;

async function act(
  asker: Connection['asker'],
  kind: ActionKind,
  { id: paymentId, amount: { currency } }: PaymentShown,
  { key: idempotencyKey, input: { amount, reason, final } }: ActionDraft,
): Promise<OutcomeFragment> {
  const sum = amount === '' ? {} : { amount: { amount, currency } };
  const input = { idempotencyKey, paymentId, ...sum };
  switch (kind) {
    case 'CAPTURE':
      return (await asker.ask(CapturePaymentDocument, { input: { ...input, final } })).outcome;
    case 'REFUND': {
      const why = reason === '' ? {} : { reason };
      return (await asker.ask(RefundPaymentDocument, { input: { ...input, ...why } })).outcome;
    }
    case 'CANCEL':
      return (await asker.ask(CancelPaymentDocument, { input })).outcome;
  }
}
