import { Registry } from 'prom-client';
import { request as httpRequest } from 'node:http';
import {
  answerOf,
  closeHarnesses,
  type Harness,
  post,
  startHarness,
  TestSocket,
} from '../graphql/server/support';

interface LogLine {
  readonly msg: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(closeHarnesses);

describe('keys on /graphql', () => {
  const attempts: Readonly<Record<string, Record<string, string>>> = {
    'no key': {},
    'a wrong key': { authorization: 'Bearer wrong' },
    'another scheme': { authorization: 'Basic key-a' },
    'a key in the wrong case': { authorization: 'bearer key-a' },
  };

  it.each(Object.entries(attempts))('refuse %s with 401', async (_name, headers) => {
    const response = await fetch(`${harness.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"{ hello }"}',
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'A valid API key is needed: "Authorization: Bearer <key>".',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  });

  it.each([
    ['malformed JSON', '{"query', 'application/json'],
    ['a body that is too large', 'x'.repeat(70_000), 'application/json'],
    ['an unknown media type', 'x', 'text/plain'],
    ['no body', '', 'application/json'],
  ])('are looked at before the request is read: %s', async (_name, body, type) => {
    const send = (authorization: string): Promise<Response> =>
      fetch(`${harness.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type, authorization },
        body,
      });
    expect((await send('Bearer wrong')).status).toBe(401);
    expect((await send('Bearer key-a')).status).toBeGreaterThan(401 - 2);
  });

  it('are refused with a masked 500 when they cannot be looked up', async () => {
    const broken = await startHarness({
      graphql: { authenticate: () => Promise.reject(new Error('secret database address')) },
    });
    const answer = await post(broken, { query: '{ hello }' });
    expect([answer.status, answer.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(answer.text).not.toContain('secret');
    expect(broken.log()).toContain('secret database address');
  });
});

describe('bodies on /graphql', () => {
  it.each([
    ['malformed JSON', '{"query', {}, 400],
    ['no body', '', {}, 400],
    ['a body that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), {}, 400],
    ['another charset', '{"query":"{ hello }"}', { 'content-type': 'application/json; charset=utf-16' }, 415],
    ['another media type', '{"query":"{ hello }"}', { 'content-type': 'text/plain' }, 415],
    ['multipart', 'x', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a compressed body', '{"query":"{ hello }"}', { 'content-encoding': 'gzip' }, 415],
    ['64 KiB and a byte', `{"query":"{ hello }"}`.padEnd(65_537), {}, 413],
  ])('refuses %s', async (_name, body, headers, status) => {
    const response = await fetch(`${harness.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer key-a', ...headers },
      body,
    });
    const answer = await answerOf(response);
    expect(answer.status).toBe(status);
    expect(answer.errors).toHaveLength(1);
    expect(answer.text).not.toMatch(/\.[jt]s:|node_modules|position \d|FST_ERR/);
  });

  it('takes 64 KiB', async () => {
    expect((await post(harness, '{"query":"{ hello }"}'.padEnd(65_536))).data).toEqual({ hello: 'world' });
  });

  it('takes UTF-8 with a byte order mark or a named charset', async () => {
    expect((await post(harness, '\ufeff{"query":"{ hello }"}')).data).toEqual({ hello: 'world' });
    const headers = { 'content-type': 'Application/JSON; Charset="UTF-8"' };
    expect((await post(harness, '{"query":"{ hello }"}', headers)).data).toEqual({ hello: 'world' });
  });

  it('refuses a chunked body at its limit, whatever it says of its length', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        authorization: 'Bearer key-a',
        'transfer-encoding': 'chunked',
      };
      const request = httpRequest(
        { port: harness.port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers },
        response => {
          resolve(response.statusCode);
          request.destroy();
        },
      );
      request.on('error', reject);
      request.write('x'.repeat(40_000));
      request.write('x'.repeat(40_000));
    });
    expect(status).toBe(413);
  });
});

describe('addresses and methods', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])(
    'answers 405 with the allowed methods to %s',
    async method => {
      const paths = {
        '/graphql': 'GET, POST',
        '/webhooks/pi/default': 'GET, POST',
        '/purchase/p1': 'POST',
        '/metrics': 'GET',
      };
      for (const [path, allow] of Object.entries(paths)) {
        const response = await fetch(harness.url + path, { method });
        expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, allow]);
      }
    },
  );

  it.each([
    '/',
    '/nothing',
    '/graphql/',
    '/graphql/x',
    '/live/x',
    '/webhooks/pi',
    '/apps/a/webhooks/pi',
    '/%2e%2e/etc/passwd',
    '/%ff',
    '/%',
  ])('answers JSON without internals at %s', async path => {
    const response = await fetch(harness.url + path);
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).toMatch(
      /^\{"errors":\[\{"message":"[^"]+","extensions":\{"code":"[A-Z_]+"\}\}\]\}$/,
    );
  });

  it('puts safety headers and an id of its own on every answer', async () => {
    for (const path of ['/graphql', '/live', '/nothing', '/webhooks/pi/default']) {
      const { headers } = await fetch(harness.url + path, {
        headers: { 'x-request-id': 'chosen-outside', 'request-id': 'chosen-outside' },
      });
      expect(headers.get('x-request-id')).toMatch(/^id-\d+$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('gives the context the id that the client can read', async () => {
    const answer = await post(harness, { query: '{ hello }' });
    expect(harness.world.scopes.at(-1)).toMatchObject({
      transport: 'http',
      requestId: answer.headers.get('x-request-id'),
    });
  });
});

describe('health and metrics', () => {
  it('is live and ready', async () => {
    expect(await (await fetch(`${harness.url}/live`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${harness.url}/ready`)).json()).toEqual({ ok: true, reasons: [] });
    expect((await fetch(`${harness.url}/live`, { method: 'HEAD' })).status).toBe(200);
  });

  it('is live and not ready, with the reasons', async () => {
    const sick = await startHarness({
      http: { readiness: async () => ({ ok: false, reasons: ['the disk is full'] }) },
    });
    const ready = await fetch(`${sick.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { ok: false, reasons: ['the disk is full'] }]);
    expect((await fetch(`${sick.url}/live`)).status).toBe(200);
    const broken = await startHarness({
      http: { readiness: () => Promise.reject(new Error('secret address')) },
    });
    const failed = await fetch(`${broken.url}/ready`);
    expect([failed.status, await failed.json()]).toEqual([
      503,
      { ok: false, reasons: ['the readiness check failed'] },
    ]);
  });

  it('shows metrics on the machine itself, and through a proxy only with a key that may see them', async () => {
    const metrics = new Registry();
    const measured = await startHarness({ http: { metrics } });
    await TestSocket.connect(measured);
    await post(measured, { query: '{ hello }' });
    const local = await fetch(`${measured.url}/metrics`);
    const text = await local.text();
    expect(local.headers.get('content-type')).toContain('text/plain');
    expect(text).toContain(
      'paygraph_http_request_seconds_count{method="POST",route="/graphql",status="200"} 1',
    );
    expect(text).toContain('paygraph_websockets 1');
    const proxied = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${measured.url}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1', ...headers } });
    expect((await proxied({})).status).toBe(401);
    expect((await proxied({ authorization: 'Bearer key-a' })).status).toBe(200);
    const refused = await proxied({ authorization: 'Bearer key-player' });
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('FORBIDDEN')]);
  });
});

describe('the log', () => {
  it('has a line for each request, and no key, query, body, header or path value in it', async () => {
    const quiet = await startHarness();
    const secrets = { query: `{ echo(text: "in the body") }` };
    await post(quiet, secrets, { 'x-secret': 'in-a-header' });
    await fetch(`${quiet.url}/graphql?query=%7Bhello%7D&note=in-the-query`, {
      headers: { authorization: 'Bearer key-a', 'apollo-require-preflight': '1' },
    });
    await fetch(`${quiet.url}/webhooks/payture/in-the-path?note=in-the-query`, {
      method: 'POST',
      body: 'in the body',
    });
    await fetch(`${quiet.url}/in-the-path?note=in-the-query`);
    const lines = quiet.log().trim().split('\n');
    const requests = lines
      .map(line => JSON.parse(line) as LogLine)
      .filter(({ msg }) => msg === 'Request answered');
    expect(requests.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/graphql', 200],
      ['GET', '/graphql', 200],
      ['POST', '/webhooks/:provider/:account', 202],
      ['GET', 'unknown', 404],
    ]);
    expect(quiet.log()).not.toMatch(/key-a|in.the.(?:body|query|path)|in-a-header|authorization/i);
  });
});
