import { type Currency, type GoodRecord } from './records';

/** IntraZon contract, section 6: the largest totals. */
const totalMax: Readonly<Record<Currency, bigint>> = {
  coins: 2_147_483_647n,
  usd: 99_999_999n,
  eur: 99_999_999n,
};

/** Coins or cents of one unit at full price; undefined when the good is not sold in this currency. */
export function priceOf(good: GoodRecord, currency: Currency): bigint | undefined {
  if (currency === 'coins') return good.price === null ? undefined : BigInt(good.price);
  const price = currency === 'usd' ? good.priceUsd : good.priceEur;
  return price === null ? undefined : hundredths(price);
}

/** What `amount` units cost: each rounded half up after the discount, then multiplied. Undefined above the limit. */
export function totalOf(
  good: GoodRecord,
  currency: Currency,
  price: bigint,
  amount: number,
  subscribed: boolean,
): number | undefined {
  const basisPoints = subscribed ? hundredths(good.subscriberDiscount ?? '0.00') : 0n;
  const unit = (price * (10_000n - basisPoints) + 5_000n) / 10_000n;
  const total = unit * BigInt(amount);
  return total > totalMax[currency] ? undefined : Number(total);
}

/** As it stands in a reply: whole coins, or text with two decimals. */
export function totalView(currency: Currency, total: number): number | string {
  if (currency === 'coins') return total;
  const digits = String(total).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `4.99` is 499: cents of a price, basis points of a percentage. */
function hundredths(decimal: string): bigint {
  return BigInt(decimal.replace('.', ''));
}
