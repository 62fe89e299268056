import { type JsonObject } from '../../emulator/json';
import { maskCardNumbers } from '../../emulator/scrubbing';
import { type ApiAnswer, type PlayerSubject } from './api-call';
import { isExpired } from './cards';
import { refuse } from './errors';
import { isOneOf, isText, isWhole, optional, readFields, required } from './fields';
import { idempotencyKeyOf } from './idempotency';
import { timeText } from './intrazon';
import { priceOf, totalOf, totalView } from './pricing';
import { type CardRecord, type GoodRecord, type PurchaseRecord } from './records';

const shape = {
  virtual_good_key: required(isText()),
  currency: required(isOneOf('coins', 'usd', 'eur')),
  amount: optional(isWhole(1, 1000), 1),
};

type Order = ReturnType<typeof readOrder>;

export function readOrder(body: JsonObject) {
  return readFields(body, shape);
}

/** R4. The first rule that is broken refuses; then debit or charge, ownership and record are one. (IntraZon contract, section 8) */
export function buy(subject: PlayerSubject, order: Order): ApiAnswer {
  const good = goodOf(subject, order);
  const total = chargeable(subject, order, good);
  const card = order.currency === 'coins' || total === 0 ? undefined : chargeableCard(subject);
  if (order.currency === 'coins' && subject.player.coins < total) refuse('insufficient_coins');
  const purchase = record(subject, order, total, card);
  if (good.permanent) subject.intrazon.owned.put(`${subject.player.key}/${good.key}`, true);
  return reply(subject, purchase);
}

/** R8. */
export function listPurchases({ intrazon, player }: PlayerSubject): ApiAnswer {
  const numbers = Array.from({ length: player.purchaseCount }, (_, number) => number);
  const purchases = numbers.map(number => intrazon.purchases.get(`${player.key}/${number}`));
  return {
    status: 200,
    body: purchases.filter(purchase => purchase !== undefined).map(purchase => purchaseView(purchase)),
  };
}

/** B1. */
function goodOf({ application }: PlayerSubject, order: Order): GoodRecord {
  const good = application.goods.find(({ key }) => key === order.virtual_good_key);
  return good ?? refuse('virtual_good_not_found');
}

/** B2 to B5: what is to be paid. */
function chargeable({ intrazon, player }: PlayerSubject, order: Order, good: GoodRecord): number {
  const { currency, amount } = order;
  const price = priceOf(good, currency) ?? refuse('currency_not_available');
  if (amount > 1 && (!good.multiple || good.permanent)) refuse('multiple_not_allowed');
  if (good.permanent && intrazon.owned.get(`${player.key}/${good.key}`) !== undefined)
    refuse('already_owned');
  return totalOf(good, currency, price, amount, player.subscribed) ?? refuse('total_too_large');
}

/** B7 to B9. */
function chargeableCard({ intrazon, player }: PlayerSubject): CardRecord {
  const card = intrazon.cards.get(player.key) ?? refuse('payment_method_required');
  if (isExpired(intrazon, card)) refuse('card_expired');
  if (card.declinesCharges) refuse('card_declined');
  return card;
}

/** B10, in the caller's transaction. */
function record(
  subject: PlayerSubject,
  order: Order,
  total: number,
  card: CardRecord | undefined,
): PurchaseRecord {
  const { intrazon, application, player } = subject;
  const purchase: PurchaseRecord = {
    key: intrazon.ids.newKey(),
    playerKey: player.key,
    goodKey: order.virtual_good_key,
    currency: order.currency,
    amount: order.amount,
    total,
    createdAtMs: intrazon.core.clock.nowMs(),
  };
  const coins = order.currency === 'coins' ? player.coins - total : player.coins;
  intrazon.purchases.put(`${player.key}/${player.purchaseCount}`, purchase);
  intrazon.players.put(player.key, { ...player, coins, purchaseCount: player.purchaseCount + 1 });
  if (card !== undefined) {
    const charged = { cardToken: card.token, maskedCard: card.masked, isTestMode: application.isTestMode };
    intrazon.charges.put(purchase.key, { applicationKey: application.key, purchase, ...charged });
  }
  if (total > 0) book(subject, purchase);
  return purchase;
}

/** What was free moved nothing. */
function book(
  { intrazon, call }: PlayerSubject,
  { key, currency, total, createdAtMs }: PurchaseRecord,
): void {
  intrazon.core.books.add({
    id: key,
    kind: 'CAPTURE',
    // The only word of the merchant's own on this wire is the key under which it may ask again.
    reference: maskCardNumbers(idempotencyKeyOf(call.request) ?? key),
    amount: String(total),
    currency: currency === 'coins' ? 'COIN' : currency.toUpperCase(),
    at: new Date(createdAtMs).toISOString(),
    providerReference: key,
  });
}

function reply({ intrazon }: PlayerSubject, purchase: PurchaseRecord): ApiAnswer {
  const { currency, amount } = purchase;
  const form = intrazon.profile.values.purchaseReply;
  if (form === 'empty') return { status: 201 };
  return { status: 201, body: form === 'sdk' ? { currency, amount } : purchaseView(purchase) };
}

function purchaseView(purchase: PurchaseRecord): JsonObject {
  const { key, playerKey, goodKey, currency, amount, total, createdAtMs } = purchase;
  return {
    ...{ key, player_key: playerKey, virtual_good_key: goodKey, currency, amount },
    total: totalView(currency, total),
    created: timeText(createdAtMs),
  };
}
