import { type Call, type CardDetails, type Facts, type Outcome } from '../contract';
import { type GoodOrder, type GoodsShop, type ShopGood } from '../shop-contract';
import { type IntrazonClient } from './client';
import { type IntrazonConfig } from './config';
import { wireCurrencyOf } from './mapping';
import { addPaymentMethod, getPaymentMethod } from './payment-methods';
import { createPlayer } from './players';
import { purchaseFacts } from './purchase-facts';
import { purchaseVirtualGood } from './purchases';
import { endOf, endOfRepetition } from './refusals';
import { type EffectCall, type IntrazonResult } from './result';
import { thumbnailUrl } from './thumbnails';
import { listVirtualGoods, type VirtualGood } from './virtual-goods';

/** Goods, players, their card and what they buy (IntraZon contract, R1 to R4 and R7). */
export function shop(client: IntrazonClient, config: IntrazonConfig): GoodsShop {
  const effectOf = ({ providerKey, signal }: Call): EffectCall => {
    return { idempotencyKey: config.remembersKeys ? providerKey : undefined, signal };
  };
  return {
    listGoods: async signal => {
      const listed = await listVirtualGoods(client, signal);
      return mapped(listed, goods => goods.map(each => shopGood(each, config.origin)));
    },
    addPlayer: async (call, { playerId, ...traits }) => {
      const made = await createPlayer(client, effectOf(call), { ...traits, appUniqueId: playerId });
      if (made.kind !== 'success') return endOf(made);
      if (made.value.appUniqueId === playerId) return { kind: 'done', value: { reference: made.value.key } };
      return { kind: 'unknown', cause: 'the answer is about another player' };
    },
    registerCard: (signal, playerReference, card) => registerCard(client, signal, playerReference, card),
    findCard: async (signal, playerReference) =>
      mapped(await getPaymentMethod(client, signal, playerReference), card => card),
    purchase: (call, order) => purchase(client, call, effectOf(call), order),
  };
}

/**
 * Without a key: a repetition registers the card again, so that the one that counts is the one that was sent last. Under
 * a key a late repetition would be answered with a card that another one has replaced meanwhile.
 */
async function registerCard(
  client: IntrazonClient,
  signal: AbortSignal,
  playerKey: string,
  { securityCode, ...card }: CardDetails,
) {
  if (securityCode === null) return NO_SECURITY_CODE;
  const call = { idempotencyKey: undefined, signal };
  const registered = await addPaymentMethod(client, call, playerKey, { ...card, securityCode });
  return mapped(registered, value => value);
}

async function purchase(
  client: IntrazonClient,
  { providerKey }: Call,
  call: EffectCall,
  order: GoodOrder,
): Promise<Facts> {
  const currency = wireCurrencyOf(order.total.currency);
  if (currency === undefined) return NO_CURRENCY;
  const { playerReference: playerKey, goodReference: virtualGoodKey, units: amount } = order;
  const asked = { playerKey, virtualGoodKey, currency, amount };
  const bought = await purchaseVirtualGood(client, call, asked);
  if (bought.kind !== 'success') return order.isRepetition ? endOfRepetition(bought) : endOf(bought);
  const facts = purchaseFacts(providerKey, order, asked, bought.value);
  if (facts) return { kind: 'done', value: facts };
  return { kind: 'unknown', cause: 'the answer is about another purchase' };
}

function shopGood({ key, prices, thumbnail, subscriberDiscountBps, ...good }: VirtualGood, origin: string) {
  const sold = [prices.coins, prices.usd, prices.eur].filter(price => price !== null);
  const { name, multiple, permanent } = good;
  const shown: ShopGood = {
    ...{ reference: key, name, multiple, permanent, prices: sold },
    thumbnail: thumbnailUrl(thumbnail, origin),
    subscriberDiscount: subscriberDiscountBps,
  };
  return shown;
}

function mapped<T, Value>(result: IntrazonResult<T>, map: (value: T) => Value): Outcome<Value> {
  return result.kind === 'success' ? { kind: 'done', value: map(result.value) } : endOf(result);
}

/** IntraZon takes no card without its code; nothing was sent. */
const NO_SECURITY_CODE: Outcome<never> = {
  ...{ kind: 'refused', code: 'missing_field', retry: 'NEW_KEY', decline: null },
};

const NO_CURRENCY: Outcome<never> = {
  ...{ kind: 'refused', code: 'currency_not_available', retry: 'NEW_KEY', decline: null },
};
