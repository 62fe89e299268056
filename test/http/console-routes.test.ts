import { connect } from 'node:net';
import { DEFAULT, keyOf } from '../api/support/keys';
import { closeHarnesses, startHarness } from '../graphql/server/support';
import { startTestApp, type TestApp } from '../support/app';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(test.app.url + path, init);
}

async function codeOf(answer: Response): Promise<unknown> {
  const { errors } = (await answer.json()) as { errors: readonly { extensions: { code: string } }[] };
  return [answer.status, errors[0]!.extensions.code];
}

/** The addresses that the page loads. */
async function assets(): Promise<readonly string[]> {
  const page = await (await ask('/console')).text();
  return [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
}

describe('the console’s page', () => {
  it('runs and asks nothing but this server, is framed by nobody, and is looked up again each time', async () => {
    const answer = await ask('/console');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).not.toMatch(/<script(?![^>]* src=)|<style| style=/);
    const again = await ask('/console', { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('loads files whose names change with their contents, to be kept for ever', async () => {
    const addresses = await assets();
    expect(addresses.map(address => /\.\w+$/.exec(address)![0]).sort()).toEqual(['.css', '.js', '.svg']);
    for (const address of addresses) {
      expect(address).toMatch(/^\/console\/assets\/[\w-]+\.\w+$/);
      const answer = await ask(address);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
      expect((await answer.text()).length).toBeGreaterThan(100);
      const head = await ask(address, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag')]).toEqual([200, answer.headers.get('etag')]);
    }
  });

  it.each([
    '/console/assets/nothing.js',
    '/console/assets/index.html',
    '/console/assets/..%2findex.html',
    '/console/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/console/assets/..\\..\\package.json',
    '/console/assets/%00',
    '/console/assets/',
    '/console/assets',
    '/console/nothing',
  ])('serves nothing at %s', async path => {
    // By hand: a client would tidy the address.
    const answer = await rawGet(path);
    expect(answer).toMatch(/^HTTP\/1\.1 (404|400) /);
    expect(answer).not.toContain('"name"');
  });

  it('takes no other method', async () => {
    for (const path of ['/console', '/console/config', (await assets())[0]!]) {
      const answer = await ask(path, { method: 'POST' });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('that was not built says how to build it', async () => {
    const harness = await startHarness({
      http: { console: { files: new Map(), roleOf: async () => undefined } },
    });
    const answer = await fetch(`${harness.url}/console`);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('npm run build:console'),
    ]);
    await closeHarnesses();
  });
});

describe('what the console is told before it has a key', () => {
  it('holds the sandbox’s key in the sandbox', async () => {
    expect(await (await ask('/console/config')).json()).toEqual({
      mode: 'sandbox',
      sandboxKey: 'pg_test_sandbox',
    });
  });

  it('does not hold it for a page under a name that was made to resolve here', async () => {
    const answer = await rawGet('/console/config', 'rebound.example');
    expect(answer).toContain('{"mode":"sandbox"}');
  });

  it('is nothing outside of the sandbox, where the switches are not either', async () => {
    const live = await startTestApp({ SANDBOX: 'off' });
    try {
      const config = await fetch(`${live.app.url}/console/config`);
      expect(await config.json()).toEqual({ mode: 'live' });
      const authorization = `Bearer ${await keyOf(live, DEFAULT, 'server')}`;
      for (const [method, path] of [
        ['GET', '/console/sandbox'],
        ['POST', '/console/sandbox/clock'],
      ] as const) {
        const answer = await fetch(live.app.url + path, { method, headers: { authorization } });
        expect(await codeOf(answer)).toEqual([404, 'NOT_FOUND']);
      }
    } finally {
      await live.close();
    }
  });
});

describe('the sandbox’s switches', () => {
  const flip = async (name: string, body: unknown, key = 'pg_test_sandbox'): Promise<Response> =>
    ask(`/console/sandbox/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('want a key that may change things', async () => {
    expect(await codeOf(await ask('/console/sandbox'))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(await ask('/console/sandbox/clear', { method: 'POST' }))).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
    expect(await codeOf(await flip('clear', {}, 'pg_wrong'))).toEqual([401, 'UNAUTHENTICATED']);
    const readonly = await keyOf(test, DEFAULT, 'readonly');
    expect(await codeOf(await flip('clear', {}, readonly))).toEqual([403, 'FORBIDDEN']);
  });

  it('set a fault for the calls that move money, and take all back', async () => {
    for (const provider of ['PAYONE', 'PAYTURE', 'PI', 'STASH', 'INTRAZON']) {
      expect((await flip('lost-answer', { provider })).status).toBe(200);
      const [fault] = await test.control<readonly unknown[]>('faults', undefined, provider);
      expect(fault).toMatchObject({ kind: 'resetAfter', times: 1, match: { method: '^POST$' } });
    }
    const late = await flip('late-webhook', { provider: 'STASH', delayMs: 60_000 });
    const { emulators } = (await late.json()) as { emulators: readonly unknown[] };
    expect(emulators).toContainEqual(
      expect.objectContaining({
        provider: 'STASH',
        faults: ['resetAfter', 'webhookDelay'],
        sendsWebhooks: true,
      }),
    );
    await flip('clear', {});
    expect(await test.control('faults', undefined, 'STASH')).toEqual([]);
  });

  it('move every emulator’s clock', async () => {
    await flip('clock', { advanceMs: 3_600_000 });
    for (const provider of ['PAYONE', 'PI', 'INTRAZON']) {
      const { offsetMs } = await test.control<{ offsetMs: number }>('clock', undefined, provider);
      // The time that moving took is not added.
      expect(offsetMs).toBeGreaterThan(3_590_000);
    }
  });

  it.each([
    ['lost-answer', { provider: 'NOBODY' }],
    ['lost-answer', { provider: 7 }],
    ['late-webhook', { provider: 'PI', delayMs: 1_000 }],
    ['late-webhook', { provider: 'PAYONE', delayMs: -1 }],
    ['clock', { advanceMs: 1e15 }],
    ['clock', { advanceMs: '1000' }],
    ['clock', []],
    ['clock', null],
  ])('refuse %s %j', async (name, body) => {
    expect(await codeOf(await flip(name, body))).toEqual([400, 'BAD_REQUEST']);
  });

  it('are only those', async () => {
    expect(await codeOf(await flip('reset', {}))).toEqual([404, 'NOT_FOUND']);
    const large = await flip('clear', { more: 'x'.repeat(2_000) });
    expect(await codeOf(large)).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });
});

function rawGet(path: string, host = '127.0.0.1'): Promise<string> {
  const { hostname, port } = new URL(test.app.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.on('data', chunk => (text += chunk.toString()));
    socket.once('close', () => resolve(text));
    socket.once('error', reject);
    socket.end(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}
