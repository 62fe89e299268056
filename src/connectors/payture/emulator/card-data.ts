import { refuse } from './errors';
import { type Parameters } from './parameters';
import { type Payture } from './payture';
import { type CardTrace } from './records';
import { behaviourOf, brandOf } from './test-cards';

/** A card as it was typed, for the length of one call. */
export interface TypedCard {
  readonly trace: CardTrace;
  readonly hasSecureCode: boolean;
}

/** Which code each flaw of a card answers: api has one per field, the wallet one for all. (Payture contract, section 9) */
interface Flaws {
  readonly pan: string;
  readonly month: string;
  readonly yearMissing: string;
  readonly date: string;
  readonly holder: string;
}

export const apiFlaws: Flaws = {
  pan: 'WRONG_PAN',
  month: 'WRONG_EXPIRE_DATE',
  yearMissing: 'CARD_EXPIRED',
  date: 'WRONG_EXPIRE_DATE',
  holder: 'WRONG_CARDHOLDER',
};

export const walletFlaws: Flaws = {
  pan: 'WRONG_PARAMS',
  month: 'WRONG_PARAMS',
  yearMissing: 'WRONG_PARAMS',
  date: 'WRONG_PARAMS',
  holder: 'WRONG_PARAMS',
};

/** Reads number, date, holder and code from a list, in that order. Throws PaytureError. */
export function readCard(payture: Payture, list: Parameters, panName: string, flaws: Flaws): TypedCard {
  const pan = list.get(panName) ?? '';
  if (!/^\d{13,19}$/.test(pan)) refuse(flaws.pan);
  const month = list.get('EMonth') ?? '';
  if (!/^(0?[1-9]|1[0-2])$/.test(month)) refuse(flaws.month);
  const year = list.get('EYear') ?? refuse(flaws.yearMissing);
  if (!/^\d{2}$/.test(year)) refuse(flaws.date);
  const behaviour = behaviourOf(pan);
  const expiry = { month: Number(month), year: 2000 + Number(year) };
  if (behaviour.isDateWrong === true || isExpired(payture, expiry)) refuse(flaws.date);
  const holder = list.get('CardHolder') ?? '';
  const isStrict = payture.profile.values.mode === 'strict';
  if (holder.length > 30 || (isStrict && holder !== '' && !/^[A-Za-z][A-Za-z .'-]{2,29}$/.test(holder))) {
    refuse(flaws.holder);
  }
  const code = list.get('SecureCode');
  if (code !== undefined && !/^\d{3,4}$/.test(code)) refuse('WRONG_CVV');
  if (code === undefined && behaviour.isCvvRequired === true) refuse('WRONG_CVV');
  return {
    trace: {
      mask: maskOf(pan),
      digest: payture.ids.digest(`pan ${pan}`),
      brand: brandOf(pan),
      holder,
      expiry,
      behaviour,
    },
    hasSecureCode: code !== undefined,
  };
}

/** The last day of the month is still good, on the emulator's clock. */
export function isExpired(payture: Payture, { month, year }: CardTrace['expiry']): boolean {
  return payture.core.clock.nowMs() >= Date.UTC(year, month, 1);
}

/** First six, one `x` per hidden digit, last four. (Payture contract, section 6.3) */
export function maskOf(pan: string): string {
  return pan.slice(0, 6) + 'x'.repeat(pan.length - 10) + pan.slice(-4);
}
