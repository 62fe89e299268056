/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { cards, createPath, openSandbox, type Sandbox } from './support';

const minuteMs = 60_000;

describe('Stash emulator: webhooks', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await openSandbox();
  });
  afterEach(() => sandbox.close());

  const heard = () => sandbox.merchant.webhooks;
  const retryCounts = () => heard().map(one => one.headers['stash-retry-count']);

  it('tells of a charge once, signed, as documented', async () => {
    await sandbox.control.post('clock', { now: '2026-01-01T00:00:05.000Z' });
    const { id } = await sandbox.paidLink();
    await sandbox.settle();
    const [webhook] = heard();
    const { orderId } = await sandbox.order(id);
    expect(heard()).toHaveLength(1);
    expect(webhook).toMatchObject({ path: '/webhooks/stash/default', isGenuine: true });
    expect(webhook!.headers).toMatchObject({
      'content-type': 'application/json',
      'stash-retry-count': '0',
    });
    const event = JSON.parse(webhook!.text);
    expect(event).toEqual({
      type: 'PURCHASE_SUCCEEDED',
      environment: 'test',
      shopId: sandbox.shopId,
      purchaseSucceeded: {
        timeMillis: expect.any(Number),
        ...{ orderId, checkoutLinkId: id, currency: 'usd', userId: 'player_id_123' },
        items: [{ id: 'sword_123', quantity: 1, price: '499' }],
        ...{ tax: '0', total: '499', regionCode: 'US', source: 'StashPay' },
      },
    });
    expect(new Date(event.purchaseSucceeded.timeMillis).toISOString()).toMatch(/^2026-01-01T00:00:0/);
  });

  it('says nothing of what was not charged', async () => {
    const { id } = await sandbox.link();
    for (const card of [cards.declined, cards.noFunds, cards.captureFails]) await sandbox.pay(id, card);
    sandbox.merchant.forcedStatus = 500;
    await sandbox.pay(id);
    await sandbox.settle();
    expect(await sandbox.control.get('webhooks')).toEqual([]);
    expect(heard()).toEqual([]);
  });

  it.each([201, 204, 301, 400, 401, 500])('takes a %d for a failure and tries again', async status => {
    sandbox.merchant.webhookStatus = status;
    await sandbox.paidLink();
    await sandbox.settle();
    sandbox.merchant.webhookStatus = 200;
    await sandbox.control.advance(minuteMs);
    await sandbox.control.advance(1000 * minuteMs);
    expect(retryCounts()).toEqual(['0', '1']);
    expect(new Set(heard().map(one => one.text)).size).toBe(1);
  });

  it('doubles the wait from one minute on, and gives up after eight attempts; the payment stays', async () => {
    sandbox.merchant.webhookStatus = 503;
    const { id } = await sandbox.paidLink();
    await sandbox.settle();
    const waits = [1, 2, 4, 8, 16, 32, 64];
    for (const [i, wait] of waits.entries()) {
      await sandbox.control.advance(wait * minuteMs - 30_000);
      expect(heard()).toHaveLength(i + 1);
      await sandbox.control.advance(30_000);
      expect(heard()).toHaveLength(i + 2);
    }
    await sandbox.control.advance(7 * 24 * 60 * minuteMs);
    expect(retryCounts()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    const [delivery] = await sandbox.control.get('webhooks');
    expect(delivery.state).toBe('failed');
    expect(await sandbox.status(id)).toBe('SUCCEEDED');
    sandbox.merchant.webhookStatus = 200;
    await sandbox.control.post('webhooks/trigger', { id: delivery.id });
    await sandbox.settle();
    expect(heard()).toHaveLength(9);
  });

  it('is doubled, delayed, reordered, lost and forged as told', async () => {
    await sandbox.control.fault('webhookDuplicate', { copies: 2, match: { type: 'PURCHASE_SUCCEEDED' } });
    await sandbox.paidLink();
    await sandbox.settle();
    expect(new Set(heard().map(one => one.text)).size).toBe(1);
    expect(heard()).toHaveLength(3);
    await sandbox.control.fault('webhookLost');
    await sandbox.paidLink();
    await sandbox.settle();
    expect(heard()).toHaveLength(3);
    await sandbox.control.fault('webhookDelay', { delayMs: minuteMs });
    await sandbox.paidLink();
    await sandbox.settle();
    expect(heard()).toHaveLength(3);
    await sandbox.control.advance(minuteMs);
    expect(heard()).toHaveLength(4);
    await sandbox.control.fault('webhookReorder');
    const { id } = await sandbox.paidLink();
    await sandbox.refund(id, { amount: '499' });
    await sandbox.settle();
    expect(sandbox.merchant.types().slice(4)).toEqual(['PURCHASE_REFUNDED', 'PURCHASE_SUCCEEDED']);
    await sandbox.control.fault('webhookForged');
    await sandbox.paidLink();
    await sandbox.settle();
    expect(heard().at(-1)).toMatchObject({ isGenuine: false, status: 401 });
    await sandbox.control.advance(minuteMs);
    expect(heard().at(-1)).toMatchObject({ isGenuine: true, status: 200 });
  });

  it('deviates in its envelope and spelling as the profile says', async () => {
    await sandbox.control.post('profile', {
      ...{ webhookEnvironment: 'production', webhookShopId: false, webhookLinkId: false },
      ...{ webhookTime: 'text', webhookCurrency: 'upper', intentWebhooks: true },
    });
    const { id } = await sandbox.paidLink();
    await sandbox.settle();
    const intent = sandbox.merchant.events().find(one => one.type === 'CREATE_PAYMENT_INTENT');
    expect(intent.createPaymentIntent).toMatchObject({ cartId: id, userId: 'player_id_123' });
    const { purchaseSucceeded: paid, ...envelope } = sandbox.merchant
      .events()
      .find(one => one.type === 'PURCHASE_SUCCEEDED');
    expect(envelope).toEqual({ type: 'PURCHASE_SUCCEEDED', environment: 'production' });
    expect([paid.currency, typeof paid.timeMillis, 'checkoutLinkId' in paid]).toEqual([
      'USD',
      'string',
      false,
    ]);
    await sandbox.control.post('profile', { webhookEnvironment: 'absent', intentWebhooks: false });
    await sandbox.paidLink();
    await sandbox.settle();
    expect('environment' in sandbox.merchant.events().at(-1)).toBe(false);
    await sandbox.control.post('profile', { webhooks: false });
    await sandbox.paidLink();
    await sandbox.settle();
    expect(heard()).toHaveLength(3);
  });

  it('goes to a second shop at its own address, by its own secret', async () => {
    const second = await sandbox.second();
    await sandbox.control.post('profile', { authorizeUrl: '/purchase' });
    sandbox.merchant.forcedStatus = 200;
    const { id } = (await second.post(createPath, second.g1())).json;
    await sandbox.pay(id);
    await sandbox.settle();
    expect(heard()).toMatchObject([{ path: '/webhooks/stash/second', isGenuine: false }]);
    sandbox.merchant.webhookSecret = second.settings['STASH_WEBHOOK_SECRET']!;
    await sandbox.control.advance(minuteMs);
    expect(heard()[1]).toMatchObject({ isGenuine: true });
  });

  it('signs and sends any body, for a listener’s own tests', async () => {
    await sandbox.control.post('webhooks/send', {
      type: 'VIEW_ITEM',
      body: { type: 'VIEW_ITEM', viewItem: {} },
    });
    await sandbox.control.post('webhooks/send', { type: 'x', body: 'no json' });
    await sandbox.control.post('webhooks/send', { type: 'subscription.created' });
    await sandbox.settle();
    expect(heard().map(one => [one.text, one.isGenuine])).toEqual([
      ['{"type":"VIEW_ITEM","viewItem":{}}', true],
      ['no json', true],
      ['{"type":"subscription.created"}', true],
    ]);
  });
});
