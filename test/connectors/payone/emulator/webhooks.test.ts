/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the assertions say what is expected */
import { cardPayment, cards, hmac, hourMs, openSandbox, pay, Receiver, type Sandbox } from './support';

const minuteMs = 60_000;

describe('PAYONE emulator: webhooks', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await openSandbox()));
  beforeEach(async () => {
    await sandbox.control.settle();
    await sandbox.control.post('reset');
    await sandbox.control.post('profile', { outcomeDelayMs: hourMs });
    sandbox.receiver.received.length = 0;
    sandbox.receiver.status = 200;
    sandbox.receiver.onReceive = undefined;
  });
  afterAll(() => sandbox.close());

  const types = () => sandbox.receiver.types();
  const settle = () => sandbox.control.settle();

  it('tells of a payment from its creation on, signed over the bytes sent', async () => {
    const id = await pay(sandbox.client, { reference: 'ORD-1', mode: 'SALE' });
    await settle();
    expect(types()).toEqual(['payment.created', 'payment.captured']);
    const [created, captured] = sandbox.receiver.received;
    for (const { path, headers, raw } of [created!, captured!]) {
      expect(path).toBe('/webhooks/payone/default');
      expect(headers['x-gcs-keyid']).toBe(sandbox.client.credentials['PAYONE_WEBHOOKS_KEY_ID']);
      expect(headers['x-gcs-signature']).toBe(
        hmac(sandbox.client.credentials['PAYONE_WEBHOOKS_KEY_SECRET']!, raw),
      );
      expect(headers['retry-count']).toBe('0');
    }
    expect(created!.event.payment.statusOutput.statusCode).toBe(0);
    expect(captured!.event).toMatchObject({
      apiVersion: 'v1',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}\+00:00$/),
      merchantId: 'PaygraphSandbox',
      type: 'payment.captured',
      payment: {
        id,
        statusOutput: { statusCode: 9 },
        paymentOutput: { references: { merchantReference: 'ORD-1' } },
      },
    });
    expect(Number.isNaN(Date.parse(captured!.event.created))).toBe(false);
    expect(created!.event.id).not.toBe(captured!.event.id);
  });

  it('tells of each step of captures, refunds and cancellations', async () => {
    const id = await pay(sandbox.client);
    await sandbox.client.post(`/payments/${id}/cancel`, {
      amountOfMoney: { amount: 100, currencyCode: 'EUR' },
    });
    await sandbox.control.advance(hourMs);
    await sandbox.client.post(`/payments/${id}/capture`, {});
    await sandbox.control.advance(hourMs);
    await sandbox.client.post(`/payments/${id}/refund`, {
      amountOfMoney: { amount: 900, currencyCode: 'EUR' },
    });
    await sandbox.control.advance(hourMs);
    expect(types()).toEqual([
      'payment.created',
      'payment.pending_capture',
      'payment.cancelled',
      'payment.cancelled',
      'payment.capture_requested',
      'payment.captured',
      'refund.refund_requested',
      'payment.refunded',
    ]);
    const { refund } = sandbox.receiver.received[6]!.event;
    expect(refund).toMatchObject({ status: 'REFUND_REQUESTED', statusOutput: { statusCode: 81 } });
    const refunded = sandbox.receiver.received[7]!.event.payment;
    expect(refunded).toMatchObject({ id: refund.id, status: 'REFUNDED', statusOutput: { statusCode: 8 } });
  });

  it('tells of refusals', async () => {
    await sandbox.client.post('/payments', cardPayment({ card: cards.declined }));
    await settle();
    const id = await pay(sandbox.client, { amount: 5000 });
    await sandbox.client.post(`/payments/${id}/capture`, { amount: 1309, isFinal: false });
    await sandbox.control.advance(hourMs);
    await sandbox.client.post(`/payments/${id}/capture`, {});
    await sandbox.client.post(`/payments/${id}/refund`, {
      amountOfMoney: { amount: 1303, currencyCode: 'EUR' },
    });
    await sandbox.control.advance(hourMs);
    expect(types()).toEqual([
      'payment.created',
      'payment.rejected',
      'payment.created',
      'payment.pending_capture',
      'payment.capture_requested',
      'payment.rejected_capture',
      'payment.capture_requested',
      'refund.refund_requested',
      'payment.captured',
      'payment.rejected',
    ]);
    expect(sandbox.receiver.received.at(-1)!.event.payment.statusOutput.statusCode).toBe(83);
  });

  it('goes to the addresses of the request instead, and never to another merchant', async () => {
    const other = await new Receiver().open();
    await pay(sandbox.client, { root: { feedbacks: { webhooksUrls: [`${other.url}/mine`] } } });
    await pay(sandbox.second);
    await settle();
    expect(other.received.map(one => one.path)).toEqual(['/mine', '/mine']);
    expect(sandbox.receiver.received.map(one => [one.path, one.event.merchantId])).toEqual([
      ['/webhooks/payone/second', 'PaygraphSecond'],
      ['/webhooks/payone/second', 'PaygraphSecond'],
    ]);
    await other.close();
  });

  it('is repeated after 10 min, 1 h, 2 h, 8 h and 24 h, and then given up', async () => {
    sandbox.receiver.status = 500;
    await sandbox.client.post('/webhooks/sendtest');
    await settle();
    for (const waitMs of [10 * minuteMs, hourMs, 2 * hourMs, 8 * hourMs, 24 * hourMs]) {
      const before = sandbox.receiver.received.length;
      await sandbox.control.advance(waitMs - minuteMs);
      expect(sandbox.receiver.received).toHaveLength(before);
      await sandbox.control.advance(minuteMs);
      expect(sandbox.receiver.received).toHaveLength(before + 1);
    }
    await sandbox.control.advance(1000 * hourMs);
    const { received } = sandbox.receiver;
    expect(received.map(one => one.headers['retry-count'])).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(new Set(received.map(one => one.event.id)).size).toBe(1);
    const [delivery] = (await sandbox.control.get('webhooks')).body;
    expect([delivery.state, delivery.attempts.length]).toEqual(['failed', 6]);
  });

  it('makes every repetition in one big step of the clock, in order', async () => {
    sandbox.receiver.status = 503;
    await sandbox.client.post('/webhooks/sendtest');
    await sandbox.control.advance(100 * hourMs);
    expect(sandbox.receiver.received).toHaveLength(6);
  });

  it('stops repeating once it is accepted', async () => {
    sandbox.receiver.status = 500;
    await sandbox.client.post('/webhooks/sendtest');
    await settle();
    sandbox.receiver.status = 200;
    await sandbox.control.advance(100 * hourMs);
    expect(sandbox.receiver.received).toHaveLength(2);
  });

  it('is doubled, lost, delayed, forged and reordered on demand', async () => {
    const match = { type: 'payment.captured' };
    const secret = sandbox.client.credentials['PAYONE_WEBHOOKS_KEY_SECRET']!;

    await sandbox.control.fault('webhookDuplicate', { match });
    await pay(sandbox.client, { mode: 'SALE' });
    await settle();
    expect(types()).toEqual(['payment.created', 'payment.captured', 'payment.captured']);
    const [, one, two] = sandbox.receiver.received;
    expect(one!.raw).toEqual(two!.raw);

    sandbox.receiver.received.length = 0;
    await sandbox.control.fault('webhookLost', { match });
    await pay(sandbox.client, { mode: 'SALE' });
    await sandbox.control.advance(100 * hourMs);
    expect(types()).toEqual(['payment.created']);

    sandbox.receiver.received.length = 0;
    await sandbox.control.fault('webhookDelay', { match, ms: 5 * minuteMs });
    await pay(sandbox.client, { mode: 'SALE' });
    await settle();
    expect(types()).toEqual(['payment.created']);
    await sandbox.control.advance(5 * minuteMs);
    expect(types()).toEqual(['payment.created', 'payment.captured']);

    sandbox.receiver.received.length = 0;
    await sandbox.control.fault('webhookReorder', { match: { type: 'payment.created' } });
    await pay(sandbox.client, { mode: 'SALE' });
    await settle();
    expect(types()).toEqual(['payment.captured', 'payment.created']);

    sandbox.receiver.received.length = 0;
    await sandbox.control.fault('webhookForged', { match });
    await pay(sandbox.client, { mode: 'SALE' });
    await settle();
    const forged = sandbox.receiver.received[1]!;
    expect(forged.headers['x-gcs-signature']).not.toBe(hmac(secret, forged.raw));
  });

  it('is repeated with a good signature after a forged one was refused', async () => {
    await sandbox.control.fault('webhookForged');
    const secret = sandbox.client.credentials['PAYONE_WEBHOOKS_KEY_SECRET']!;
    sandbox.receiver.status = 401;
    await sandbox.client.post('/webhooks/sendtest');
    await settle();
    sandbox.receiver.status = 200;
    await sandbox.control.advance(10 * minuteMs);
    const honest = sandbox.receiver.received.map(
      one => one.headers['x-gcs-signature'] === hmac(secret, one.raw),
    );
    expect(honest).toEqual([false, true]);
  });

  it('can arrive before the answer of the call that caused it', async () => {
    await sandbox.control.post('profile', { outcomeDelayMs: 0 });
    const id = await pay(sandbox.client);
    await settle();
    sandbox.receiver.received.length = 0;
    await sandbox.control.fault('webhookBeforeAnswer', { match: { path: '/capture' } });
    const answer = await sandbox.client.post(`/payments/${id}/capture`, {});
    expect(types()).toEqual(['payment.capture_requested', 'payment.captured']);
    expect(answer.body.statusOutput.statusCode).toBe(91);
  });

  it('leaves the receiver free to ask back while it is delivered', async () => {
    const seen: number[] = [];
    sandbox.receiver.onReceive = async ({ event }) => {
      const { body } = await sandbox.client.get(`/payments/${event.payment.id}`);
      seen.push(body.statusOutput.statusCode);
    };
    await pay(sandbox.client, { mode: 'SALE' });
    await settle();
    expect(seen).toEqual([9, 9]);
  });

  it('sends a test, verifies an endpoint, and sends a delivery again', async () => {
    expect((await sandbox.client.post('/webhooks/sendtest', { url: 'no url' })).status).toBe(400);
    expect((await sandbox.client.post('/webhooks/sendtest')).status).toBe(204);
    await settle();
    expect(sandbox.receiver.received[0]!.event).toMatchObject({
      type: 'payment.test',
      payment: { id: '9999_9', statusOutput: { statusCode: 0 } },
    });
    const [delivery] = (await sandbox.control.get('webhooks')).body;
    await sandbox.control.post('webhooks/trigger', { id: delivery.id });
    await settle();
    expect(types()).toEqual(['payment.test', 'payment.test']);
    expect((await sandbox.control.post('webhooks/trigger', { id: '4711' })).status).toBe(400);
    expect((await sandbox.control.post('webhooks/verify')).body).toEqual({ verified: true, status: 200 });
  });

  it('comes as an array, or not at all, when switched so', async () => {
    await sandbox.control.post('profile', { webhookBody: 'array' });
    await sandbox.client.post('/webhooks/sendtest');
    await settle();
    expect(sandbox.receiver.received[0]!.event).toHaveLength(1);
    await sandbox.control.post('profile', { webhooks: false });
    await pay(sandbox.client);
    await settle();
    expect(sandbox.receiver.received).toHaveLength(1);
  });
});
