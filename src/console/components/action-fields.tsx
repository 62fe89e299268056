import { type ActionInput, type ActionKind } from '../state/action-draft';
import { type PaymentShown } from '../state/payment-shown';
import { Sum } from './sum';

interface ActionFieldsProps {
  readonly kind: ActionKind;
  readonly payment: PaymentShown;
  readonly input: ActionInput;
  /** The input went out and may not change any more. */
  readonly fixed: boolean;
  readonly onChange: (input: Partial<ActionInput>) => void;
}

/** The amount as a decimal text, and what else the action takes. */
export function ActionFields({ kind, payment, input, fixed, onChange }: ActionFieldsProps) {
  const most = kind === 'REFUND' ? payment.refundable : payment.capturable;
  if (kind === 'CANCEL') {
    return (
      <p>
        Releases <Sum of={most} />. No money is taken.
      </p>
    );
  }
  return (
    <>
      <label>
        Amount in {most.currency}
        <input
          inputMode="decimal"
          pattern="[0-9]+([.][0-9]+)?"
          title="A decimal number with a point, such as 12.50"
          placeholder={most.amount}
          value={input.amount}
          disabled={fixed}
          autoFocus
          autoComplete="off"
          aria-describedby="amount-says"
          onChange={event => onChange({ amount: event.target.value.trim() })}
        />
      </label>
      <p id="amount-says" className="quiet">
        At most <Sum of={most} />; all of it when empty.
      </p>
      {kind === 'CAPTURE' && (
        <label className="check">
          <input
            type="checkbox"
            checked={input.final}
            disabled={fixed}
            onChange={event => onChange({ final: event.target.checked })}
          />
          The last capture: the rest is released
        </label>
      )}
      {kind === 'REFUND' && (
        <label>
          Reason, for the record
          <input
            value={input.reason}
            disabled={fixed}
            onChange={event => onChange({ reason: event.target.value })}
          />
        </label>
      )}
    </>
  );
}
