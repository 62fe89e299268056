import { type Fact, type Subject } from '../../domain/fact';
import { type SoldOrder } from '../../domain/goods';
import { type Money } from '../../domain/money';

export const PAY: Subject = { effect: 'PAY', providerKey: null, reference: null };

/** Charged, as Stash says; whether it fits the order is compared when it is folded. */
export function paidFacts(
  linkId: string | null,
  orderId: string | null,
  amount: Money,
  order: SoldOrder,
): readonly Fact[] {
  const identified: readonly Fact[] =
    linkId === null ? [] : [{ kind: 'IDENTIFIED', providerReference: linkId }];
  return [...identified, { kind: 'SUCCEEDED', of: { ...PAY, reference: orderId }, amount, order }];
}

/** A refund that Stash made; nobody of ours asks for one. */
export function refundFact(reference: string, amount: Money, order: SoldOrder): Fact {
  const of: Subject = { effect: 'REFUND', providerKey: null, reference, foreign: true };
  return { kind: 'SUCCEEDED', of, amount, order };
}

/** All that went back besides what we know of: the payment query tells that there is no more, and not how it came to be. */
export function restFact(amount: Money): Fact {
  const reference = `rest:${amount.minor}`;
  const of: Subject = { effect: 'REFUND', providerKey: null, reference, foreign: true, sum: true };
  return { kind: 'SUCCEEDED', of, amount };
}
