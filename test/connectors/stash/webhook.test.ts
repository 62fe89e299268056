import { webhookSignature } from '../../../src/connectors/stash/signature';
import { webhook } from '../../../src/connectors/stash/webhook';
import { CONFIG, delivery, usd } from './world';

const source = webhook(CONFIG);
const production = webhook({ ...CONFIG, origin: 'https://api.stash.gg' });

const subject = {
  orderId: '2xQb7sYc0Kd9LmN4pRtUvWzA1eF',
  checkoutLinkId: '0b5e7f2c-3d1a-4e59-9c77-6a1f0d2b8e41',
  currency: 'usd',
  userId: 'player_id_123',
  items: [{ id: 'sword_123', quantity: 1, price: '499' }],
};
const paid = { ...subject, tax: '0', total: '499' };
const refunded = { ...subject, refundId: 'rf_1', refundAmount: '199' };
const bytes = (type: string, payload: object, environment = 'test') => {
  const key = type === 'PURCHASE_SUCCEEDED' ? 'purchaseSucceeded' : 'purchaseRefunded';
  return Buffer.from(JSON.stringify({ type, environment, [key]: payload }));
};

function read(body: Buffer, from = source) {
  const verified = from.verify(delivery(body, ['Stash-Hmac-Signature', webhookSignature('wh_1', body)]));
  return typeof verified === 'string' ? verified : from.read(verified);
}
const one = (body: Buffer) => {
  const notices = read(body);
  if (typeof notices === 'string' || notices.length !== 1) throw new Error(JSON.stringify(notices));
  return notices[0]!;
};

const lines = [{ id: 'sword_123', quantity: 1, unitPrice: usd(499n) }];
const order = { playerReference: 'player_id_123', lines };

it('tells of a charge, by the link that both sides know it by', () => {
  expect(one(bytes('PURCHASE_SUCCEEDED', paid))).toEqual({
    deliveryId: expect.stringMatching(/^PURCHASE_SUCCEEDED:2xQb7sYc0Kd9LmN4pRtUvWzA1eF:[0-9a-f]{16}$/),
    type: 'PURCHASE_SUCCEEDED',
    paymentId: null,
    providerReference: subject.checkoutLinkId,
    checkoutReference: subject.checkoutLinkId,
    facts: [
      { kind: 'IDENTIFIED', providerReference: subject.checkoutLinkId },
      {
        kind: 'SUCCEEDED',
        of: { effect: 'PAY', providerKey: null, reference: subject.orderId },
        amount: usd(499n),
        order,
      },
    ],
  });
});

it('tells of a refund that nobody of ours asked for, and of a chargeback', () => {
  const of = { effect: 'REFUND', providerKey: null, reference: 'rf_1', foreign: true };
  expect(one(bytes('PURCHASE_REFUNDED', refunded)).facts).toEqual([
    { kind: 'SUCCEEDED', of, amount: usd(199n), order },
  ]);
  expect(one(bytes('PURCHASE_REFUNDED', { ...refunded, reason: 'CHARGEBACK' })).facts).toEqual([
    { kind: 'CHARGED_BACK', reference: 'rf_1', amount: usd(199n) },
  ]);
});

it('is found by the order when it names no link', () => {
  const { checkoutLinkId: _, ...rest } = refunded;
  expect(one(bytes('PURCHASE_REFUNDED', rest))).toMatchObject({
    ...{ providerReference: subject.orderId, checkoutReference: null },
  });
});

it('has the same id on its repetition, and another one when it says something else', () => {
  const id = (change: object) => one(bytes('PURCHASE_SUCCEEDED', { ...paid, ...change })).deliveryId;
  expect(id({ timeMillis: 5, source: 'Cart' })).toBe(id({}));
  const others = [
    { total: '498' },
    { userId: 'x' },
    { currency: 'eur' },
    { items: [{ id: 'a', quantity: 1 }] },
  ];
  expect(new Set([id({}), ...others.map(id)]).size).toBe(5);
});

it('that tells of play money is nothing to a shop that sells for real', () => {
  expect(read(bytes('PURCHASE_SUCCEEDED', paid), production)).toEqual([]);
  expect(read(bytes('PURCHASE_SUCCEEDED', paid, 'production'), production)).toHaveLength(1);
});

it.each(['VIEW_ITEM', 'CREATE_PAYMENT_INTENT', 'subscription.created'])('leaves %s alone', type => {
  expect(read(bytes(type, {}))).toEqual([]);
});

it('that is signed by another secret, or not at all, is refused with 401, and any method but POST with 405', () => {
  const body = bytes('PURCHASE_SUCCEEDED', paid);
  expect(source.verify(delivery(body, ['Stash-Hmac-Signature', webhookSignature('wh_2', body)]))).toBe(
    'forged',
  );
  expect(source.verify(delivery(body, []))).toBe('malformed');
  expect(source.refusals).toEqual({ forged: 401, malformed: 401 });
  expect(source.challenge(delivery(body, [], 'GET'))).toMatchObject({
    status: 405,
    headers: { allow: 'POST' },
  });
  expect(source.challenge(delivery(body, []))).toBeUndefined();
});

it('is acknowledged by exactly 200', () => {
  expect(source.acknowledgement.status).toBe(200);
});

it.each([
  ['no payload', Buffer.from('{"type":"PURCHASE_SUCCEEDED"}')],
  ['no JSON', Buffer.from('x')],
  ['an amount that is a number', bytes('PURCHASE_SUCCEEDED', { ...paid, total: 499 })],
])('that is genuine and has %s is malformed', (_what, body) => {
  expect(read(body)).toBe('malformed');
});
