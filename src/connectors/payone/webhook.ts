import { kindOfId } from '../../domain/ids';
import {
  type HttpAnswer,
  type Notice,
  type RawRequest,
  type Verified,
  type WebhookSource,
} from '../contract';
import { at, isJsonObject, parseJsonBytes, textAt } from '../json';
import { sameText } from '../signature';
import { type PayoneConfig } from './config';
import { isCheckoutId } from './hosted-checkout';
import { parsePaymentId, paymentOf } from './payment-id';
import { webhookSignature } from './signature';

/** More than any sender batches; a longer list is refused whole. */
const EVENTS_MAX = 100;

/** PAYONE contract, section 6. Notices are hints: the amounts in a body are ambiguous for partial operations. */
export function webhook(config: PayoneConfig): WebhookSource {
  return {
    challenge,
    verify: request => verify(config, request),
    read: request => read(config, request),
    acknowledgement: { status: 200 },
  };
}

/** GET with the header: the same value as text. Only printable characters go back, and few of them. */
function challenge(request: RawRequest): HttpAnswer | undefined {
  if (request.method !== 'GET') return undefined;
  const [value, ...more] = headerValues(request, 'x-gcs-webhooks-endpoint-verification');
  if (value === undefined || more.length > 0 || !/^[\x20-\x7e]{1,256}$/.test(value)) return undefined;
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };
  return { status: 200, headers, body: value };
}

function verify(config: PayoneConfig, request: RawRequest): Verified | 'forged' | 'malformed' {
  const [signature, ...moreSignatures] = headerValues(request, 'x-gcs-signature');
  const [keyId, ...moreKeyIds] = headerValues(request, 'x-gcs-keyid');
  if (request.method !== 'POST' || signature === undefined || keyId === undefined) return 'malformed';
  if (moreSignatures.length > 0 || moreKeyIds.length > 0) return 'malformed';
  const key = config.webhookKeys.find(each => each.id === keyId);
  if (!key || !sameText(webhookSignature(key.secret, request.body), signature)) return 'forged';
  // The one place that may say so.
  return request as Verified;
}

function read(config: PayoneConfig, request: Verified): readonly Notice[] | 'malformed' {
  const body = parseJsonBytes(request.body);
  const events: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (events.length > EVENTS_MAX) return 'malformed';
  const notices: Notice[] = [];
  for (const event of events) {
    const notice = readEvent(config, event);
    if (notice === 'malformed') return 'malformed';
    if (notice) notices.push(notice);
  }
  return notices;
}

/** Undefined for an event that is none of our business: tests, tokens, payment links, another merchant's. */
function readEvent(config: PayoneConfig, event: unknown): Notice | undefined | 'malformed' {
  const deliveryId = textAt(event, ['id'], 100);
  const type = textAt(event, ['type'], 100);
  if (at(event, 'apiVersion') !== 'v1' || deliveryId === undefined || type === undefined) return 'malformed';
  const merchantId = at(event, 'merchantId');
  if (type === 'payment.test' || (merchantId !== undefined && merchantId !== config.merchantId))
    return undefined;
  const [about, output] = isJsonObject(at(event, 'refund'))
    ? ['refund', 'refundOutput']
    : ['payment', 'paymentOutput'];
  const id = parsePaymentId(textAt(event, [about, 'id'], 30) ?? '');
  const reference = textAt(event, [about, output, 'references', 'merchantReference'], 100) ?? '';
  const paymentId = kindOfId(reference) === 'payment' ? reference : null;
  if (!id && paymentId === null) return undefined;
  const page = textAt(event, [about, 'hostedCheckoutSpecificOutput', 'hostedCheckoutId'], 20);
  return {
    deliveryId,
    type,
    paymentId,
    // A capture's or refund's own id names its payment by the stem.
    providerReference: id ? paymentOf(id) : null,
    checkoutReference: page !== undefined && isCheckoutId(page) ? page : null,
    facts: null,
  };
}

/** Every value under a name, from the raw list: `headers` joins or drops repeated ones. */
function headerValues(request: RawRequest, name: string): readonly string[] {
  const values: string[] = [];
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    if (request.rawHeaders[index]?.toLowerCase() === name) values.push(request.rawHeaders[index + 1] ?? '');
  }
  return values;
}
