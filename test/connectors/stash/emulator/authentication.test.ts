/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { readCredential } from '../../../../src/connectors/stash/emulator/authentication';
import { createPath, hmac, openSandbox, quickPath, type Sandbox, send } from './support';

const vector = {
  shopId: '5b0c2f3e-9d41-4c6a-8f27-1a2b3c4d5e6f',
  key: 'ik_test_9xQ-2_aZ0pLr7vTnB4wYc1',
  timeMs: 1_767_225_600_000,
  body: '{"user":{"id":"p-1"}}',
};

describe('Stash emulator: who may call', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  const invalid = { code: 16, message: 'invalid credentials', details: [] };

  async function expectRefused(answer: Promise<{ status: number; json: unknown }>): Promise<void> {
    const { status, json } = await answer;
    expect([status, json]).toEqual([401, invalid]);
    expect(await sandbox.control.get('orders')).toEqual([]);
  }

  it('takes the API key and the versioned HMAC on every endpoint', async () => {
    const body = JSON.stringify(sandbox.g1());
    expect((await sandbox.post(createPath, body)).status).toBe(200);
    const signed = await sandbox.signed(createPath, body);
    expect(signed.status).toBe(200);
    expect((await sandbox.signed(quickPath, JSON.stringify(sandbox.g2()))).status).toBe(200);
    const { id } = signed.json;
    expect((await sandbox.payment(id)).status).toBe(200);
    const headers = { 'x-stash-hmac-signature': sandbox.signature('') };
    expect((await sandbox.payment(id, headers)).status).toBe(200);
  });

  it('refuses a missing, empty, wrong, doubled or foreign API key', async () => {
    const body = JSON.stringify(sandbox.g1());
    const type = { 'content-type': 'application/json' };
    await expectRefused(send(`${sandbox.emulator.url}${createPath}`, { body, headers: type }));
    for (const key of ['', 'nope', `${sandbox.apiKey}x`, sandbox.apiKey.slice(1)])
      await expectRefused(sandbox.raw(createPath, body, { 'x-stash-api-key': key }));
    const twice = [sandbox.apiKey, sandbox.apiKey];
    await expectRefused(sandbox.raw(createPath, body, { 'x-stash-api-key': twice }));
  });

  it('refuses a signature with any part missing, wrong or moved', async () => {
    const body = JSON.stringify(sandbox.g1());
    const good = sandbox.signature(body);
    const [version, shopId, millis, signature] = good.split(';') as [string, string, string, string];
    const other = (await sandbox.second()).shopId;
    const flawed = [
      '',
      `${shopId};${millis};${signature}`,
      `v2;${shopId};${millis};${signature}`,
      `${version};${other};${millis};${signature}`,
      `${version};unknown;${millis};${signature}`,
      `${version};${shopId};${Number(millis) + 1};${signature}`,
      `${version};${shopId};${millis}.0;${signature}`,
      `${version};${shopId};;${signature}`,
      `${version};${shopId};${millis};${signature.slice(0, -1)}`,
      `${version};${shopId};${millis};${signature.replace(/=$/, '')}`,
      `${good};more`,
      sandbox.signature(body, { key: 'other' }),
    ];
    for (const one of flawed) await expectRefused(sandbox.signed(createPath, body, one));
    expect((await sandbox.signed(createPath, body, good)).status).toBe(200);
  });

  it('refuses a body that differs in one byte or in the order of its names', async () => {
    const body = JSON.stringify(sandbox.g1());
    const signature = sandbox.signature(body);
    await expectRefused(sandbox.signed(createPath, body.replace('4.99', '4.98'), signature));
    await expectRefused(sandbox.signed(createPath, `${body} `, signature));
    const turned = JSON.stringify(Object.fromEntries(Object.entries(sandbox.g1()).reverse()));
    await expectRefused(sandbox.signed(createPath, turned, signature));
  });

  it('lets the HMAC decide when there is an API key as well', async () => {
    const body = JSON.stringify(sandbox.g1());
    await expectRefused(sandbox.raw(createPath, body, { 'x-stash-hmac-signature': 'v1;a;b;c' }));
    const headers = { 'x-stash-api-key': 'nope', 'x-stash-hmac-signature': sandbox.signature(body) };
    expect((await sandbox.raw(createPath, body, headers)).status).toBe(200);
  });

  it('takes a signed time of up to five minutes before and after, and no more', async () => {
    const body = JSON.stringify(sandbox.g1());
    const at = (offsetMs: number): string => sandbox.signature(body, { timeMs: Date.now() + offsetMs });
    for (const offsetMs of [-290_000, 290_000])
      expect((await sandbox.signed(createPath, body, at(offsetMs))).status).toBe(200);
    for (const offsetMs of [-301_000, 310_000]) {
      const answer = await sandbox.signed(createPath, body, at(offsetMs));
      expect(answer.status).toBe(401);
    }
    await sandbox.control.post('profile', { clockSkewMs: 600_000 });
    expect((await sandbox.signed(createPath, body, at(0))).status).toBe(401);
    expect((await sandbox.signed(createPath, body, at(600_000))).status).toBe(200);
  });

  it('still knows a server whose clock nobody moved', async () => {
    await sandbox.control.advance(24 * 3_600_000);
    const body = JSON.stringify(sandbox.g1());
    expect((await sandbox.signed(createPath, body)).status).toBe(200);
    const timeMs = Date.now() + 24 * 3_600_000;
    expect((await sandbox.signed(createPath, body, sandbox.signature(body, { timeMs }))).status).toBe(200);
  });

  it('takes the legacy HMAC only when it is switched on', async () => {
    const body = JSON.stringify(sandbox.g1());
    const headers = {
      'content-type': 'application/json',
      'stash-hmac-signature': hmac(sandbox.apiKey, body),
    };
    const call = () => send(`${sandbox.emulator.url}${createPath}`, { body, headers });
    await expectRefused(call());
    await expectRefused(sandbox.raw(createPath, body, headers));
    await sandbox.control.post('profile', { allowLegacyHmac: true });
    expect((await call()).status).toBe(200);
    const changed = { body: `${body} `, headers };
    expect((await send(`${sandbox.emulator.url}${createPath}`, changed)).status).toBe(401);
  });

  it('takes the decoded key when it is switched to that', async () => {
    const body = JSON.stringify(sandbox.g1());
    const decoded = sandbox.signature(body, { key: Buffer.from(sandbox.apiKey, 'base64') });
    await expectRefused(sandbox.signed(createPath, body, decoded));
    await sandbox.control.post('profile', { hmacKeyEncoding: 'base64' });
    expect((await sandbox.signed(createPath, body, decoded)).status).toBe(200);
    expect((await sandbox.signed(createPath, body)).status).toBe(401);
  });

  it('tells apart two shops whose payments are none of the other’s business', async () => {
    const second = await sandbox.second();
    expect(second.apiKey).not.toBe(sandbox.apiKey);
    const { id } = await sandbox.link();
    expect((await sandbox.payment(id)).status).toBe(200);
    expect((await second.payment(id)).json).toEqual({ code: 5, message: 'payment not found', details: [] });
    const foreign = await second.post(createPath, sandbox.g1());
    expect([foreign.status, foreign.json.code]).toEqual([403, 7]);
    const unknown = await sandbox.post(createPath, sandbox.g1({ shopHandle: 'nobody' }));
    expect([unknown.status, unknown.json.code]).toEqual([404, 5]);
  });
});

describe('the signatures of the contract', () => {
  const shop = {
    ...{ account: 'a', shopHandle: 's', authorizeHeader: 'h', authorizeKey: 'k', webhookSecret: 'w' },
    shopId: vector.shopId,
    apiKey: vector.key,
  };
  const rules = { allowLegacyHmac: true, hmacKeyEncoding: 'utf8' as const, instants: [vector.timeMs] };
  const credential = (name: string, value: string, instants = rules.instants) => {
    const request = {
      ...{ method: 'POST', target: '/', path: '/', query: new URLSearchParams(), body: Buffer.alloc(0) },
      headers: [[name, value]] as const,
    };
    return readCredential(request, [shop], { ...rules, instants });
  };
  const versioned = (signature: string) => `v1;${vector.shopId};${vector.timeMs};${signature}`;

  it.each([
    ['with a body', vector.body, '4T/yf4g978i3wDt+jXatrdG76NaSxnvO2j8BIBt+Pt8='],
    ['of a GET', '', 'cr71Oa9LZ3i5roLZXWCG5FqopfPlbUm64lzg8BT+2qU='],
  ])('accepts the versioned vector %s', (_name, body, signature) => {
    const given = credential('x-stash-hmac-signature', versioned(signature));
    expect(given.prove(Buffer.from(body))).toBe(shop);
    expect(() => given.prove(Buffer.from(`${body}.`))).toThrow('invalid credentials');
  });

  it('accepts the legacy vector', () => {
    const given = credential('stash-hmac-signature', 'OBBz/QD02gloEN5hou+mH5KOPuouQ8kQdJjgcEEGYo0=');
    expect(given.prove(Buffer.from(vector.body))).toBe(shop);
    expect(() => given.prove(Buffer.alloc(0))).toThrow('invalid credentials');
  });

  it.each([-300_000, 300_000])('accepts exactly %d ms', offsetMs => {
    const value = versioned('4T/yf4g978i3wDt+jXatrdG76NaSxnvO2j8BIBt+Pt8=');
    const at = (nowMs: number) => () => credential('x-stash-hmac-signature', value, [nowMs]);
    expect(at(vector.timeMs + offsetMs)).not.toThrow();
    expect(at(vector.timeMs + offsetMs + Math.sign(offsetMs))).toThrow('invalid credentials');
  });
});
