import { connect } from 'node:net';
import { answerOf, closeHarnesses, type Harness, startHarness } from '../graphql/server/support';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(closeHarnesses);

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

async function send(
  path: string,
  body?: Buffer | string,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<Response> {
  return fetch(harness.url + path, { method, headers, ...(body === undefined ? {} : { body }) });
}

describe('webhooks', () => {
  it.each([
    ['no content type', {}],
    ['JSON', { 'content-type': 'application/json' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['XML in another charset', { 'content-type': 'text/xml; charset=windows-1251' }],
    ['a content type that is none', { 'content-type': 'garbage' }],
    ['a compressed body', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
  ])('arrive byte by byte as they were sent: %s', async (_name, headers) => {
    const response = await send('/webhooks/payture/default', everyByte, headers);
    expect([response.status, await response.text()]).toEqual([202, 'OK']);
    expect(harness.webhooks).toHaveLength(1);
    expect(harness.webhooks[0]!.body.equals(everyByte)).toBe(true);
  });

  it('keep malformed JSON and duplicate keys, which a parser would change', async () => {
    for (const body of ['{"a":1,"a":2}', '{"a": 1.0}', '{', '\ufeff{}', '{"__proto__":{}}']) {
      await send('/webhooks/payone/default', body, { 'content-type': 'application/json' });
      expect(harness.webhooks.at(-1)!.body.toString('utf8')).toBe(body);
    }
  });

  it('say for whom they are, with their headers as received', async () => {
    await send('/webhooks/pi/second?a=1&a=%202&b', 'x', { 'X-Signature': 'abc' });
    expect(harness.webhooks[0]).toMatchObject({
      application: undefined,
      provider: 'pi',
      account: 'second',
      method: 'POST',
      query: 'a=1&a=%202&b',
      headers: { 'x-signature': 'abc' },
      requestId: expect.stringMatching(/^id-/),
    });
    expect(harness.webhooks[0]!.rawHeaders.map(header => header.toLowerCase())).toContain('x-signature');
  });

  it('may belong to another application', async () => {
    await send('/apps/studio-2/webhooks/stash/default', 'x');
    expect(harness.webhooks[0]).toMatchObject({
      application: 'studio-2',
      provider: 'stash',
      account: 'default',
    });
  });

  it('may come by GET, without a body', async () => {
    expect((await send('/webhooks/payone/default?challenge=1', undefined, {}, 'GET')).status).toBe(202);
    expect(harness.webhooks[0]).toMatchObject({ method: 'GET', query: 'challenge=1', body: Buffer.alloc(0) });
  });

  it('may come by POST without a body', async () => {
    expect((await send('/webhooks/payone/default')).status).toBe(202);
    expect(harness.webhooks[0]!.body).toHaveLength(0);
  });

  it('show a header that came twice', async () => {
    const answer = await rawRequest(
      harness.port,
      'POST /webhooks/payone/default HTTP/1.1\r\nHost: x\r\nX-Signature: one\r\nX-Signature: two\r\nContent-Length: 1\r\nConnection: close\r\n\r\n!',
    );
    expect(answer).toMatch(/^HTTP\/1.1 202/);
    const { rawHeaders } = harness.webhooks[0]!;
    expect(rawHeaders.filter((_, index) => rawHeaders[index - 1] === 'X-Signature')).toEqual(['one', 'two']);
  });

  it('take 256 KiB and not a byte more', async () => {
    expect((await send('/webhooks/payone/default', Buffer.alloc(256 * 1024))).status).toBe(202);
    const answer = await answerOf(await send('/webhooks/payone/default', Buffer.alloc(256 * 1024 + 1)));
    expect([answer.status, answer.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(harness.webhooks).toHaveLength(1);
  });

  it.each([
    '/webhooks/a%20b/default',
    '/webhooks/payone/%00',
    '/webhooks/payone/%D0%B0',
    `/webhooks/payone/${'x'.repeat(65)}`,
    '/webhooks/payone/..%2Fx',
  ])('do not exist at %s', async path => {
    expect((await send(path, 'x')).status).toBe(404);
    expect(harness.webhooks).toEqual([]);
  });

  it('are answered with a masked 500 when they cannot be stored, so that they come again', async () => {
    harness = await startHarness({ http: { webhook: () => Promise.reject(new Error('secret disk path')) } });
    const answer = await answerOf(await send('/webhooks/payone/default', 'x'));
    expect([answer.status, answer.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(answer.text).not.toContain('secret');
    expect(harness.log()).toContain('secret disk path');
  });
});

/** One request written by hand; resolves with all that comes back until the server closes. */
function rawRequest(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', chunk => (answer += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
