import { type Outcome, type VaultCard } from '../contract';
import { type XmlElement } from '../xml';
import { isGuid, same, textOf } from './answer';
import { maskNumber } from './card-traits';
import { unknownOutcome } from './refusals';

/** Payture contract, section 13: GetList shows no more, and hides what was removed or has expired. */
const LISTED_MAX = 20;

export interface CardList {
  readonly cards: readonly VaultCard[];
  /** False when there may be more than are listed. */
  readonly complete: boolean;
}

/** The customer's cards. Unknown when one of them cannot be read: a card that is left out would count as removed. */
export function readCardList(element: XmlElement): Outcome<CardList> {
  const items = element.children.filter(child => child.name === 'Item');
  const cards: VaultCard[] = [];
  for (const item of items) {
    const card = readCard(item);
    if (!card) return unknownOutcome('the list has a card that cannot be read');
    cards.push(card);
  }
  return { kind: 'done', value: { cards, complete: items.length < LISTED_MAX } };
}

function readCard(item: XmlElement): VaultCard | undefined {
  const token = textOf(item, 'CardId', 60);
  const maskedNumber = maskNumber(textOf(item, 'CardName', 40));
  if (token === null || !isGuid(token) || maskedNumber === null) return undefined;
  return {
    token,
    maskedNumber,
    holder: textOf(item, 'CardHolder', 200),
    status: statusOf(item),
    // Where it is not told, the code is asked for: too much rather than a payment that is refused.
    requiresSecurityCode: !isTrue(item, 'NoCVV'),
  };
}

/** Only `IsActive` can pay; a status that nobody documented cannot. */
function statusOf(item: XmlElement): VaultCard['status'] {
  if (isTrue(item, 'Expired')) return 'EXPIRED';
  return same(textOf(item, 'Status', 40) ?? '', 'IsActive') ? 'ACTIVE' : 'NOT_ACTIVE';
}

/** Lower case in items, capitalised elsewhere (Payture contract, section 15.1). */
function isTrue(item: XmlElement, name: string): boolean {
  return same(textOf(item, name, 10) ?? '', 'true');
}
