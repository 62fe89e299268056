import { type Fact, type Subject } from '../../domain/fact';
import { type Money } from '../../domain/money';
import { type NextAction } from '../../domain/next-action';
import { unreachable } from '../../domain/unreachable';
import { PAY_WORDS } from './mapping';
import { samePayment } from './payment-id';
import { type WirePayment } from './payment';
import { refusalFact } from './refusals';

export interface PayContext {
  /** Captured together with the authorization. */
  readonly sale: boolean;
  /** The payment's id as we know it; kept when the answer names another operation of the same payment. */
  readonly knownReference: string | null;
  readonly action: NextAction | null;
  /** True when captures or refunds of the payment are known, so that `acquired` need not be what was authorized. */
  readonly movedOn: boolean;
}

/** What a PaymentResponse says about the payment's first effect. Undefined when its amount is missing. */
export function payFacts(payment: WirePayment, context: PayContext): readonly Fact[] | undefined {
  const { knownReference } = context;
  const reference =
    knownReference !== null && samePayment(knownReference, payment.id) ? knownReference : payment.id;
  const of: Subject = { effect: 'PAY', providerKey: null, reference };
  const word = wordOf(payment, of, context);
  if (!word) return undefined;
  const seen: readonly Fact[] = payment.card ? [{ kind: 'CARD_SEEN', card: payment.card }] : [];
  return [{ kind: 'IDENTIFIED', providerReference: reference }, ...seen, word];
}

function wordOf(payment: WirePayment, of: Subject, context: PayContext): Fact | undefined {
  const words = PAY_WORDS[payment.meaning];
  const word = context.sale ? words.sale : words.hold;
  switch (word) {
    case 'ACTION_REQUIRED':
      return { kind: 'ACTION_REQUIRED', of, action: context.action };
    case 'IN_PROGRESS':
      return { kind: 'IN_PROGRESS', of };
    case 'CANCELLED':
      return { kind: 'CANCELLED', of };
    case 'REFUSED':
      return refusalFact(of, payment.errors, payment.advice);
    case 'SUCCEEDED': {
      const amount = paidAmount(payment, context);
      return amount ? { kind: 'SUCCEEDED', of, amount } : undefined;
    }
    default:
      return unreachable(word);
  }
}

/**
 * The amount as PAYONE says it: what it acquired, as long as that is what the status is about; otherwise what was
 * requested, because captures, cancels and refunds change the acquired amount. The fold compares it with the order.
 */
function paidAmount(payment: WirePayment, { sale, movedOn }: PayContext): Money | null {
  const settled = sale ? payment.meaning === 'CAPTURED' : payment.meaning === 'AUTHORIZED';
  return (settled && !movedOn ? payment.acquired : null) ?? payment.requested;
}
