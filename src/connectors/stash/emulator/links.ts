import { createHash } from 'node:crypto';
import { badField, notFound, Refusal } from './errors';
import { type LinkRequest } from './link-request';
import { readPrice, taxOf, totalMinorMax } from './prices';
import { type LineRecord, type LinkRecord } from './records';
import { type Shop } from './shops';
import { shopOf, type Stash } from './stash';

/**
 * What is left to check once a request is well-formed: shop, currency, catalogue, total. Throws a Refusal. Returns what
 * is bought, at its price.
 */
export function checkLink(stash: Stash, shop: Shop, request: LinkRequest): readonly LineRecord[] {
  if (request.shopHandle !== undefined && request.shopHandle !== shop.shopHandle) {
    const exists = stash.shops.some(one => one.shopHandle === request.shopHandle);
    throw exists ? new Refusal(403, 'the key is of another shop') : notFound('shop');
  }
  const { currencies, taxBps } = stash.profile.values;
  if (!currencies.split(',').includes(request.currency)) throw badField('currency', 'not supported');
  const lines = [...request.lines, ...catalogLines(stash, request)];
  const subtotal = subtotalOf(lines);
  if (subtotal + taxOf(subtotal, taxBps) > totalMinorMax)
    throw new Refusal(400, `order total above ${totalMinorMax} minor units`);
  return lines;
}

/** Part of the caller's transaction. An equal request under the same transactionId finds its link again. */
export function createLink(stash: Stash, shop: Shop, request: LinkRequest): LinkRecord {
  const lines = checkLink(stash, shop, request);
  const key = `${shop.shopId}/${request.transactionId ?? ''}`;
  const requestDigest = createHash('sha256').update(request.canonical).digest('hex');
  const earlier = request.transactionId === undefined ? undefined : stash.transactions.get(key);
  if (earlier !== undefined) {
    if (earlier.requestDigest !== requestDigest)
      throw new Refusal(409, 'transactionId already used with a different request');
    return mustFind(stash, earlier.linkId);
  }
  const link = newLink(stash, shop, request, lines);
  stash.links.put(link.id, link);
  if (request.transactionId !== undefined) stash.transactions.put(key, { linkId: link.id, requestDigest });
  return link;
}

export function linkUrl(stash: Stash, link: LinkRecord): string {
  const path = link.generation === 'G1' ? `${shopOf(stash, link).shopHandle}/order` : 'pay';
  return `${stash.origin()}/${path}/${link.id}`;
}

/** By the link's own id, or that of the order which its charge made. */
export function findLink(stash: Stash, id: string): LinkRecord | undefined {
  return stash.links.get(id) ?? stash.links.get(stash.linksByOrder.get(id) ?? '');
}

function newLink(
  stash: Stash,
  shop: Shop,
  { generation, playerId, regionCode, currency, bonus, transactionId }: LinkRequest,
  lines: readonly LineRecord[],
): LinkRecord {
  const { taxBps, linkTtlSeconds } = stash.profile.values;
  const id = stash.ids.link();
  const subtotal = subtotalOf(lines);
  const tax = taxOf(subtotal, taxBps);
  const createdAtMs = stash.core.clock.nowMs();
  return {
    ...{ id, generation, shopId: shop.shopId, transactionId: transactionId ?? id, playerId },
    ...{ regionCode, currency, tax, total: subtotal + tax },
    lines: lines.map(({ id: item, name, description, quantity, pricePerItem, unitMinor }) => ({
      ...{ id: item, name, description, quantity, pricePerItem, unitMinor },
    })),
    bonus: bonus.map(({ id: item, name, quantity }) => ({ id: item, name, quantity })),
    createdAtMs,
    expiresAtMs: createdAtMs + linkTtlSeconds * 1000,
    state: 'PENDING',
    attempts: [],
    refunds: [],
  };
}

function catalogLines(stash: Stash, { catalogItems, currency }: LinkRequest): readonly LineRecord[] {
  const { managedCatalog, priceUnit } = stash.profile.values;
  if (catalogItems.length > 0 && !managedCatalog)
    throw new Refusal(400, 'catalogItems: the shop has no managed catalog', { code: 9 });
  return catalogItems.map(({ id, quantity }, i) => {
    const path = `catalogItems[${i}]`;
    const good = stash.catalog.get(id);
    if (good === undefined) throw notFound(path);
    const pricePerItem = Object.hasOwn(good.prices, currency) ? good.prices[currency] : undefined;
    if (pricePerItem === undefined) throw badField(path, `has no price in ${currency}`);
    const unitMinor = readPrice(pricePerItem, currency, priceUnit, path);
    if (unitMinor * quantity > totalMinorMax)
      throw badField(path, `line total above ${totalMinorMax} minor units`);
    return { id, name: good.name, description: good.description, quantity, pricePerItem, unitMinor };
  });
}

function subtotalOf(lines: readonly LineRecord[]): number {
  return lines.reduce((sum, { unitMinor, quantity }) => sum + unitMinor * quantity, 0);
}

function mustFind(stash: Stash, id: string): LinkRecord {
  const link = stash.links.get(id);
  if (link === undefined) throw new Error(`the emulator lost the link ${id}`);
  return link;
}
