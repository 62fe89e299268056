import { money, type Money } from '../../domain/money';
import { at, textAt, wholeAt } from '../json';

/**
 * PAYONE counts in the smallest unit of the currency, by ISO exponents (PAYONE contract, section 3.1): the same count
 * as ours, so nothing is converted. JSON carries it as a number, which is exact up to 2^53 - 1.
 */
export interface WireMoney {
  readonly amount: number;
  readonly currencyCode: string;
}

/** Undefined for an amount that a JSON number cannot carry exactly; nothing must be sent then. */
export function toWire({ minor, currency }: Money): WireMoney | undefined {
  const amount = Number(minor);
  return Number.isSafeInteger(amount) && amount >= 0 ? { amount, currencyCode: currency } : undefined;
}

/** Reads an amountOfMoney; undefined unless it is a whole, exact, non-negative count of a well-formed currency. */
export function readMoney(value: unknown, ...path: readonly string[]): Money | undefined {
  const found = at(value, ...path);
  const amount = wholeAt(found, 'amount');
  const currency = textAt(found, ['currencyCode'], 3);
  if (amount === undefined || amount < 0 || currency === undefined || !/^[A-Z]{3}$/.test(currency))
    return undefined;
  return money(BigInt(amount), currency);
}
