import { createHash } from 'node:crypto';
import { kindOfId } from '../../domain/ids';
import { type Notice, type RawRequest, type Verified, type WebhookSource } from '../contract';
import { sameText } from '../signature';
import { type PaytureConfig } from './config';
import { readPairs } from './form-reader';

/** Payture contract, section 12: the largest body that a receiver takes. */
const BODY_BYTES_MAX = 64 * 1024;

/**
 * Notifications (Payture contract, section 12). Nobody signs them, so that each is a hint to look at its order and nothing
 * more: none has facts. The secret in the address keeps strangers from making us look.
 */
export function webhook(config: PaytureConfig): WebhookSource {
  return {
    challenge: () => undefined,
    verify: request => verify(config, request),
    read,
    acknowledgement: { status: 200 },
  };
}

function verify(config: PaytureConfig, request: RawRequest): Verified | 'forged' | 'malformed' {
  if (!hasSecret(config, request.query)) return 'forged';
  const type = request.headers['content-type'] ?? '';
  const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);
  if (request.method !== 'POST' || !isForm || request.body.length > BODY_BYTES_MAX) return 'malformed';
  // The one place that may say so: as proven as a hint can be.
  return request as Verified;
}

function hasSecret({ notificationSecret }: PaytureConfig, query: string): boolean {
  if (notificationSecret === null) return true;
  const [key, ...more] = new URLSearchParams(query).getAll('key');
  return key !== undefined && more.length === 0 && sameText(notificationSecret, key);
}

/** All that is read: whatever else came, passwords and codes among it, is not even decoded. */
const USED = [
  ...['Notification', 'OrderId', 'VWUserLgn', 'CardId', 'TransactionDate', 'Success', 'ErrCode'],
  ...['Amount', 'NewAmount'],
];

function read(request: Verified): readonly Notice[] | 'malformed' {
  const fields = readPairs(request.body, USED);
  const type = fields?.get('Notification') ?? '';
  if (!fields || !/^\w{1,60}$/.test(type)) return 'malformed';
  const orderId = fields.get('OrderId') ?? '';
  const login = fields.get('VWUserLgn') ?? '';
  const paymentId = kindOfId(orderId) === 'payment' ? orderId : null;
  const isAboutCards = /^CustomerAdd/i.test(type);
  const vaultLogin = isAboutCards && kindOfId(login) === 'customer' ? login : null;
  // Somebody else's order on the same terminal, or nothing that we could look at.
  if (paymentId === null && vaultLogin === null) return [];
  const deliveryId = digest(fields, type);
  return [
    {
      ...{ deliveryId, type, paymentId, vaultLogin },
      ...{ providerReference: null, checkoutReference: null, facts: null },
    },
  ];
}

/** A notification has no id: what it tells, apart from its words, is the same on its repetition and on no other. */
function digest(fields: ReadonlyMap<string, string>, type: string): string {
  const orderId = fields.get('OrderId') ?? '';
  const about = orderId === '' ? [fields.get('VWUserLgn'), fields.get('CardId')] : [orderId];
  const told = ['TransactionDate', 'Success', 'ErrCode', 'Amount', 'NewAmount'].map(name => fields.get(name));
  return createHash('sha256')
    .update(JSON.stringify([type, about, told]))
    .digest('hex');
}
