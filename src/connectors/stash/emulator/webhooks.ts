import { type Profile } from '../../emulator/profile';
import { type WebhookFormat } from '../../emulator/webhooks';
import { sign } from './authentication';
import { type StashProfile } from './profile';
import { type LinkRecord, type RefundRecord } from './records';
import { type Shop } from './shops';
import { refundedOf } from './states';
import { shopOf, type Stash } from './stash';

const minuteMs = 60_000;
/** The wait doubles, from one minute on; eight attempts in all. (Stash contract, section 6.1) */
const retryDelaysMs = Array.from({ length: 7 }, (_, k) => minuteMs * 2 ** k);

/** Signed over the raw body with the shop's webhook secret; only exactly 200 acknowledges. */
export function webhookFormat(profile: Profile<StashProfile>, shops: readonly Shop[]): WebhookFormat {
  const signature = (account: string, body: string): string => {
    const shop = shops.find(one => one.account === account);
    if (shop === undefined) throw new Error(`no shop ${account}`);
    return sign(Buffer.from(shop.webhookSecret, 'utf8'), body);
  };
  return {
    headers: ({ account, body }, retryCount) => ({
      'Stash-Hmac-Signature': signature(account, body),
      'stash-retry-count': String(retryCount),
    }),
    forge: headers => ({
      ...headers,
      'Stash-Hmac-Signature': sign(Buffer.from('somebody else'), headers['Stash-Hmac-Signature'] ?? ''),
    }),
    retryDelaysMs,
    timeoutMs: () => profile.values.webhookTimeoutMs,
    accepts: status => status === 200,
  };
}

/** Part of the transaction that charges. */
export function tellOfPurchase(
  stash: Stash,
  link: LinkRecord,
  { orderId, paidAtMs }: NonNullable<LinkRecord['order']>,
): void {
  const { tax, total, regionCode } = link;
  sendEvent(stash, shopOf(stash, link), orderId, 'PURCHASE_SUCCEEDED', {
    timeMillis: timeOf(stash, paidAtMs),
    orderId,
    ...linkIdOf(stash, link),
    currency: currencyOf(stash, link),
    userId: link.playerId,
    items: link.lines.map(({ id, quantity, unitMinor }) => ({ id, quantity, price: String(unitMinor) })),
    tax: String(tax),
    total: String(total),
    regionCode,
    source: 'StashPay',
  });
}

/** Part of the transaction that pays back. */
export function tellOfRefund(stash: Stash, link: LinkRecord, refund: RefundRecord): void {
  const { refundId, amount, reason, lines, atMs } = refund;
  const orderId = link.order?.orderId ?? '';
  const totalRefunded = refundedOf(link);
  sendEvent(stash, shopOf(stash, link), orderId, 'PURCHASE_REFUNDED', {
    refundId,
    orderId,
    ...linkIdOf(stash, link),
    userId: link.playerId,
    currency: currencyOf(stash, link),
    items: lines.map(({ id, quantity }) => ({ id, quantity, price: priceOf(link, id) })),
    refundAmount: String(amount),
    totalRefunded: String(totalRefunded),
    isFullRefund: totalRefunded === link.total,
    reason,
    timeMillis: timeOf(stash, atMs),
  });
}

/** A payment has started. Nothing may follow from it. */
export function tellOfIntent(stash: Stash, link: LinkRecord): void {
  sendEvent(stash, shopOf(stash, link), link.id, 'CREATE_PAYMENT_INTENT', {
    cartId: link.id,
    userId: link.playerId,
    items: link.lines.map(({ id, quantity, unitMinor }) => ({ id, quantity, price: String(unitMinor) })),
    source: 'StashPay',
  });
}

/** Envelope v1: the payload stands under the type in lowerCamelCase. (Stash contract, section 6.2) */
export function sendEvent(stash: Stash, shop: Shop, about: string, type: string, payload: unknown): void {
  const { webhookEnvironment, webhookShopId } = stash.profile.values;
  sendBody(stash, shop, about, type, {
    type,
    ...(webhookEnvironment === 'absent' ? {} : { environment: webhookEnvironment }),
    ...(webhookShopId ? { shopId: shop.shopId } : {}),
    [payloadKey(type)]: payload,
  });
}

/** Signs and sends any body to the shop's webhook address. */
export function sendBody(stash: Stash, shop: Shop, about: string, type: string, body: unknown): void {
  const { webhooks, webhookUrl } = stash.profile.values;
  if (!webhooks) return;
  stash.webhooks.send({
    eventId: `${type}/${about}`,
    type,
    url: webhookUrl === '' ? `/webhooks/stash/${shop.account}` : webhookUrl,
    contentType: 'application/json',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    about,
    account: shop.account,
  });
}

function payloadKey(type: string): string {
  return type.toLowerCase().replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

function linkIdOf(stash: Stash, link: LinkRecord): { readonly checkoutLinkId?: string } {
  return stash.profile.values.webhookLinkId ? { checkoutLinkId: link.id } : {};
}

function currencyOf(stash: Stash, { currency }: LinkRecord): string {
  return stash.profile.values.webhookCurrency === 'lower' ? currency.toLowerCase() : currency;
}

function timeOf(stash: Stash, timeMs: number): number | string {
  return stash.profile.values.webhookTime === 'text' ? String(timeMs) : timeMs;
}

/** Of one piece. Two lines of one id may differ in price; the first one's stands for both. */
function priceOf(link: LinkRecord, id: string): string {
  return String(link.lines.find(line => line.id === id)?.unitMinor ?? 0);
}
