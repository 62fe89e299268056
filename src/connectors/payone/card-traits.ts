import { type CardTraits } from '../../domain/fact';
import { textAt, wholeAt } from '../json';
import { CARD_BRANDS, CARD_RANGES } from './mapping';

/** The product of a card number; undefined when its first digits name none that we know. */
export function productOf(cardNumber: string): number | undefined {
  return CARD_RANGES.find(([range]) => range.test(cardNumber))?.[1];
}

/** Traits from a cardPaymentMethodSpecificOutput; undefined when it names no card. */
export function readPaidCard(output: unknown, storedToken: string | null): CardTraits | undefined {
  const masked = maskNumber(textAt(output, ['card', 'cardNumber'], 40), textAt(output, ['card', 'bin'], 8));
  if (masked === undefined) return undefined;
  const token = storedToken ?? readToken(output, 'token');
  return {
    ...expiryOf(textAt(output, ['card', 'expiryDate'], 4)),
    maskedNumber: masked,
    brand: brandOf(output),
    holder: null,
    token,
  };
}

/** Traits from a TokenResponse (PAYONE contract, section 3.5); undefined when it has no token or no card. */
export function readTokenCard(token: unknown): (CardTraits & { readonly token: string }) | undefined {
  const id = readToken(token, 'id');
  const data = ['card', 'data', 'cardWithoutCvv'];
  const bin = textAt(token, ['card', 'data', 'cardBinDetails', 'bin'], 8);
  const masked = maskNumber(
    textAt(token, [...data, 'cardNumber'], 40) ?? textAt(token, ['card', 'alias'], 40),
    bin,
  );
  if (id === null || masked === undefined) return undefined;
  const holder = textAt(token, [...data, 'cardholderName'], 200) ?? null;
  return {
    ...expiryOf(textAt(token, [...data, 'expiryDate'], 4)),
    maskedNumber: masked,
    brand: brandOf(token),
    holder,
    token: id,
  };
}

/** A token as it may stand in a path; null for anything else. */
export function readToken(value: unknown, name: string): string | null {
  const token = textAt(value, [name], 100);
  return token !== undefined && isToken(token) ? token : null;
}

export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,100}$/.test(text);
}

/**
 * First six where they are known, stars, last four. Rebuilt from those digits alone, so that an answer that carries a
 * whole number by mistake does not put it into our books.
 */
function maskNumber(shown: string | undefined, bin: string | undefined): string | undefined {
  const last = /\d{4}$/.exec(shown ?? '')?.[0];
  if (shown === undefined || last === undefined) return undefined;
  const length = shown.length >= 12 && shown.length <= 19 ? shown.length : 16;
  const first = /^\d{6}/.exec(bin ?? '')?.[0] ?? /^\d{6}(?=.{6})/.exec(shown)?.[0] ?? '';
  return first + '*'.repeat(length - first.length - last.length) + last;
}

function expiryOf(text: string | undefined): Pick<CardTraits, 'expiryMonth' | 'expiryYear'> {
  const match = /^(0[1-9]|1[0-2])(\d{2})$/.exec(text ?? '');
  return match
    ? { expiryMonth: Number(match[1]), expiryYear: 2000 + Number(match[2]) }
    : { expiryMonth: null, expiryYear: null };
}

function brandOf(value: unknown): string | null {
  const product = wholeAt(value, 'paymentProductId');
  return product === undefined ? null : (CARD_BRANDS[product] ?? null);
}
