import { type ApiAnswer, type Subject } from './api-call';
import { type IntrazonProfile } from './profile';
import { type GoodRecord } from './records';

/** R1. */
export function listGoods({ intrazon, application }: Subject): ApiAnswer {
  const profile = intrazon.profile.values;
  return { status: 200, body: application.goods.map(good => goodView(good, profile)) };
}

/** R5. */
export function showApplication({ application: { key, name } }: Subject): ApiAnswer {
  return { status: 200, body: { key, name } };
}

function goodView(good: GoodRecord, { decimals, goodAttributes }: Readonly<IntrazonProfile>): unknown {
  const decimal = (text: string | null): string | number | null =>
    text !== null && decimals === 'number' ? Number(text) : text;
  const { key, name, price, priceUsd, priceEur, thumbnail, multiple, permanent } = good;
  const subscriber_discount = decimal(good.subscriberDiscount);
  if (goodAttributes === 'sdk') return { key, name, price, thumbnail, subscriber_discount };
  const prices = { price, price_usd: decimal(priceUsd), price_eur: decimal(priceEur) };
  return { key, name, ...prices, thumbnail, subscriber_discount, multiple, permanent };
}
