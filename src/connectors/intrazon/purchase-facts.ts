import { type Fact } from '../../domain/fact';
import { money, type Money } from '../../domain/money';
import { type GoodOrder } from '../shop-contract';
import { CURRENCIES } from './mapping';
import { contradictions, type NewPurchase, type Purchase } from './purchases';

/**
 * What a success says of our payment; undefined when it speaks of another player or good, and so says nothing of ours.
 * A total, currency or number of units that was not asked for becomes the amount that is told, so that it is reviewed
 * and never captured. What the answer leaves out was accepted as sent (IntraZon contract, section 5).
 */
export function purchaseFacts(
  providerKey: string,
  order: GoodOrder,
  asked: NewPurchase,
  got: Purchase,
): readonly Fact[] | undefined {
  const differ = contradictions(asked, got);
  if (differ.includes('playerKey') || differ.includes('virtualGoodKey')) return undefined;
  const of = { effect: 'PAY', providerKey, reference: got.key } as const;
  const identified: readonly Fact[] =
    got.key === null ? [] : [{ kind: 'IDENTIFIED', providerReference: got.key }];
  return [...identified, { kind: 'SUCCEEDED', of, amount: toldTotal(order, got) }];
}

function toldTotal({ unitPrice, units }: GoodOrder, got: Purchase): Money {
  const computed = money(unitPrice.minor * BigInt(got.amount), CURRENCIES[got.currency]);
  return got.amount === units ? (got.total ?? computed) : computed;
}
