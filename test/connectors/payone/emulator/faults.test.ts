/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument, @typescript-eslint/restrict-plus-operands, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-explicit-any -- answers are JSON of any shape; the assertions say what is expected */
import { gunzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { Agent, request } from 'undici';
import {
  type Answer,
  cardPayment,
  cards,
  hourMs,
  openSandbox,
  pay,
  type Sandbox,
  send,
  submit,
} from './support';

describe('PAYONE emulator: faults on the wire', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await openSandbox()));
  beforeEach(async () => {
    await sandbox.control.post('reset');
    await sandbox.control.post('profile', { outcomeDelayMs: hourMs });
  });
  afterAll(() => sandbox.close());

  const sale = (key = 'k') => sandbox.client.post('/payments', cardPayment({ mode: 'SALE' }), { key });
  const charges = () => sandbox.books().length;

  /** The bytes that come back until the connection ends. */
  function raw(): Promise<string> {
    const signed = sandbox.client.sign('POST', '/payments', cardPayment({ mode: 'SALE' }));
    const body = String(signed.body);
    const headers = { ...signed.headers, Host: 'x', 'Content-Length': String(Buffer.byteLength(body)) };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return new Promise(resolve => {
      const { hostname, port } = new URL(sandbox.emulator.url);
      const socket = connect(Number(port), hostname);
      let received = '';
      socket.on('data', bytes => (received += bytes.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(received));
      socket.write(`POST ${signed.path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${body}`);
    });
  }

  it.each([
    ['resetBefore', 0],
    ['resetAfter', 1],
  ] as const)(
    '%s resets the connection with %i charges; the same key completes it once',
    async (fault, charged) => {
      await sandbox.control.fault(fault);
      await expect(sale()).rejects.toMatchObject({
        code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/),
      });
      expect(charges()).toBe(charged);
      expect((await sale()).status).toBe(201);
      expect(charges()).toBe(1);
    },
  );

  it.each([
    ['timeoutBefore', 0],
    ['timeoutAfter', 1],
  ] as const)('%s never answers, with %i charges', async (fault, charged) => {
    await sandbox.control.fault(fault);
    const signed = sandbox.client.sign('POST', '/payments', cardPayment({ mode: 'SALE' }));
    const stop = new AbortController();
    const lost = request(sandbox.emulator.url + signed.path, {
      method: 'POST',
      headers: signed.headers,
      body: String(signed.body),
      signal: stop.signal,
    });
    lost.catch(() => undefined);
    await logged(1);
    await sandbox.control.advance(24 * hourMs);
    expect(charges()).toBe(charged);
    stop.abort();
    await expect(lost).rejects.toThrow();
  });

  it.each([
    [{ when: 'before', status: 500 }, 0],
    [{ when: 'after', status: 500 }, 1],
    [{ when: 'before', status: 503, retryAfterS: 7 }, 0],
    [{ when: 'before', status: 429, retryAfterS: 7 }, 0],
    [{ when: 'after', status: 502, body: 'html' }, 1],
    [{ when: 'after', status: 504, body: 'empty' }, 1],
  ] as const)('status %j leaves %i charges', async (parameters, charged) => {
    await sandbox.control.fault('status', parameters);
    const answer = await sale();
    expect(answer.status).toBe(parameters.status);
    expect(answer.headers['retry-after']).toBe('retryAfterS' in parameters ? '7' : undefined);
    if (!('body' in parameters)) expect(answer.body.errorId).toBe(answer.headers['correlation-id']);
    else expect(answer.text.startsWith('<html>')).toBe(parameters.body === 'html');
    expect(charges()).toBe(charged);
  });

  it('garbage is a 200 that nobody can read', async () => {
    await sandbox.control.fault('garbage', { when: 'before' });
    const before = await sale();
    expect([before.status, before.body, charges()]).toEqual([200, undefined, 0]);
    await sandbox.control.fault('garbage');
    const after = await sale();
    expect([after.status, after.body, charges()]).toEqual([200, undefined, 1]);
  });

  it('cutHeaders and cutBody end in the middle, after the effect', async () => {
    await sandbox.control.fault('cutHeaders');
    const headers = await raw();
    expect([headers.startsWith('HTTP/1.1 201'), headers.includes('\r\n\r\n')]).toEqual([true, false]);
    await sandbox.control.fault('cutBody');
    const [head = '', body = ''] = (await raw()).split('\r\n\r\n');
    const announced = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    expect(body.length).toBe(Math.floor(announced / 2));
    await sandbox.control.fault('cutBody');
    await expect(sale()).rejects.toThrow();
    expect(charges()).toBe(3);
  });

  it('drip sends a byte each time the clock moves', async () => {
    await sandbox.control.fault('drip', { delayMs: hourMs });
    const signed = sandbox.client.sign('POST', '/payments', cardPayment({ mode: 'SALE' }));
    const stop = new AbortController();
    const answer = await request(sandbox.emulator.url + signed.path, {
      method: 'POST',
      headers: signed.headers,
      body: String(signed.body),
      signal: stop.signal,
    });
    const bytes = answer.body[Symbol.asyncIterator]();
    expect((await bytes.next()).value).toHaveLength(1);
    const second = bytes.next();
    await sandbox.control.advance(hourMs);
    expect((await second).value).toHaveLength(1);
    stop.abort();
    await expect(bytes.next()).rejects.toThrow();
  });

  it('endless goes on, and ends with a cut', async () => {
    await sandbox.control.fault('endless', { megabytes: 2 });
    expect((await raw()).length).toBeGreaterThan(2 * 1024 * 1024);
  });

  it('gzipBomb is small on the wire and large behind it', async () => {
    await sandbox.control.fault('gzipBomb', { megabytes: 8 });
    const signed = sandbox.client.sign('POST', '/payments', cardPayment());
    const own = new Agent();
    const answer = await request(sandbox.emulator.url + signed.path, {
      method: 'POST',
      headers: signed.headers,
      body: String(signed.body),
      dispatcher: own,
    });
    const packed = Buffer.from(await answer.body.arrayBuffer());
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(packed.length).toBeLessThan(100_000);
    expect(gunzipSync(packed).length).toBeGreaterThan(8 * 1024 * 1024);
    await own.close();
  });

  it.each(['utf16', 'bom', 'invalid'])('wrongCharset %s cannot be parsed as UTF-8 JSON', async form => {
    await sandbox.control.fault('wrongCharset', { form });
    const answer = await sale();
    expect([answer.status, charges()]).toEqual([201, 1]);
    if (form !== 'bom') expect(answer.body).toBeUndefined();
  });

  it('redirect points elsewhere, without an effect unless told', async () => {
    await sandbox.control.fault('redirect', { location: 'http://127.0.0.1:1/away', status: 307 });
    const answer = await sale();
    expect([answer.status, answer.headers['location'], charges()]).toEqual([
      307,
      'http://127.0.0.1:1/away',
      0,
    ]);
  });

  it('answers untruly: amount, currency, payment, status; the truth is stored', async () => {
    const lie = async (fault: string): Promise<Answer> => {
      await sandbox.control.fault(fault);
      return sale(fault);
    };
    const output = (answer: Answer) => answer.body.payment.paymentOutput;
    const amount = await lie('wrongAmount');
    expect(output(amount).amountOfMoney).toEqual({ amount: 1001, currencyCode: 'EUR' });
    expect(output(await lie('wrongCurrency')).amountOfMoney).toEqual({ amount: 1000, currencyCode: 'USD' });
    const other = await lie('otherPayment');
    expect((await sandbox.client.get(`/payments/${String(other.body.payment.id)}`)).status).toBe(404);
    expect(output(other).references.merchantReference).toMatch(/^other-/);
    const status = await lie('unknownStatus');
    expect(status.body.payment).toMatchObject({
      status: 'QUANTUM_SUPERPOSITION',
      statusOutput: { statusCode: 777 },
    });
    const truth = await sale('wrongAmount');
    expect(output(truth).amountOfMoney.amount).toBe(1000);
    expect(charges()).toBe(4);
  });

  it('notFoundThenFound hides a payment from the next reads only', async () => {
    const id = await pay(sandbox.client);
    await sandbox.control.fault('notFoundThenFound', { times: 2 });
    expect((await sandbox.client.post(`/payments/${id}/capture`, { amount: 1 })).status).toBe(201);
    const reads = [1, 2, 3].map(() => sandbox.client.get(`/payments/${id}`));
    const answers = await Promise.all(reads);
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 404, 404]);
    expect(answers.find(answer => answer.status === 404)!.body.errors[0].id).toBe('UNKNOWN_PAYMENT_ID');
  });

  it('slow waits on the emulator clock, before or after the effect', async () => {
    for (const [when, charged] of [
      ['before', 0],
      ['after', 1],
    ] as const) {
      await sandbox.control.fault('slow', { when, delayMs: hourMs, match: { path: '/payments' } });
      const before = charges();
      const calls = (await sandbox.control.get('requests')).body.length;
      const late = sale(`slow-${when}`);
      await logged(calls + 1);
      expect(charges() - before).toBe(charged);
      await sandbox.control.advance(hourMs);
      expect((await late).status).toBe(201);
    }
  });

  it('holds a call before or after its effect until it is released', async () => {
    await sandbox.control.fault('holdBefore');
    await sandbox.control.fault('hold');
    const before = sale('first');
    await held(1);
    const after = sale('second');
    await held(2);
    const { count, calls } = (await sandbox.control.get('held')).body;
    expect([count, calls.map((call: { stage: string }) => call.stage)]).toEqual([2, ['before', 'after']]);
    expect(charges()).toBe(1);
    expect((await sandbox.control.post('release', { id: calls[1].id })).body).toEqual({ released: 1 });
    expect((await after).status).toBe(201);
    await sandbox.control.post('release');
    expect((await before).status).toBe(201);
    expect([charges(), (await sandbox.control.get('held')).body.count]).toEqual([2, 0]);
  });

  it('lets a held call take effect although its client has died, and drops one on demand', async () => {
    await sandbox.control.fault('holdBefore', { times: 2 });
    const own = new Agent();
    const die = async (): Promise<void> => {
      const signed = sandbox.client.sign('POST', '/payments', cardPayment({ mode: 'SALE' }));
      const body = String(signed.body);
      const sent = request(sandbox.emulator.url + signed.path, {
        method: 'POST',
        headers: signed.headers,
        body,
        dispatcher: own,
      });
      sent.catch(() => undefined);
    };
    await die();
    await die();
    await held(2);
    await own.destroy();
    while ((await sandbox.control.get('held')).body.calls.some((call: any) => call.clientGone === false));
    const { calls } = (await sandbox.control.get('held')).body;
    await sandbox.control.post('release', { id: calls[0].id, drop: true });
    expect(charges()).toBe(0);
    await sandbox.control.post('release', { id: calls[1].id });
    while (charges() === 0) await sandbox.control.get('held');
    expect(charges()).toBe(1);
  });

  it('strikes the calls that match, after those to be skipped, and as often as asked', async () => {
    await sandbox.control.fault('status', {
      when: 'before',
      match: { method: 'GET', path: '/details$' },
      skip: 1,
      times: 2,
    });
    const id = await pay(sandbox.client);
    const read = async (path: string) => (await sandbox.client.get(path)).status;
    expect(await read(`/payments/${id}`)).toBe(200);
    const seen = [];
    for (let i = 0; i < 4; i += 1) seen.push(await read(`/payments/${id}/details`));
    expect(seen).toEqual([200, 503, 503, 200]);
    expect((await sandbox.control.get('faults')).body).toEqual([]);
  });

  it('takes a path as plain text, too', async () => {
    const path = '/products?countryCode=DE&currencyCode=EUR';
    await sandbox.control.fault('status', { match: { path } });
    expect((await sandbox.client.get(path)).status).toBe(503);
  });

  it('lists and clears faults, and explains itself', async () => {
    await sandbox.control.fault('resetAfter');
    expect((await sandbox.control.get('faults')).body).toMatchObject([{ kind: 'resetAfter', times: 1 }]);
    await sandbox.control.delete('faults');
    expect((await sale()).status).toBe(201);
    const unknown = await sandbox.control.fault('explode');
    expect([unknown.status, unknown.body.error]).toEqual([400, expect.stringContaining('resetBefore')]);
    expect((await sandbox.control.fault('slow', { speed: 1 })).body.error).toBe('slow takes when, delayMs');
    expect((await sandbox.control.fault('status', { status: 1 })).status).toBe(400);
    expect((await sandbox.control.fault('hold', { match: { path: '(' } })).status).toBe(400);
    expect((await sandbox.control.get('nothing')).status).toBe(404);
    const noJson = { method: 'POST', path: '/_emulator/clock', headers: {}, body: 'now' } as const;
    expect((await send(sandbox.emulator.url, noJson)).status).toBe(400);
    expect((await sandbox.control.post('clock', { now: 'soon' })).status).toBe(400);
    expect((await sandbox.control.post('profile', { declineForm: 'maybe' })).body.error).toBe(
      '"declineForm" takes "402" | "201"',
    );
  });

  it('keeps no card number, security code or secret of what went over the wire', async () => {
    await sale();
    await sandbox.client.post('/payments', undefined, { rawBody: `{"card":"${cards.visa}"` });
    await sandbox.client.get(`/tokens/${cards.visa}`);
    await sandbox.client.post('/tokens', {
      paymentProductId: 1,
      card: { data: { card: { cardNumber: cards.visa, expiryDate: '1235', cvv: '987' } } },
    });
    const checkout = await sandbox.client.post('/hostedcheckouts', {
      order: {
        amountOfMoney: { amount: 100, currencyCode: 'EUR' },
        references: { merchantReference: cards.visa },
      },
    });
    const { redirectUrl } = checkout.body;
    const card = { cardNumber: cards.visa, expiryDate: '12/35', cvv: '987', cardholderName: 'Ada Test' };
    await submit(redirectUrl, { ...card, product: 'card', attempt: '0', action: 'pay' });
    const { text, body } = await sandbox.control.get('requests');
    expect(body).toHaveLength(6);
    expect(body[0]).toMatchObject({ method: 'POST', path: '/v2/PaygraphSandbox/payments', status: 201 });
    expect(body[0].headers['x-gcs-idempotence-key']).toBe('k');
    expect(text).not.toContain(cards.visa);
    // Standing alone: three digits also occur inside ids, times and signatures.
    expect(text).not.toMatch(/(?<![\w.:+/-])987(?![\w.:+/-])/);
    expect(text).not.toContain('Ada Test');
    expect(text).not.toContain('GCS v1HMAC');
    const kept = await sandbox.control.get('webhooks');
    expect(kept.text).toContain('************4675');
    expect(JSON.stringify(sandbox.books())).not.toContain(cards.visa);
  });

  async function held(count: number): Promise<void> {
    while ((await sandbox.control.get('held')).body.count < count);
  }

  async function logged(count: number): Promise<void> {
    while ((await sandbox.control.get('requests')).body.length < count);
  }
});
