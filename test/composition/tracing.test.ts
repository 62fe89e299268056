import { createHmac } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { confirmChallenge } from '../../src/demo/payer';
import { readConfig } from '../../src/config';
import { ManualClock } from '../../src/domain/clock';
import { buy, byCard, CARDS } from '../api/support/orders';
import { CreatePayoutDocument, EventFeedDocument, RefundPaymentDocument } from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { startCollector, type Collector, type SeenSpan } from '../support/collector';
import { run } from '../support/processes';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const MINUTES_MS = 5 * 60_000;

describe('with a collector', () => {
  let collector: Collector;
  let clock: ManualClock;
  let test: TestApp;
  const realFetch = globalThis.fetch;
  beforeEach(async () => {
    collector = await startCollector();
    clock = new ManualClock(new Date());
    const OTEL_EXPORTER_OTLP_ENDPOINT = `${collector.url}/`;
    const OTEL_EXPORTER_OTLP_HEADERS = 'x-collector-key=told%20so';
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS, OTEL_SERVICE_NAME: 'till-7' };
    test = await startTestApp(env, { withoutJobs: true, clock });
    await test.control('profile', { outcomeDelayMs: 0 });
    // Stored by the emulator, and delivered by the tests.
    await test.control('faults', { fault: 'webhookLost', times: 1_000 });
    globalThis.fetch = (input, init) =>
      typeof input === 'string' && input.startsWith(test.app.url)
        ? realFetch(input, {
            ...init,
            headers: { ...headersOf(init), traceparent: `00-${TRACE}-${CALLER}-01` },
          })
        : realFetch(input, init);
  });
  afterEach(async () => {
    globalThis.fetch = realFetch;
    await test.close();
    await collector.close();
  });

  /** The span that a span is below. */
  const above = ({ parentSpanId }: SeenSpan): SeenSpan | undefined =>
    collector.spans.find(({ spanId }) => spanId === parentSpanId);

  it('shows a purchase with 3-D Secure from the request to the provider in the trace of its client', async () => {
    const { payment, operation } = await buy(test.client, { payWith: byCard(CARDS.challenge) });
    const secrets = Object.entries(test.app.sandbox!.credentials).filter(([name]) =>
      /SECRET|PASSWORD|SEED|API_KEY$|AUTHORIZE_KEY|APP_KEY|MERCHANT_ID|_KEY$/.test(name),
    );
    await test.app.stop();

    const call = collector.one('POST /v2/*/payments');
    const chain: SeenSpan[] = [];
    for (let at: SeenSpan | undefined = call; at; at = above(at)) chain.unshift(at);
    expect(chain.map(({ name }) => name)).toEqual([
      'POST /graphql',
      'graphql mutation',
      'operation purchase',
      'POST /v2/*/payments',
    ]);
    expect(chain.map(({ traceId }) => traceId)).toEqual([TRACE, TRACE, TRACE, TRACE]);
    const [request, graphql, purchase] = chain as [SeenSpan, SeenSpan, SeenSpan];
    expect(request.parentSpanId).toBe(CALLER);
    expect(request.attributes).toMatchObject({ 'http.route': '/graphql', 'http.response.status_code': 200 });
    expect(graphql.attributes).toEqual({
      'graphql.operation.type': 'mutation',
      'graphql.operation.name': 'Purchase',
    });
    expect(purchase.attributes).toMatchObject({
      'paygraph.operation.id': operation!.id,
      'paygraph.operation.kind': 'PURCHASE',
      'paygraph.operation.status': 'AWAITING_CUSTOMER',
      'paygraph.payment.id': payment!.id,
      'paygraph.provider': 'PAYONE',
      'paygraph.money_moved': 'NO',
    });
    expect(call.attributes).toMatchObject({
      'url.template': '/v2/*/payments',
      'http.response.status_code': 201,
      'paygraph.exchange': 'answered',
    });

    // How it got there, and what did not get there.
    expect(collector.requests[0]).toMatchObject({
      path: '/v1/traces',
      headers: { 'x-collector-key': 'told so', 'content-type': 'application/json' },
    });
    expect(collector.raw()).toContain('till-7');
    const planted = { number: CARDS.challenge, holder: 'Lovelace', key: 'pg_test_sandbox' };
    expect(secrets.length).toBeGreaterThan(8);
    for (const [name, secret] of [...Object.entries(planted), ...secrets])
      expect([name, collector.raw().includes(secret)]).toEqual([name, false]);

    // The log leads to the trace.
    const lines = test
      .log()
      .split('\n')
      .filter(line => /provider called|Request answered/.test(line));
    expect(lines.filter(line => line.includes(TRACE)).length).toBeGreaterThan(1);
  });

  it('links what settles an unknown outcome to the purchase that left it, in a trace of the round', async () => {
    await test.control('faults', { fault: 'resetAfter', times: 1, match: { path: '/payments$' } });
    const { operation, errors } = await buy(test.client);
    expect(errors).toMatchObject([{ __typename: 'OutcomeUnknown' }]);
    for (let rounds = 0; rounds < 12; rounds += 1) {
      clock.advance(MINUTES_MS);
      await test.control('clock', { advanceMs: MINUTES_MS });
      await test.app.runJobs();
    }
    await test.app.stop();

    const purchase = collector.one('operation purchase');
    expect(purchase.attributes).toMatchObject({
      'paygraph.operation.id': operation!.id,
      'paygraph.operation.status': 'UNKNOWN',
      'paygraph.money_moved': 'UNKNOWN',
    });
    expect(purchase.failed).toBe(true);
    const settled = collector.spans.filter(({ name }) => name === 'settle operation');
    const [first] = settled;
    expect(first).toMatchObject({ links: [purchase.spanId] });
    expect(settled.at(-1)).toMatchObject({
      failed: false,
      attributes: {
        'paygraph.operation.id': operation!.id,
        'paygraph.operation.status': 'SUCCEEDED',
        'paygraph.money_moved': 'YES',
      },
    });
    for (const span of settled) {
      expect(above(span)).toMatchObject({ name: 'settle round', parentSpanId: undefined });
      expect(span.traceId).not.toBe(TRACE);
    }
    const calls = collector.spans.filter(span => above(span)?.name === 'settle operation');
    expect(calls.length).toBeGreaterThan(0);
  });

  it('links what applies a webhook to its delivery and to the purchase', async () => {
    const { payment } = await buy(test.client, { payWith: byCard(CARDS.challenge) });
    await confirmChallenge((payment!.nextAction as { url: string }).url);
    const sent = await test.control<readonly { type: string; body: string }[]>('webhooks');
    const { body } = sent.find(({ type }) => type === 'payment.captured')!;
    const { credentials } = test.app.sandbox!;
    const headers = {
      'content-type': 'application/json',
      'x-gcs-keyid': credentials['PAYONE_WEBHOOKS_KEY_ID']!,
      'x-gcs-signature': createHmac('sha256', credentials['PAYONE_WEBHOOKS_KEY_SECRET']!)
        .update(body)
        .digest('base64'),
    };
    const init = { method: 'POST', body, headers };
    expect((await fetch(`${test.app.url}/webhooks/payone/default`, init)).status).toBe(200);
    await test.app.runJobs();
    await test.app.stop();

    const delivery = collector.one('webhook receive');
    expect(above(delivery)?.name).toBe('POST /webhooks/:provider/:account');
    const applied = collector.one('webhook apply');
    expect(applied.links).toEqual([delivery.spanId, collector.one('operation purchase').spanId]);
    expect(applied.attributes).toMatchObject({ 'paygraph.operation.status': 'SUCCEEDED' });
    expect(above(applied)?.name).toBe('webhooks round');
  });

  it('links the steps of a payout to the request for it', async () => {
    const user = { username: 'pioneer', scopes: ['payments', 'wallet_address'] };
    const { uid } = await test.control<{ uid: string }>('users', user, 'PI');
    const amount = { amount: '1.5', currency: 'PI' };
    const input = {
      idempotencyKey: 'payout',
      reference: 'prize-1',
      recipient: uid,
      amount,
      memo: 'Prize',
      metadata: {},
    };
    const { createPayout } = await test.client.ask(CreatePayoutDocument, { input });
    expect(createPayout.errors).toEqual([]);
    for (let rounds = 0; rounds < 6; rounds += 1) {
      clock.advance(10_000);
      await test.control('clock', { advanceMs: 10_000 }, 'PI');
      await test.app.runJobs();
    }
    const seed = test.app.sandbox!.credentials['PI_WALLET_SEED']!;
    await test.app.stop();

    const asked = collector.one('operation payout');
    expect(asked.attributes).toMatchObject({
      'paygraph.operation.kind': 'PAYOUT',
      'paygraph.provider': 'PI',
    });
    const steps = collector.spans.filter(({ name }) => name === 'payout step');
    expect(steps.map(({ attributes }) => attributes['paygraph.payout.status'])).toEqual(
      expect.arrayContaining(['CREATED', 'REGISTERED', 'SIGNED', 'CONFIRMED']),
    );
    const later = steps.filter(step => step.traceId !== TRACE);
    expect(later.length).toBeGreaterThan(1);
    for (const step of later) expect(step.links).toEqual([asked.spanId]);
    expect(collector.one('POST /transactions').attributes).toMatchObject({ 'paygraph.provider': 'PI' });
    for (const secret of [seed, uid]) expect(collector.raw().includes(secret)).toBe(false);
  });

  it('shows a refused webhook, a refund and a request that nobody serves, without their addresses', async () => {
    const { payment } = await buy(test.client);
    await test.client.ask(RefundPaymentDocument, {
      input: { idempotencyKey: 'back', paymentId: payment!.id, amount: { amount: '2.50', currency: 'EUR' } },
    });
    const forged = await fetch(`${test.app.url}/webhooks/payone/default?key=planted-secret`, {
      method: 'POST',
      body: '{"card":"4330264936344675"}',
    });
    expect(forged.status).toBe(400);
    await fetch(`${test.app.url}/nothing/planted-secret`);
    await test.app.stop();

    expect(collector.one('operation refund').attributes).toMatchObject({
      'paygraph.operation.kind': 'REFUND',
    });
    expect(collector.one('webhook receive')).toMatchObject({ failed: true });
    expect(collector.one('POST /webhooks/:provider/:account').attributes).toMatchObject({
      'http.response.status_code': 400,
    });
    expect(collector.one('GET unknown').attributes).toMatchObject({ 'http.response.status_code': 404 });
    expect(collector.raw()).not.toMatch(/planted-secret|4330264936344675/);
  });
});

it('does not show what a webhook woke as a part of its request, though it ran at once', async () => {
  const collector = await startCollector();
  const test = await startTestApp({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  try {
    const events = test.client.listen(EventFeedDocument, {});
    const { payment } = await buy(test.client, { payWith: byCard(CARDS.challenge) });
    await confirmChallenge((payment!.nextAction as { url: string }).url);
    await events.until(({ events: { cause } }) => cause.startsWith('webhook:'));
  } finally {
    await test.close();
    await collector.close();
  }
  const rounds = collector.spans.filter(({ name }) => name === 'webhooks round');
  expect(rounds.length).toBeGreaterThan(0);
  for (const round of rounds) expect(round.parentSpanId).toBeUndefined();
});

describe.each([
  { name: 'is not there', answer: undefined, giveUpMs: 300 },
  { name: 'takes spans and never answers', answer: () => undefined, giveUpMs: 3_500 },
  {
    name: 'refuses them',
    answer: (_: unknown, response: ServerResponse) => void response.writeHead(400).end('planted-answer'),
    giveUpMs: 300,
  },
])('with a collector that $name', ({ answer, giveUpMs }) => {
  it('pays all the same, says so at most once in the log, and stops in time', async () => {
    const server = createServer(answer);
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    if (!answer) await new Promise(done => server.close(done));
    // The SDK reads these by itself.
    Object.assign(process.env, {
      OTEL_BSP_SCHEDULE_DELAY: '50',
      OTEL_EXPORTER_OTLP_TIMEOUT: String(giveUpMs),
    });
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` };
    const test = await startTestApp(endpoint, { withoutJobs: true });
    try {
      for (let round = 0; round < 5; round += 1) {
        const { payment, errors } = await buy(test.client);
        expect([payment?.status, errors]).toEqual(['CAPTURED', []]);
      }
      const before = performance.now();
      await test.app.stop();
      expect(performance.now() - before).toBeLessThan(3_000);
      // The server does not wait for one that needs longer than two seconds to give up.
      expect(test.log().match(/traces cannot be sent/g) ?? []).toHaveLength(giveUpMs > 2_000 ? 0 : 1);
      expect(test.log()).not.toContain('planted-answer');
    } finally {
      delete process.env['OTEL_BSP_SCHEDULE_DELAY'];
      delete process.env['OTEL_EXPORTER_OTLP_TIMEOUT'];
      await test.close();
      server.closeAllConnections();
      server.close();
    }
  });
});

it('refuses an address that is none, and names the setting without its value', () => {
  const read = (OTEL_EXPORTER_OTLP_ENDPOINT: string) => () => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT });
  expect(read('planted-secret')).toThrow(/^OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address\.$/);
  expect(read('ftp://planted-secret')).toThrow(/OTEL_EXPORTER_OTLP_ENDPOINT/);
});

it('loads nothing of the SDK without the setting, and does with it', async () => {
  const script = `
    const { readConfig } = require('./dist/src/config');
    const { openTracing } = require('./dist/src/composition/tracing/open-tracing');
    require('reflect-metadata');
    require('./dist/src/app');
    const config = readConfig({ ...process.env, DATABASE_URL: 'sqlite::memory:', MASTER_KEY: '${Buffer.alloc(32).toString('base64')}' });
    openTracing(config.tracing, 'node', undefined).then(() => {
      const loaded = Object.keys(require.cache).filter(file => /@opentelemetry.(?!api.)/.test(file));
      console.log('loaded ' + loaded.length);
      process.exit();
    });`;
  expect(await run(['-e', script], {})).toContain('loaded 0\n');
  const set = await run(['-e', script], { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  expect(set).toMatch(/loaded [1-9]/);
});

function headersOf(init: RequestInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(init?.headers).entries());
}
