import { createHmac } from 'node:crypto';
import { payOnPage, TEST_CARDS } from '../../src/demo/payer';
import { changePayment } from '../../src/services/change-payment';
import { createHostedCheckout } from '../../src/services/create-hosted-checkout';
import { readEvents } from '../../src/store/events';
import { describeOnSqlite } from '../support/databases';
import { APPLICATION, openWorld, order, server, stored, type World } from './world';

const HOUR_MS = 3_600_000;

const WEBHOOK_FAULTS: readonly { readonly name: string; readonly faults: readonly object[] }[] = [
  { name: 'arrive as they should', faults: [] },
  { name: 'arrive twice and three times', faults: [{ fault: 'webhookDuplicate', copies: 2, times: 20 }] },
  { name: 'arrive in another order', faults: [{ fault: 'webhookReorder', times: 3 }] },
  { name: 'arrive late', faults: [{ fault: 'webhookDelay', delayMs: 1_800_000, times: 20 }] },
  { name: 'never arrive', faults: [{ fault: 'webhookLost', times: 50 }] },
  { name: 'are forged at first', faults: [{ fault: 'webhookForged', times: 4 }] },
  {
    name: 'arrive twice, in another order, and some never',
    faults: [
      { fault: 'webhookLost', times: 2 },
      { fault: 'webhookReorder', times: 2 },
      { fault: 'webhookDuplicate', copies: 1, times: 20 },
    ],
  },
];

describeOnSqlite('a checkout, its capture and its refund, whose webhooks', open => {
  let world: World;
  beforeEach(async () => (world = await openWorld(open)));
  afterEach(() => world.close());

  it.each(WEBHOOK_FAULTS)('$name, end in the same state with each change told once', async ({ faults }) => {
    for (const fault of faults) await world.control('faults', fault);
    const { payWith: _, ...rest } = order(TEST_CARDS.frictionless, { capture: false });
    const page = {
      provider: 'PAYONE',
      returnUrl: 'https://shop.example/back',
      locale: null,
      template: null,
    } as const;
    const opened = await createHostedCheckout(world.services, server, { ...rest, page });
    await payOnPage(opened.checkout!.redirectUrl, TEST_CARDS.frictionless);
    await world.pass(2 * HOUR_MS);
    expect((await stored(world, opened)).payment.status).toBe('AUTHORIZED');

    const change = { paymentId: opened.payment!.id, amount: null, final: true, reason: null };
    await changePayment(world.services, server, { ...change, kind: 'CAPTURE', idempotencyKey: 'c' });
    await world.pass(2 * HOUR_MS);
    await changePayment(world.services, server, { ...change, kind: 'REFUND', idempotencyKey: 'r' });
    await world.pass(2 * HOUR_MS);

    const { payment, checkout, operations } = await stored(world, opened);
    expect(payment).toMatchObject({
      status: 'REFUNDED',
      authorized: 1250n,
      captured: 1250n,
      refunded: 1250n,
    });
    expect(checkout?.status).toBe('COMPLETED');
    expect(operations.map(each => each.status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    expect(await statusesTold(world)).toEqual([
      'PROCESSING',
      'REQUIRES_ACTION',
      'AUTHORIZED',
      'CAPTURED',
      'REFUNDED',
    ]);
    expect(await world.differences()).toEqual([]);
  });

  it('speak of an effect made in the provider’s portal count it like any other', async () => {
    const { payWith: _, ...rest } = order(TEST_CARDS.frictionless);
    const page = {
      provider: 'PAYONE',
      returnUrl: 'https://shop.example/back',
      locale: null,
      template: null,
    } as const;
    const opened = await createHostedCheckout(world.services, server, { ...rest, page });
    await payOnPage(opened.checkout!.redirectUrl, TEST_CARDS.frictionless);
    await world.pass(HOUR_MS);
    const { payment } = await stored(world, opened);
    await refundInPortal(world, payment.providerReference!, 450);
    await world.pass(HOUR_MS);
    const after = await stored(world, opened);
    expect(after.payment).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: 450n });
    expect(after.operations.at(-1)).toMatchObject({ kind: 'REFUND', scope: 'provider', status: 'SUCCEEDED' });
    expect(await world.differences()).toEqual([]);
  });
});

async function statusesTold(world: World): Promise<readonly string[]> {
  const events = await readEvents(world.database.reader, APPLICATION, { after: 0n, limit: 100 });
  return events.flatMap(({ body }) => (body.type === 'PaymentStatusChanged' ? [body.to] : []));
}

/** A refund that somebody else asks for: sent with the account's own kit, under a key that we do not know. */
async function refundInPortal(world: World, providerReference: string, minor: number): Promise<void> {
  const { credentials, url } = world.sandbox.emulators[0]!;
  const path = `/v2/${credentials['PAYONE_MERCHANT_ID']}/payments/${providerReference}/refund`;
  const date = world.clock.now().toUTCString();
  const toSign = `POST\napplication/json\n${date}\n${path}\n`;
  const signature = createHmac('sha256', credentials['PAYONE_API_SECRET']!).update(toSign).digest('base64');
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      date,
      authorization: `GCS v1HMAC:${credentials['PAYONE_API_KEY_ID']}:${signature}`,
    },
    body: JSON.stringify({ amountOfMoney: { amount: minor, currencyCode: 'EUR' } }),
  });
  expect(answer.status).toBe(201);
}
