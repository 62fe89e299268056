import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../api/ask';
import { RefreshPaymentDocument, type OutcomeFragment } from '../generated/operations';
import { useConnection } from '../session/connection';
import { type ActionKind } from '../state/action-draft';
import { ActionDialog } from './action-dialog';
import { Outcome } from './outcome';
import { type PaymentShown } from '../state/payment-shown';

const KINDS: readonly { readonly kind: ActionKind; readonly label: string }[] = [
  { kind: 'CAPTURE', label: 'Capture …' },
  { kind: 'REFUND', label: 'Refund …' },
  { kind: 'CANCEL', label: 'Cancel …' },
];

interface PaymentActionsProps {
  readonly payment: PaymentShown;
  readonly onChanged: () => void;
}

/** What the payment allows now, and asking the provider, which is always allowed. */
export function PaymentActions({ payment, onChanged }: PaymentActionsProps) {
  const [open, setOpen] = useState<ActionKind | undefined>();
  const group = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const close = (): void => {
    wasOpen.current = true;
    setOpen(undefined);
    onChanged();
  };
  useEffect(() => {
    // What was pressed may be allowed no more: the focus is not lost with it.
    if (wasOpen.current && document.activeElement === document.body) group.current?.focus();
  }, [payment]);
  return (
    <div className="actions" role="group" aria-label="Actions" tabIndex={-1} ref={group}>
      {KINDS.filter(({ kind }) => payment.allowedActions.includes(kind)).map(({ kind, label }) => (
        <button key={kind} type="button" onClick={() => setOpen(kind)}>
          {label}
        </button>
      ))}
      <Refresh payment={payment} onChanged={onChanged} />
      {open !== undefined && <ActionDialog kind={open} payment={payment} onClose={close} />}
    </div>
  );
}

/** Asks the provider now. Moves no money, so that it needs neither a dialog nor a key. */
function Refresh({ payment: { id, operations }, onChanged }: PaymentActionsProps) {
  const { asker } = useConnection();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<OutcomeFragment | string | undefined>();
  const refresh = async (): Promise<void> => {
    setAsking(true);
    try {
      setOutcome((await asker.ask(RefreshPaymentDocument, { id })).outcome);
    } catch (error) {
      setOutcome(failureOf(error).message);
    }
    setAsking(false);
    onChanged();
  };
  return (
    <>
      <button type="button" disabled={asking} onClick={() => void refresh()}>
        {asking ? 'Asking …' : 'Refresh'}
      </button>
      <div role="status" className="answer">
        {typeof outcome === 'string' && <p className="refusal">{outcome}</p>}
        {typeof outcome === 'object' && outcome.errors.length > 0 && (
          <Outcome outcome={outcome} operations={operations} />
        )}
        {typeof outcome === 'object' && outcome.errors.length === 0 && !asking && (
          <p className="quiet">The provider was asked.</p>
        )}
      </div>
    </>
  );
}
