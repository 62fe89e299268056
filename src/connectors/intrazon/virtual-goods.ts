import { type Money } from '../../domain/money';
import { isJsonObject, textAt, type JsonObject } from '../json';
import { basisPoints, readAmount, twoDecimals } from './amounts';
import { optionalAt } from './attributes';
import { pathPart, type IntrazonClient } from './client';
import { type WireCurrency } from './mapping';
import { readList, type IntrazonResult } from './result';

/** A good of the application's catalogue. */
export interface VirtualGood {
  readonly key: string;
  readonly name: string;
  /** What one unit costs; null: not sold in that currency. A price of zero is free. */
  readonly prices: Readonly<Record<WireCurrency, Money | null>>;
  /** Path below scheme and host. */
  readonly thumbnail: string | null;
  /** Hundredths of a percent off for subscribers; null: none. */
  readonly subscriberDiscountBps: number | null;
  /** Several units may be bought at once. */
  readonly multiple: boolean;
  /** Owned for good, once per player. */
  readonly permanent: boolean;
}

/** GET /applications/{app_key}/virtual-goods/ (IntraZon contract, R1). One strange good makes the whole list unreadable. */
export async function listVirtualGoods(
  client: IntrazonClient,
  signal: AbortSignal,
): Promise<IntrazonResult<readonly VirtualGood[]>> {
  const path = `/applications/${pathPart(client.appKey)}/virtual-goods/`;
  return readList(await client.send({ method: 'GET', path, signal }), readGood);
}

/** The attributes that the SDK reads must be there; the others may be missing (IntraZon contract, section 4.2). */
function readGood(value: unknown): VirtualGood | undefined {
  if (!isJsonObject(value)) return undefined;
  if (!['price', 'thumbnail', 'subscriber_discount'].every(name => Object.hasOwn(value, name)))
    return undefined;
  const key = textAt(value, ['key']);
  const name = textAt(value, ['name']);
  const prices = readPrices(value);
  const thumbnail = optionalAt(value, 'thumbnail', found => (typeof found === 'string' ? found : undefined));
  const subscriberDiscountBps = optionalAt(value, 'subscriber_discount', readDiscount);
  const multiple = readFlag(value, 'multiple');
  const permanent = readFlag(value, 'permanent');
  if (key === undefined || name === undefined || prices === undefined) return undefined;
  if (thumbnail === undefined || subscriberDiscountBps === undefined) return undefined;
  if (multiple === undefined || permanent === undefined) return undefined;
  return { key, name, prices, thumbnail, subscriberDiscountBps, multiple, permanent };
}

function readPrices(good: JsonObject): VirtualGood['prices'] | undefined {
  const coins = optionalAt(good, 'price', found => readAmount(found, 'coins'));
  const usd = optionalAt(good, 'price_usd', found => readAmount(found, 'usd'));
  const eur = optionalAt(good, 'price_eur', found => readAmount(found, 'eur'));
  if (coins === undefined || usd === undefined || eur === undefined) return undefined;
  return { coins, usd, eur };
}

function readDiscount(value: unknown): number | undefined {
  const percent = twoDecimals(value, 3);
  return percent === undefined ? undefined : basisPoints(percent);
}

/** A flag that is missing is false (IntraZon contract, section 4.2), and so is null. */
function readFlag(good: JsonObject, name: string): boolean | undefined {
  const flag = optionalAt(good, name, found => (typeof found === 'boolean' ? found : undefined));
  return flag ?? (flag === null ? false : undefined);
}
