import { readWebhook, verifyWebhook } from '../../../src/connectors/stash/webhook-event';
import { webhookSignature } from '../../../src/connectors/stash/signature';

const secret = 'wh_secret';
const paid = {
  timeMillis: 1_767_225_605_000,
  orderId: '2xQb7sYc0Kd9LmN4pRtUvWzA1eF',
  checkoutLinkId: '0b5e7f2c-3d1a-4e59-9c77-6a1f0d2b8e41',
  currency: 'usd',
  userId: 'player_id_123',
  items: [{ id: 'sword_123', quantity: 1, price: '499' }],
  ...{ tax: '0', total: '499', regionCode: 'US', source: 'StashPay' },
};
const refunded = {
  ...{ refundId: 'rf_1', orderId: paid.orderId, checkoutLinkId: paid.checkoutLinkId, userId: paid.userId },
  ...{ currency: 'usd', items: [], refundAmount: '199', totalRefunded: '199', isFullRefund: false },
};
const bytes = (value: unknown): Buffer =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const event = (type: string, payload: Record<string, unknown>, rest = {}): Buffer =>
  bytes({
    type,
    environment: 'test',
    ...rest,
    [type === 'PURCHASE_SUCCEEDED' ? 'purchaseSucceeded' : 'purchaseRefunded']: payload,
  });

describe('verifyWebhook', () => {
  const body = event('PURCHASE_SUCCEEDED', paid);
  const signature = webhookSignature(secret, body);
  const verify = (rawHeaders: readonly string[], given = body) =>
    verifyWebhook(secret, { rawHeaders, body: given });

  it('believes the right signature over the raw bytes, whatever the case of its header', () => {
    expect(verify(['Stash-Hmac-Signature', signature])).toBe('genuine');
    expect(verify(['x', 'stash-hmac-signature', 'STASH-HMAC-SIGNATURE', signature])).toBe('genuine');
  });

  it('does not believe another key, another body or the same JSON written otherwise', () => {
    expect(verify(['stash-hmac-signature', webhookSignature('other', body)])).toBe('forged');
    expect(
      verify(['stash-hmac-signature', signature], event('PURCHASE_SUCCEEDED', { ...paid, total: '1' })),
    ).toBe('forged');
    expect(verify(['stash-hmac-signature', signature], bytes(`${body.toString()} `))).toBe('forged');
  });

  it.each([
    ['none', []],
    ['an empty one', ['stash-hmac-signature', '']],
    ['two', ['stash-hmac-signature', signature, 'Stash-Hmac-Signature', signature]],
    ['another alphabet', ['stash-hmac-signature', `${'-'.repeat(43)}=`]],
    ['no padding', ['stash-hmac-signature', signature.slice(0, 43)]],
    ['hexadecimal', ['stash-hmac-signature', Buffer.from(signature, 'base64').toString('hex')]],
  ])('calls %s malformed', (_what, rawHeaders) => {
    expect(verify(rawHeaders)).toBe('malformed');
  });
});

describe('readWebhook', () => {
  it('reads a purchase', () => {
    expect(readWebhook(event('PURCHASE_SUCCEEDED', paid))).toEqual({
      kind: 'PURCHASE_SUCCEEDED',
      ...{ orderId: paid.orderId, linkId: paid.checkoutLinkId, playerId: 'player_id_123', isTest: true },
      lines: [{ id: 'sword_123', quantity: 1, unitPrice: { minor: 499n, currency: 'USD' } }],
      total: { minor: 499n, currency: 'USD' },
    });
  });

  it('reads a refund, with and without lines', () => {
    const read = { kind: 'PURCHASE_REFUNDED', refundId: 'rf_1', amount: { minor: 199n, currency: 'USD' } };
    expect(readWebhook(event('PURCHASE_REFUNDED', refunded))).toMatchObject({ ...read, lines: [] });
    expect(readWebhook(event('PURCHASE_REFUNDED', { ...refunded, items: undefined }))).toMatchObject(read);
    expect(readWebhook(event('PURCHASE_REFUNDED', { ...refunded, items: paid.items }))).toMatchObject({
      lines: [{ id: 'sword_123', quantity: 1 }],
    });
  });

  it('does without a link id, and takes every environment but test for production', () => {
    const { checkoutLinkId: _absent, ...rest } = paid;
    expect(readWebhook(event('PURCHASE_SUCCEEDED', rest, { environment: 'prod' }))).toMatchObject({
      linkId: null,
      isTest: false,
    });
    expect(readWebhook(event('PURCHASE_SUCCEEDED', rest, { environment: undefined }))).toMatchObject({
      isTest: false,
    });
  });

  it.each([
    ...['CREATE_PAYMENT_INTENT', 'FREE_ITEM_REDEEMED', 'MUTATE_CART', 'VIEW_ITEM', 'VIEW_CHECKOUT_PAGE'],
    ...[
      'VIEW_PRODUCT_DETAIL_PAGE',
      'CART_BUTTON_CLICK',
      'subscription.created',
      'purchase_succeeded',
      '__proto__',
    ],
  ])('ignores %s', type => {
    expect(readWebhook(bytes({ type }))).toEqual({ kind: 'IGNORED', type });
  });

  it.each([
    ['no JSON', 'x'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no type', {}],
    ['a number as type', { type: 1 }],
    ['no payload', { type: 'PURCHASE_SUCCEEDED' }],
    ['a payload of the prototype', '{"type":"PURCHASE_SUCCEEDED","__proto__":{"purchaseSucceeded":{}}}'],
  ])('calls %s malformed', (_what, body) => {
    expect(readWebhook(bytes(body))).toBe('malformed');
  });

  it.each<[Record<string, unknown>]>([
    [{ orderId: undefined }],
    [{ orderId: 7 }],
    [{ userId: null }],
    [{ currency: undefined }],
    [{ currency: 840 }],
    [{ items: undefined }],
    [{ items: [] }],
    [{ items: [{ id: 'a', quantity: 0 }] }],
    [{ items: [{ id: 'a', quantity: '1' }] }],
    [{ items: [{ quantity: 1 }] }],
    [{ total: 499 }],
    [{ total: '4.99' }],
    [{ total: '-1' }],
    [{ total: '12345678901' }],
  ])('calls a purchase with %j malformed', flaw => {
    expect(readWebhook(event('PURCHASE_SUCCEEDED', { ...paid, ...flaw }))).toBe('malformed');
  });

  it.each<[Record<string, unknown>]>([
    [{ refundId: undefined }],
    [{ orderId: '' }],
    [{ refundAmount: '1.5' }],
    [{ refundAmount: 1 }],
    [{ items: 'sword_123' }],
    [{ items: [null] }],
  ])('calls a refund with %j malformed', flaw => {
    expect(readWebhook(event('PURCHASE_REFUNDED', { ...refunded, ...flaw }))).toBe('malformed');
  });
});
