import { createHmac } from 'node:crypto';
import { ManualClock } from '../../src/domain/clock';
import { confirmChallenge } from '../../src/demo/payer';
import { EventsDocument, PaymentDocument } from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { buy, byCard, CARDS } from './support/orders';
import { expectStill } from './support/stillness';

let clock: ManualClock;
let test: TestApp;
beforeEach(async () => {
  clock = new ManualClock(new Date());
  test = await startTestApp({}, { withoutJobs: true, clock });
  await test.control('profile', { outcomeDelayMs: 0 });
  // Stored by the emulator as it would send them, and delivered by the tests.
  await test.control('faults', { fault: 'webhookLost', times: 1_000 });
});
afterEach(() => test.close());

interface Sent {
  readonly type: string;
  readonly url: string;
  readonly body: string;
  readonly state: string;
}

/** A payment that waits for its payer here, is captured at the provider, and whose webhook nobody has seen. */
async function capturedUnheard(): Promise<{ readonly id: string; readonly delivery: Sent }> {
  const { payment } = await buy(test.client, { payWith: byCard(CARDS.challenge) });
  const action = payment!.nextAction!;
  if (!('url' in action)) throw new Error('no redirect');
  await confirmChallenge(action.url);
  const sent = await test.control<readonly Sent[]>('webhooks');
  const delivery = sent.find(({ type }) => type === 'payment.captured')!;
  expect(delivery).toMatchObject({ url: '/webhooks/payone/default', state: 'lost' });
  return { id: payment!.id, delivery };
}

type Headers = readonly (readonly [string, string])[];

/** As PAYONE signs: HMAC-SHA256 over the body, in base64 (PAYONE contract, section 6). */
function signed(body: string, changes: { readonly keyId?: string; readonly secret?: string } = {}): Headers {
  const { credentials } = test.app.sandbox!;
  const { keyId = credentials['PAYONE_WEBHOOKS_KEY_ID']! } = changes;
  const { secret = credentials['PAYONE_WEBHOOKS_KEY_SECRET']! } = changes;
  const signature = createHmac('sha256', secret).update(body).digest('base64');
  return [
    ['X-GCS-KeyId', keyId],
    ['X-GCS-Signature', signature],
  ];
}

async function deliver(body: string, headers: Headers, path = '/webhooks/payone/default'): Promise<number> {
  const init = { method: 'POST', body, headers: [...headers, ['content-type', 'application/json']] };
  const answer = await fetch(`${test.app.url}${path}`, init as RequestInit);
  const text = await answer.text();
  expect(text).not.toMatch(/signature|secret|key|node_modules/i);
  return answer.status;
}

async function statusOf(id: string): Promise<string> {
  return (await test.client.ask(PaymentDocument, { id })).payment!.status;
}

interface NoticeRow {
  readonly outcome: string | null;
  readonly tries: number;
}

function notices(): Promise<readonly NoticeRow[]> {
  return test.app.services.database.reader.query('SELECT outcome, tries FROM notice');
}

describe('a webhook that nobody may believe', () => {
  type Make = (body: string) => { readonly body: string; readonly headers: Headers; readonly path?: string };
  const cases: readonly (readonly [string, number, Make])[] = [
    ['forged with another secret', 403, body => ({ body, headers: signed(body, { secret: 'guessed' }) })],
    [
      'with the id of another key',
      403,
      body => ({ body, headers: signed(body, { keyId: 'sandbox-webhooks-key-0002' }) }),
    ],
    ['truncated', 403, body => ({ body: body.slice(0, -10), headers: signed(body) })],
    ['with another amount', 403, body => ({ body: body.replace('1250', '1251'), headers: signed(body) })],
    ['with a blank at its end', 403, body => ({ body: `${body} `, headers: signed(body) })],
    ['empty', 403, body => ({ body: '', headers: signed(body) })],
    ['without a signature', 400, body => ({ body, headers: [] })],
    ['with two signatures in one', 403, body => ({ body, headers: [...signed(body), ...signed(body)] })],
    ['that is no JSON', 400, () => ({ body: '{"id":', headers: signed('{"id":') })],
    ['that is no event', 400, () => ({ body: '{"id": 1}', headers: signed('{"id": 1}') })],
    [
      'at a provider that is not set up',
      404,
      body => ({ body, headers: signed(body), path: '/webhooks/wallet/default' }),
    ],
    [
      'at a provider that there is not',
      404,
      body => ({ body, headers: signed(body), path: '/webhooks/nobody/default' }),
    ],
    ['at another account', 404, body => ({ body, headers: signed(body), path: '/webhooks/payone/second' })],
    ['at no account', 404, body => ({ body, headers: signed(body), path: '/webhooks/payone' })],
  ];

  it.each(cases)('changes nothing: %s', async (_name, status, make) => {
    const { id, delivery } = await capturedUnheard();
    const { body, headers, path } = make(delivery.body);
    await expectStill(test, async () => {
      expect(await deliver(body, headers, path)).toBe(status);
      await test.app.runJobs();
    });
    expect(await notices()).toEqual([]);
    expect(await statusOf(id)).toBe('REQUIRES_ACTION');
  });

  it('is refused when it is too large to be one', async () => {
    const body = `{"id": "${'x'.repeat(2_000_000)}"}`;
    await expectStill(test, async () => expect(await deliver(body, signed(body))).toBe(413));
  });
});

describe('a webhook', () => {
  it('is stored before it is acknowledged, and applied once however often it comes', async () => {
    const { id, delivery } = await capturedUnheard();
    const { body } = delivery;
    const again = await Promise.all([1, 2, 3].map(() => deliver(body, signed(body))));
    expect(again).toEqual([200, 200, 200]);
    expect(await notices()).toEqual([{ outcome: null, tries: 0 }]);
    expect(await statusOf(id)).toBe('REQUIRES_ACTION');

    await test.app.runJobs();
    expect(await statusOf(id)).toBe('CAPTURED');
    expect(await deliver(body, signed(body))).toBe(200);
    await expectStill(test, () => test.app.runJobs());
    expect(await notices()).toEqual([{ outcome: 'APPLIED', tries: 0 }]);

    const filter = { paymentId: id };
    const { events } = await test.client.ask(EventsDocument, { filter });
    const captures = events.edges.filter(({ node }) => 'paymentTo' in node && node.paymentTo === 'CAPTURED');
    expect(captures).toMatchObject([{ node: { cause: expect.stringMatching(/^webhook:/) } }]);
  });

  it('that the emulator itself sends is accepted', async () => {
    const { id } = await capturedUnheard();
    const sent = await test.control<readonly (Sent & { readonly id: string })[]>('webhooks');
    for (const delivery of sent) await test.control('webhooks/trigger', { id: delivery.id });
    await test.control('clock', { advanceMs: 1 });
    await test.app.runJobs();
    expect(await statusOf(id)).toBe('CAPTURED');
  });

  it('for a payment that is not here is kept, tried for a while, and ignored', async () => {
    const { id, delivery } = await capturedUnheard();
    const event = JSON.parse(delivery.body) as { id: string; payment: { id: string } };
    const reference = `pay_${'0'.repeat(26)}`;
    const foreign = JSON.stringify({
      ...event,
      payment: { ...event.payment, id: '9999999999_0' },
    }).replaceAll(id, reference);
    expect(await deliver(foreign, signed(foreign))).toBe(200);
    const tries: number[] = [];
    for (let round = 0; round < 8; round++) {
      await test.app.runJobs();
      const [row] = await notices();
      tries.push(row!.tries);
      if (row!.outcome !== null) break;
      clock.advance(600_000);
    }
    expect(await notices()).toMatchObject([{ outcome: 'IGNORED' }]);
    expect(tries.slice(0, 3)).toEqual([1, 2, 3]);
    const { events } = await test.client.ask(EventsDocument, { filter: { paymentId: reference } });
    expect(events.edges).toEqual([]);
  });

  it('of another merchant on the same address is acknowledged and left alone', async () => {
    const { delivery } = await capturedUnheard();
    const event = JSON.parse(delivery.body) as object;
    const body = JSON.stringify({ ...event, merchantId: 'SomebodyElse' });
    await expectStill(test, async () => {
      expect(await deliver(body, signed(body))).toBe(200);
      await test.app.runJobs();
    });
  });
});

describe('the verification of the endpoint', () => {
  async function verify(headers: Record<string, string>, path = '/webhooks/payone/default') {
    const answer = await fetch(`${test.app.url}${path}`, { headers });
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  }
  const HEADER = 'X-GCS-Webhooks-Endpoint-Verification';

  it('answers with the value of the header, as text', async () => {
    const answer = await expectStill(test, () => verify({ [HEADER]: 'value-1<b>' }));
    expect(answer).toEqual({ status: 200, type: 'text/plain; charset=utf-8', text: 'value-1<b>' });
    const { verified } = await test.control<{ verified: boolean }>('webhooks/verify', {});
    expect(verified).toBe(true);
  });

  it('answers nothing else', async () => {
    expect((await verify({})).status).toBe(400);
    expect((await verify({ [HEADER]: 'x'.repeat(300) })).status).toBe(400);
    expect((await verify({ [HEADER]: 'value' }, '/webhooks/wallet/default')).status).toBe(404);
  });
});
