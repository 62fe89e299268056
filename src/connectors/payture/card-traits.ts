import { type CardTraits } from '../../domain/fact';
import { type XmlElement } from '../xml';
import { textOf } from './answer';
import { CARD_BRANDS } from './mapping';

/** The card that paid, from AddInfo children (where support has switched them on) or the eWallet's own attribute. Null when it is not told. */
export function cardSeen(element: XmlElement): CardTraits | null {
  const info = new Map(
    element.children
      .filter(child => child.name === 'AddInfo')
      .map(child => [textOf(child, 'Key', 60) ?? '', textOf(child, 'Value', 200)]),
  );
  const maskedNumber = maskNumber(info.get('PANMask') ?? textOf(element, 'PANMask', 40));
  if (maskedNumber === null) return null;
  const system =
    info
      .get('PaymentSystem')
      ?.toLowerCase()
      .replace(/[^a-z]/g, '') ?? '';
  return {
    brand: CARD_BRANDS.get(system) ?? null,
    maskedNumber,
    expiryMonth: null,
    expiryYear: null,
    holder: info.get('CardHolder') ?? null,
    token: null,
  };
}

/**
 * First six, stars, last four, of a mask such as `411111xxxxxx0031` (Payture contract, section 6.3). Rebuilt from those
 * digits alone, so that an answer that carries a whole number by mistake does not put it into our books.
 */
export function maskNumber(shown: string | null): string | null {
  const [, first, last] = /^(\d{6}).{2,9}(\d{4})$/.exec(shown ?? '') ?? [];
  if (shown === null || first === undefined || last === undefined) return null;
  return first + '*'.repeat(shown.length - 10) + last;
}
