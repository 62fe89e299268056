import { formatMoney, MINOR_MAX, money, type Money } from '../../domain/money';

/** Amounts of Pi. Inside, always whole stroops: 1 Pi is 10,000,000 of them (Pi contract, section 2). */

/** Stroops of decimal text; undefined for signs, exponents, spaces, more than 7 decimals, or more than the chain holds. */
export function readPi(text: string): bigint | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,7}))?$/.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  const stroops = BigInt(whole + fraction.padEnd(7, '0'));
  return stroops <= MINOR_MAX ? stroops : undefined;
}

/** With all seven decimals, as Horizon and the SDK write it. */
export function piText(stroops: bigint): string {
  return formatMoney(piMoney(stroops));
}

export function piMoney(stroops: bigint): Money {
  return money(stroops, 'PI');
}

/**
 * The Platform writes amounts as JSON numbers. From 2^29 Pi on, neighbouring doubles are further apart than one stroop,
 * so that an amount would not come back as it was sent.
 */
export const JSON_STROOPS_END = 2n ** 29n * 10_000_000n;

/** The shortest decimal text of a JSON number without an exponent; undefined where JSON cannot carry the amount. */
export function jsonPi(stroops: bigint): string | undefined {
  if (stroops < 0n || stroops >= JSON_STROOPS_END) return undefined;
  return piText(stroops).replace(/\.?0+$/, '');
}

/**
 * Stroops of a JSON number. The noise of float arithmetic (0.1 + 0.2) is forgiven up to a thousandth of a stroop
 * (Pi contract, section 2.2); anything further off is no amount, and undefined.
 */
export function stroopsOfJson(value: unknown): bigint | undefined {
  if (typeof value !== 'number' || !(value >= 0) || value >= 2 ** 29) return undefined;
  // toFixed rounds the exact value of the double, where a multiplication would round once more.
  const stroops = readPi(value.toFixed(7));
  if (stroops === undefined || stroops >= JSON_STROOPS_END) return undefined;
  const isExact = Number(piText(stroops)) === value;
  return isExact || Math.abs(value * 1e7 - Number(stroops)) < 0.001 ? stroops : undefined;
}
