/**
 * Money is a whole count of a currency's smallest unit. Decimals exist only as text, and only this file converts
 * between the two; there is no float anywhere, and no division but a discount's (goods.ts), which says how it rounds.
 */
export interface Money {
  /** Count of the smallest unit: cents, yen, stroops, coins. */
  readonly minor: bigint;
  readonly currency: string;
}

/** The widest amount that fits every column and provider: a signed 64-bit integer. */
export const MINOR_MAX = 2n ** 63n - 1n;

/**
 * Digits behind the point, where they differ from two. ISO 4217:2015 table A.1; PI has seven (a stroop is 1e-7 of it,
 * Stellar's scale) and COIN, the built-in coin, none. A provider that deviates from ISO has its own table in its kit.
 */
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3, BIF: 0, CLF: 4, CLP: 0, COIN: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3,
  LYD: 3, OMR: 3, PI: 7, PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, UYW: 4, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
}; // prettier-ignore

export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) || code === 'PI' || code === 'COIN';
}

/** Digits behind the point of a currency's decimal notation. */
export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

export function money(minor: bigint, currency: string): Money {
  return { minor, currency };
}

export function zero(currency: string): Money {
  return { minor: 0n, currency };
}

export type MoneyProblem = 'NOT_A_DECIMAL' | 'TOO_MANY_DECIMALS' | 'TOO_LARGE' | 'UNKNOWN_CURRENCY';

/** Reads decimal text such as "19.99". Returns a problem instead of rounding: nobody is charged an amount nobody wrote. */
export function parseMoney(text: string, currency: string): Money | MoneyProblem {
  if (!isCurrency(currency)) return 'UNKNOWN_CURRENCY';
  const match = /^(-?)(\d{1,19})(?:\.(\d{1,18}))?$/.exec(text);
  if (!match) return 'NOT_A_DECIMAL';
  const [, sign, whole = '', fraction = ''] = match;
  const exponent = exponentOf(currency);
  if (fraction.length > exponent) return 'TOO_MANY_DECIMALS';
  const minor = BigInt(whole + fraction.padEnd(exponent, '0'));
  if (minor > MINOR_MAX) return 'TOO_LARGE';
  return { minor: sign === '-' ? -minor : minor, currency };
}

/** Exact decimal text with as many digits behind the point as the currency has. */
export function formatMoney({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0');
  const sign = minor < 0n ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

export function sameMoney(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}
