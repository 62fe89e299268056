import { type Money } from '../../domain/money';
import { at, isJsonObject, listAt, parseJsonBytes, textAt, wholeAt, type JsonObject } from '../json';
import { sameText } from '../signature';
import { readMinor } from './amounts';
import { headerValues } from './header-values';
import { WEBHOOK_PAYLOADS, type WebhookKind } from './mapping';
import { webhookSignature } from './signature';

/** A webhook as it arrived: header names and values alternating, and the raw bytes. */
export interface ReceivedWebhook {
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

export interface WebhookLine {
  readonly id: string;
  readonly quantity: number;
  /** Of one unit; null when it is left out or no amount. */
  readonly unitPrice: Money | null;
}

interface Subject {
  readonly orderId: string;
  /** Null when Stash leaves it out: then the order id alone tells which payment it is. */
  readonly linkId: string | null;
  readonly playerId: string;
  readonly lines: readonly WebhookLine[];
  readonly isTest: boolean;
}

/** What a webhook says. Who has verified it may believe that Stash says so; whether it fits an order is still to be seen. */
export type WebhookEvent =
  | (Subject & { readonly kind: 'PURCHASE_SUCCEEDED'; readonly total: Money })
  | (Subject & {
      readonly kind: 'PURCHASE_REFUNDED';
      readonly refundId: string;
      readonly amount: Money;
      /** The player's bank took it back, instead of Stash giving it. */
      readonly isChargeback: boolean;
    })
  | { readonly kind: 'IGNORED'; readonly type: string };

/**
 * Rules W2 and W4 of the Stash contract, section 6.4: pure, constant-time, over the raw bytes, before anything reads the
 * body. A signature that is missing, doubled or not the standard Base64 of 32 bytes is `malformed`.
 */
export function verifyWebhook(
  secret: string,
  { rawHeaders, body }: ReceivedWebhook,
): 'genuine' | 'forged' | 'malformed' {
  const [signature, ...more] = headerValues(rawHeaders, 'stash-hmac-signature');
  if (signature === undefined || more.length > 0 || !/^[A-Za-z0-9+/]{43}=$/.test(signature))
    return 'malformed';
  return sameText(webhookSignature(secret, body), signature) ? 'genuine' : 'forged';
}

/** Rules W5 to W7. `malformed`: answer 400; `IGNORED`: answer 200 and forget. Only for bytes that were verified. */
export function readWebhook(body: Buffer): WebhookEvent | 'malformed' {
  const envelope = parseJsonBytes(body);
  const type = textAt(envelope, ['type'], 200);
  if (!isJsonObject(envelope) || type === undefined) return 'malformed';
  const kind = kindOf(type);
  if (kind === undefined) return { kind: 'IGNORED', type };
  const payload = envelope[WEBHOOK_PAYLOADS[kind]];
  if (!isJsonObject(payload)) return 'malformed';
  // The literal of production is not public: everything but "test" is production (Stash contract, section 6.2).
  const subject = readSubject(payload, kind, envelope['environment'] === 'test');
  if (subject === undefined) return 'malformed';
  const currency = payload['currency'];
  if (kind === 'PURCHASE_SUCCEEDED') {
    const total = readMinor(payload['total'], currency);
    return total ? { kind, ...subject, total } : 'malformed';
  }
  const refundId = textAt(payload, ['refundId'], 200);
  const amount = readMinor(payload['refundAmount'], currency);
  if (refundId === undefined || !amount) return 'malformed';
  return { kind, ...subject, refundId, amount, isChargeback: payload['reason'] === 'CHARGEBACK' };
}

function readSubject(payload: JsonObject, kind: WebhookKind, isTest: boolean): Subject | undefined {
  const orderId = textAt(payload, ['orderId'], 200);
  const playerId = textAt(payload, ['userId'], 128);
  const items = listAt(payload, 'items');
  const isOptional = kind === 'PURCHASE_REFUNDED' && (payload['items'] ?? null) === null;
  if (orderId === undefined || playerId === undefined || (!items && !isOptional)) return undefined;
  if (kind === 'PURCHASE_SUCCEEDED' && items?.length === 0) return undefined;
  const lines = (items ?? []).map(item => readLine(item, payload['currency']));
  if (!lines.every(line => line !== undefined)) return undefined;
  const linkId = textAt(payload, ['checkoutLinkId'], 200) ?? null;
  return { orderId, linkId, playerId, lines, isTest };
}

function readLine(value: unknown, currency: unknown): WebhookLine | undefined {
  const id = textAt(value, ['id'], 128);
  const quantity = wholeAt(value, 'quantity');
  if (id === undefined || quantity === undefined || quantity < 1) return undefined;
  return { id, quantity, unitPrice: readMinor(at(value, 'price'), currency) };
}

function kindOf(type: string): WebhookKind | undefined {
  return type === 'PURCHASE_SUCCEEDED' || type === 'PURCHASE_REFUNDED' ? type : undefined;
}
