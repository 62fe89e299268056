import { badField } from './errors';

/** Of a line and of an order, in minor units. (Stash contract, section 3.4) */
export const totalMinorMax = 99_999_999;

/** Digits behind the point, by CLDR: two for USD, none for JPY. */
export function fractionDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Reads `pricePerItem` into minor units. `major`: a decimal with at most the currency's digits, "5" being 5.00. `minor`:
 * a whole number. Throws a Refusal for everything else: signs, exponents, blanks, separators, JSON numbers, zero.
 */
export function readPrice(value: unknown, currency: string, unit: 'major' | 'minor', path: string): number {
  if (typeof value !== 'string') throw badField(path, 'decimal string required');
  const minor = unit === 'minor' ? readMinor(value) : readMajor(value, fractionDigits(currency));
  if (minor === undefined) throw badField(path, problemOf(currency, unit));
  if (minor === 0) throw badField(path, 'must be more than zero');
  return minor;
}

/** Tax on a subtotal, both in minor units; half a unit is rounded up. */
export function taxOf(subtotal: number, basisPoints: number): number {
  return Math.floor((subtotal * basisPoints + 5_000) / 10_000);
}

/** Minor units as "12.34 EUR", for people. */
export function amountText(minor: number, currency: string): string {
  const digits = fractionDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return `${decimal} ${currency}`;
}

function readMinor(text: string): number | undefined {
  return /^(0|[1-9]\d{0,9})$/.test(text) ? Number(text) : undefined;
}

function readMajor(text: string, digits: number): number | undefined {
  const pattern = digits === 0 ? /^(0|[1-9]\d{0,7})$/ : /^(0|[1-9]\d{0,7})(?:\.(\d+))?$/;
  const match = pattern.exec(text);
  const fraction = match?.[2] ?? '';
  if (match === null || fraction.length > digits) return undefined;
  return Number(`${match[1] ?? '0'}${fraction.padEnd(digits, '0')}`);
}

function problemOf(currency: string, unit: 'major' | 'minor'): string {
  if (unit === 'minor') return 'whole number of minor units required';
  return `decimal with at most ${fractionDigits(currency)} fraction digits required`;
}
