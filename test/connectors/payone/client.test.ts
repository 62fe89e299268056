import { authorization } from '../../../src/connectors/payone/signature';
import { type ExchangeRecord } from '../../../src/connectors/exchange-log';
import { call, cardOrder, errorBody, known, startPeer, wirePayment, type Reply, type Seen } from './peer';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function peer(...[answering, more]: Parameters<typeof startPeer>) {
  const started = await startPeer(answering, more);
  closers.push(started.close);
  return started;
}

const created = { payment: wirePayment(9, 'CAPTURED') };
const amount = { minor: 2500n, currency: 'EUR' };

function expectSigned(seen: Seen): void {
  const names = ['Content-Type', 'Date', 'X-GCS-ServerMetaInfo', 'X-GCS-Idempotence-Key'];
  const sent = names.map(name => [name, seen.headers[name.toLowerCase()]] as const);
  const headers = Object.fromEntries(
    sent.filter((each): each is [string, string] => typeof each[1] === 'string'),
  );
  const expected = authorization(
    { method: seen.method, headers, resource: seen.url },
    'key-id',
    'key-secret',
  );
  expect(seen.headers.authorization).toBe(expected);
}

describe('requests', () => {
  it('signs what it sends, dates it by the clock and sends the key that it was given', async () => {
    const { connector, seen } = await peer(() => ({ status: 201, json: created }));
    await connector.cardPayment.pay(call('op_key_1'), cardOrder());
    const [request] = seen;
    expect(request).toMatchObject({ method: 'POST', url: '/v2/M1/payments' });
    expect(request!.headers).toMatchObject({
      date: 'Sun, 01 Mar 2026 12:00:00 GMT',
      'content-type': 'application/json',
      'x-gcs-idempotence-key': 'op_key_1',
    });
    expectSigned(request!);
  });

  it('tells who it is in X-GCS-ServerMetaInfo', async () => {
    const { connector, seen } = await peer(() => ({ json: { result: 'OK' } }));
    await connector.health.check(call().signal);
    const info = Buffer.from(String(seen[0]!.headers['x-gcs-servermetainfo']), 'base64').toString('utf8');
    expect(JSON.parse(info)).toMatchObject({ integrator: 'Paygraph', sdkCreator: 'Paygraph' });
    expectSigned(seen[0]!);
  });

  it('sends neither a content type nor a key where there is no body and no effect', async () => {
    const { connector, seen } = await peer(() => ({ status: 204, headers: { 'Content-Type': '' } }));
    await connector.vault.removeCard(call(), { token: 'token-1', customer: null });
    expect(seen[0]).toMatchObject({ method: 'DELETE', url: '/v2/M1/tokens/token-1', text: '' });
    expect(seen[0]!.headers['content-type']).toBeUndefined();
    expect(seen[0]!.headers['x-gcs-idempotence-key']).toBeUndefined();
    expectSigned(seen[0]!);
  });
});

/** PAYONE contract, section 5 (exception mapping) and the guide's "Handle exceptions", for a request with an effect. */
const exceptions: readonly (readonly [string, Reply, Record<string, unknown>])[] = [
  ['ValidationException, 400', { status: 400, json: errorBody('INVALID_VALUE', { errorCode: '50001111' }) }, { kind: 'refused', code: '50001111', retry: 'NEW_KEY' }],
  ['not allowed, 400', { status: 400, json: errorBody('ACTION_NOT_ALLOWED_ON_TRANSACTION') }, { kind: 'refused', code: 'ACTION_NOT_ALLOWED_ON_TRANSACTION', retry: 'NEW_KEY' }],
  ['AuthorizationException, 403', { status: 403, json: errorBody('ACCESS_TO_MERCHANT_NOT_ALLOWED') }, { kind: 'refused', code: 'ACCESS_TO_MERCHANT_NOT_ALLOWED', retry: 'NEW_KEY' }],
  ['ReferenceException, 404', { status: 404, json: errorBody('UNKNOWN_PAYMENT_ID') }, { kind: 'refused', code: 'UNKNOWN_PAYMENT_ID' }],
  ['ReferenceException, 410', { status: 410, json: errorBody('GONE') }, { kind: 'refused', code: 'GONE' }],
  ['NotFoundException, 404 without a body', { status: 404 }, { kind: 'refused', code: 'HTTP_404' }],
  ['404 of somebody else', { status: 404, text: '<html>', headers: { 'Content-Type': 'text/html' } }, { kind: 'unknown' }],
  ['IdempotenceException, 409 by id', { status: 409, json: errorBody('DUPLICATE_REQUEST_IN_PROGRESS') }, { kind: 'unknown' }],
  ['IdempotenceException, 409 by code', { status: 409, json: errorBody('X', { errorCode: '1409' }) }, { kind: 'unknown' }],
  ['409 that says not allowed', { status: 409, json: errorBody('ACTION_NOT_ALLOWED_ON_TRANSACTION') }, { kind: 'refused' }],
  ['409 without an error', { status: 409, json: { title: 'Conflict', status: 409 } }, { kind: 'unknown' }],
  ['PlatformException, 500', { status: 500, json: errorBody('UNKNOWN_SERVER_ERROR') }, { kind: 'unknown' }],
  ['PlatformException, 502', { status: 502, json: errorBody('X', { retriable: true }) }, { kind: 'unknown' }],
  ['PlatformException, 503', { status: 503, text: 'down', headers: { 'Content-Type': 'text/plain' } }, { kind: 'unknown' }],
  ['ApiException, another 4xx', { status: 418, json: errorBody('X') }, { kind: 'unknown' }],
  ['429 without a body', { status: 429 }, { kind: 'unknown' }],
  ['a retriable error', { status: 429, json: errorBody('BUSY', { retriable: true }) }, { kind: 'refused', code: 'BUSY', retry: 'NEW_KEY' }],
  ['402 without a result', { status: 402, json: errorBody('X') }, { kind: 'unknown' }],
  ['ProblemDetailsException', { status: 400, json: { title: 'Bad', status: 400 }, headers: { 'Content-Type': 'application/problem+json' } }, { kind: 'refused', code: 'HTTP_400' }],
  ['CommunicationException, redirect', { status: 302, headers: { Location: 'https://elsewhere.example' } }, { kind: 'unknown' }],
  ['CommunicationException, HTML', { status: 400, text: '<html>', headers: { 'Content-Type': 'text/html' } }, { kind: 'unknown' }],
  ['CommunicationException, no errors', { status: 400, json: {} }, { kind: 'unknown' }],
  ['success without a body', { status: 201 }, { kind: 'unknown' }],
  ['success that is no object', { status: 201, json: [] }, { kind: 'unknown' }],
  ['success in another type', { status: 201, json: created, headers: { 'Content-Type': 'text/plain' } }, { kind: 'unknown' }],
  ['success in another charset', { status: 201, json: created, headers: { 'Content-Type': 'application/json; charset=utf-16' } }, { kind: 'unknown' }],
  ['success behind a byte order mark', { status: 201, text: `\ufeff${JSON.stringify(created)}` }, { kind: 'unknown' }],
  ['a reset', { reset: true }, { kind: 'unknown' }],
]; // prettier-ignore

describe('what an answer means for a request with an effect', () => {
  it.each(exceptions)('%s', async (_name, reply, expected) => {
    const { connector, seen } = await peer(() => reply);
    expect(await connector.cardPayment.capture(call(), known(), amount, true)).toMatchObject(expected);
    expect(await connector.cardPayment.pay(call(), cardOrder())).toMatchObject(expected);
    expect(seen).toHaveLength(2);
  });

  it('takes a 409 without a key as a refusal', async () => {
    const { connector } = await peer(() => ({ status: 409, json: errorBody('CONFLICT') }));
    const page = { ...cardOrder(), template: null };
    expect(await connector.hostedCheckout.open(call(), page)).toMatchObject({
      kind: 'refused',
      code: 'CONFLICT',
    });
  });

  it('keeps none of the provider’s words', async () => {
    const { connector } = await peer(() => ({ status: 400, json: errorBody('has spaces and <tags>') }));
    const outcome = await connector.cardPayment.pay(call(), cardOrder());
    expect(JSON.stringify(outcome)).not.toMatch(/their words|tags/);
    expect(outcome).toMatchObject({ kind: 'refused', code: 'HTTP_400' });
  });

  it('says notSent when the connection is refused, for every capability', async () => {
    const { connector, close } = await startPeer(() => ({}));
    await close();
    const { cardPayment, hostedCheckout, hostedTokenization, vault, products, health } = connector;
    const outcomes = await Promise.all([
      cardPayment.pay(call(), cardOrder()),
      cardPayment.capture(call(), known(), amount, true),
      cardPayment.cancel(call(), known(), amount),
      cardPayment.refund(call(), known(), amount, null),
      hostedCheckout.open(call(), { ...cardOrder(), template: null }),
      hostedTokenization.openSession(call(), { locale: null, template: null }),
      hostedTokenization.redeem(call(), 'session'),
      vault.removeCard(call(), { token: 'token', customer: null }),
      products.list(call().signal, { countryCode: 'DE', currency: 'EUR' }),
      health.check(call().signal),
    ]);
    expect(new Set(outcomes.map(each => each.kind))).toEqual(new Set(['notSent']));
  });

  it('says unknown when the deadline comes after the request was sent', async () => {
    const controller = new AbortController();
    const { connector } = await peer(() => {
      controller.abort();
      return { status: 201, json: created };
    });
    expect(await connector.cardPayment.pay(call('k', controller.signal), cardOrder())).toMatchObject({
      kind: 'unknown',
    });
  });
});

describe('the exchange log', () => {
  it('hears a masked request and its answer under one id, and nothing of the card', async () => {
    const records: ExchangeRecord[] = [];
    const { connector } = await peer(() => ({ status: 201, json: created }), {
      exchangeLog: each => records.push(each),
    });
    await connector.cardPayment.pay(call(), cardOrder());
    expect(records.map(({ kind, id }) => [kind, id])).toEqual([
      ['request', 'uuid-1'],
      ['answer', 'uuid-1'],
    ]);
    const text = JSON.stringify(records);
    expect(text).toContain('************4675');
    expect(text).not.toMatch(/4330264936344675|Ann Buyer|key-secret|v1HMAC|"123"|0930/);
  });

  it('drops an answer that nobody can read, hides a token in a path and tells a lost answer', async () => {
    const records: ExchangeRecord[] = [];
    const exchangeLog = (each: ExchangeRecord) => void records.push(each);
    const html = { status: 502, text: 'card 4330264936344675', headers: { 'Content-Type': 'text/html' } };
    const { connector } = await peer((_seen, nth) => (nth === 1 ? html : { reset: true }), { exchangeLog });
    await connector.vault.removeCard(call(), { token: 'secret-token', customer: null });
    await connector.health.check(call().signal);
    expect(records[1]).toMatchObject({ kind: 'answer', status: 502, body: null });
    expect(records[3]).toMatchObject({ kind: 'noAnswer', outcome: 'unknown' });
    expect(JSON.stringify(records)).not.toMatch(/4330264936344675|secret-token/);
  });
});
