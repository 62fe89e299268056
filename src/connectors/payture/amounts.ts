import { type Money } from '../../domain/money';
import { refused, type Refused } from './refusals';

/** Digits only, kopecks: the same count as ours, so nothing is converted (Payture contract, section 2.2). */
export interface Kopecks {
  readonly kind: 'kopecks';
  readonly digits: string;
}

/** Payture contract, section 17: the largest amount that the gateway takes. */
const KOPECKS_MAX = 2n ** 31n - 1n;

/** The amount as the wire wants it. Refused, with nothing sent, for a currency that is not the terminal's or an amount out of range. */
export function toKopecks({ minor, currency }: Money, terminalCurrency: string): Kopecks | Refused {
  if (currency !== terminalCurrency) return refused('CURRENCY_NOT_ALLOWED', 'NEVER');
  if (minor > KOPECKS_MAX) return refused('AMOUNT_TOO_LARGE', 'NEVER');
  if (minor < 1n) return refused('AMOUNT_ERROR', 'NEVER');
  return { kind: 'kopecks', digits: minor.toString() };
}
