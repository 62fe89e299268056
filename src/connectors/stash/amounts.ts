import { formatMoney, type Money } from '../../domain/money';

/** Of a line and of an order, in minor units (Stash contract, section 3.4). */
const TOTAL_MINOR_MAX = 99_999_999n;

/**
 * `pricePerItem`: a decimal with exactly the currency's digits, "4.99" or "500" (Stash contract, section 3.4). Null for
 * what Stash does not take: zero, less, or more than its limit.
 */
export function priceText(price: Money): string | null {
  return price.minor > 0n && price.minor <= TOTAL_MINOR_MAX ? formatMoney(price) : null;
}

/**
 * Reads what Stash says in minor units, with its currency in either case. Null when it is no such amount. A currency that
 * nobody knows is kept as it is: it will not be that of the order, and that is for others to find out.
 */
export function readMinor(digits: unknown, currency: unknown): Money | null {
  if (typeof digits !== 'string' || !/^\d{1,10}$/.test(digits)) return null;
  if (typeof currency !== 'string' || currency.length < 1 || currency.length > 20) return null;
  return { minor: BigInt(digits), currency: currency.toUpperCase() };
}
