import { type Money } from '../../domain/money';
import { at, isJsonObject, textAt, wholeAt, type JsonObject } from '../json';
import { readAmount } from './amounts';
import { optionalAt, readText } from './attributes';
import { pathPart, type IntrazonClient } from './client';
import { isWireCurrency, type WireCurrency } from './mapping';
import { effect, readList, readObject, type EffectCall, type IntrazonResult } from './result';

export interface NewPurchase {
  readonly playerKey: string;
  readonly virtualGoodKey: string;
  readonly currency: WireCurrency;
  /** Units, 1 to 1000; 1 for a good that is not `multiple`. */
  readonly amount: number;
}

/** A purchase that happened. Only currency and units are sure to be told. */
export interface Purchase extends NewPurchase {
  /** Of the purchase; null when the service does not say it. */
  readonly key: string | null;
  /** What was debited or charged; null when the service does not say it. */
  readonly total: Money | null;
  readonly createdAt: Date | null;
}

/** POST /players/{player_key}/buy-virtual-good/ (IntraZon contract, R4): debits coins or charges the player's card at once. */
export async function purchaseVirtualGood(
  client: IntrazonClient,
  call: EffectCall,
  purchase: NewPurchase,
): Promise<IntrazonResult<Purchase>> {
  const { playerKey, virtualGoodKey, currency, amount } = purchase;
  const body = { virtual_good_key: virtualGoodKey, currency, amount };
  const path = `/players/${pathPart(playerKey)}/buy-virtual-good/`;
  const answer = await client.send({ method: 'POST', path, body, ...effect(call) });
  const accepted = { ...purchase, key: null, total: null, createdAt: null };
  return readObject(answer, found => readPurchase(found, purchase), accepted);
}

/** GET /players/{player_key}/buy-virtual-good/ (IntraZon contract, R8): all that the player bought. One strange purchase makes the list unreadable. */
export async function listPurchases(
  client: IntrazonClient,
  signal: AbortSignal,
  playerKey: string,
): Promise<IntrazonResult<readonly Purchase[]>> {
  const path = `/players/${pathPart(playerKey)}/buy-virtual-good/`;
  const answer = await client.send({ method: 'GET', path, signal });
  return readList(answer, each => {
    const virtualGoodKey = textAt(each, ['virtual_good_key']);
    if (!isJsonObject(each) || virtualGoodKey === undefined) return undefined;
    return readPurchase(each, { playerKey, virtualGoodKey });
  });
}

/** What an answer says otherwise than the request did: then it is a success of something else, for a person to look at. */
export function contradictions(asked: NewPurchase, got: Purchase): readonly (keyof NewPurchase)[] {
  const names = ['playerKey', 'virtualGoodKey', 'currency', 'amount'] as const;
  return names.filter(name => asked[name] !== got[name]);
}

/** Keys that the answer leaves out are those of the request (IntraZon contract, section 4.5). */
function readPurchase(
  body: JsonObject,
  asked: Pick<NewPurchase, 'playerKey' | 'virtualGoodKey'>,
): Purchase | undefined {
  const currency = at(body, 'currency');
  const amount = wholeAt(body, 'amount');
  if (!isWireCurrency(currency) || amount === undefined || amount < 1) return undefined;
  const key = optionalAt(body, 'key', readText);
  const playerKey = optionalAt(body, 'player_key', readText);
  const virtualGoodKey = optionalAt(body, 'virtual_good_key', readText);
  const total = optionalAt(body, 'total', found => readAmount(found, currency));
  const createdAt = optionalAt(body, 'created', readTime);
  if (key === undefined || playerKey === undefined || virtualGoodKey === undefined) return undefined;
  if (total === undefined || createdAt === undefined) return undefined;
  return {
    ...{ key, currency, amount, total, createdAt },
    playerKey: playerKey ?? asked.playerKey,
    virtualGoodKey: virtualGoodKey ?? asked.virtualGoodKey,
  };
}

function readTime(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)) return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
