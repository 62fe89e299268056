import { type Money } from '../../domain/money';
import { type JsonObject } from '../json';
import { priceText } from './amounts';

/** One thing that the player buys, at its price per piece. */
export interface LinkItem {
  readonly id: string;
  readonly name: string;
  readonly price: Money;
  readonly quantity: number;
  readonly description: string | null;
  readonly imageUrl: string | null;
}

export interface LinkPlayer {
  readonly id: string;
  readonly email: string | null;
}

/** Many items, no idempotence: every call makes a new link (Stash contract, section 3.1). */
export interface LinkOrder {
  readonly player: LinkPlayer;
  readonly currency: string;
  readonly items: readonly LinkItem[];
}

/** One item under our own id: an equal repetition finds the same link again (Stash contract, section 3.2). */
export interface QuickLinkOrder {
  readonly player: LinkPlayer;
  readonly currency: string;
  readonly item: LinkItem;
  /** Also what Stash asks us with before it charges. */
  readonly transactionId: string;
  readonly regionCode: string | null;
}

/** The body of a G1 call, or null when an item has a price that Stash does not take. */
export function linkBody(shopHandle: string, { player, currency, items }: LinkOrder): JsonObject | null {
  const lines = items.map(item => itemBody(item, currency));
  if (lines.some(line => line === null)) return null;
  return { shopHandle, currency, externalUser: playerBody(player), items: lines };
}

/** The body of a G2 call, or null as above. */
export function quickLinkBody(order: QuickLinkOrder): JsonObject | null {
  const { player, currency, transactionId, regionCode } = order;
  const item = itemBody(order.item, currency);
  if (item === null) return null;
  const region = regionCode === null ? {} : { regionCode };
  return { user: playerBody(player), item, transactionId, currency, ...region };
}

function playerBody({ id, email }: LinkPlayer): JsonObject {
  return { id, ...(email === null ? {} : { validatedEmail: email }) };
}

function itemBody(item: LinkItem, currency: string): JsonObject | null {
  const { id, name, price, quantity, description, imageUrl } = item;
  const pricePerItem = price.currency === currency ? priceText(price) : null;
  if (pricePerItem === null) return null;
  return {
    ...{ id, name, pricePerItem, quantity },
    ...(description === null ? {} : { description }),
    ...(imageUrl === null ? {} : { imageUrl }),
  };
}
