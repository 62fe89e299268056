import { money, parseMoney, type Money } from '../../domain/money';
import { CURRENCIES, type WireCurrency } from './mapping';

/**
 * A decimal as two-decimal text. The SDK declared these fields as floats (IntraZon contract, section 4.2), so a JSON number is
 * read by its shortest text. Undefined for anything that has to be rounded, is negative or has an exponent.
 */
export function twoDecimals(value: unknown, wholeDigitsMax = 6): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const match = typeof text === 'string' ? /^(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(text) : null;
  const [, whole, fraction = ''] = match ?? [];
  if (whole === undefined || whole.length > wholeDigitsMax) return undefined;
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** Percent as hundredths of a percent, `10.00` as 1000. Undefined above 100. */
export function basisPoints(percent: string): number | undefined {
  const points = Number(percent.replace('.', ''));
  return points <= 10_000 ? points : undefined;
}

/** An amount in a currency of the wire: a whole number of coins, or a decimal. Undefined for anything else. */
export function readAmount(value: unknown, currency: WireCurrency): Money | undefined {
  if (currency === 'coins') {
    const isCount = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    return isCount ? money(BigInt(value), CURRENCIES.coins) : undefined;
  }
  const text = twoDecimals(value);
  const amount = text === undefined ? 'NOT_A_DECIMAL' : parseMoney(text, CURRENCIES[currency]);
  return typeof amount === 'string' ? undefined : amount;
}
