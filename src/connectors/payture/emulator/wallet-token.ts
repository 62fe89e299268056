import { maskOf } from './card-data';
import { readBase64Json } from './command';
import { refuse } from './errors';
import { type Payture } from './payture';
import { type CardTrace } from './records';
import { behaviourOf, brandOf } from './test-cards';

/**
 * The card in a device wallet's token, in the emulator's own format: Base64 of
 * `{"emulator":1,"pan":"...","amount":12345,"expMonth":12,"expYear":30}`. (Payture contract, section 5.4)
 * Throws PaytureError.
 */
export function tokenCard(
  payture: Payture,
  token: string | undefined,
): { readonly card: CardTrace; readonly amount: number | undefined } {
  const value = token === undefined ? undefined : readBase64Json(token);
  if (value?.['emulator'] !== 1) return refuse('WRONG_PARAMS');
  const { pan, amount, expMonth, expYear } = value;
  if (typeof pan !== 'string' || !/^\d{13,19}$/.test(pan)) return refuse('WRONG_PARAMS');
  if (!isWhole(expMonth, 1, 12) || !isWhole(expYear, 0, 99)) return refuse('WRONG_PARAMS');
  if (amount !== undefined && !isWhole(amount, 1, 2 ** 31 - 1)) return refuse('AMOUNT_ERROR');
  const expiry = { month: expMonth, year: 2000 + expYear };
  if (payture.core.clock.nowMs() >= Date.UTC(expiry.year, expiry.month, 1))
    return refuse('WRONG_EXPIRE_DATE');
  const digest = payture.ids.digest(`pan ${pan}`);
  const card = {
    mask: maskOf(pan),
    digest,
    brand: brandOf(pan),
    holder: '',
    expiry,
    behaviour: behaviourOf(pan),
  };
  return { card, amount };
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}
