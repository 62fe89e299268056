import { connect, type Socket } from 'node:net';
import { startTestApp, type TestApp } from '../support/app';

/** The request of Stash's guide, as curl sends it: the guide's own bytes, with our port. */
const GUIDE_BODY =
  '{\n"transactionId": "abc123",\n"items": [\n{ "id": "sword_123", "quantity": 1 },\n{ "id": "shield_1234", "quantity": 1 }\n]\n}';

const JSON_TYPE = { 'content-type': 'application/json' };
const KEY = { 'x-api-key': 'cad1' };

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({}, { emptySandbox: false, withoutJobs: true });
});
afterAll(() => test.close());

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function send(
  body: string | Buffer | undefined,
  {
    path = '/purchase/player_id_123',
    method = 'POST',
    headers = { ...JSON_TYPE, ...KEY },
  }: { path?: string; method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const answer = await fetch(test.app.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
}

const question = (more: object = {}) =>
  JSON.stringify({ transactionId: 'hostile', items: [{ id: 'sword_123', quantity: 1 }], ...more });

/** Writes bytes by hand; resolves with all that comes back once the server closes, or `until` is seen. */
function raw(parts: readonly (string | Buffer)[], until?: RegExp): Promise<{ text: string; socket: Socket }> {
  const { hostname, port } = new URL(test.app.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => parts.forEach(part => socket.write(part)));
    let text = '';
    socket.on('data', chunk => {
      text += chunk.toString('latin1');
      if (until?.test(text)) resolve({ text, socket });
    });
    socket.on('error', reject);
    socket.on('close', () => resolve({ text, socket }));
  });
}

async function ownedUnits(): Promise<number> {
  const { player } = await test.client.askText<{
    player: { entitlements: { nodes: readonly { readonly quantity: number }[] } };
  }>('{ player(reference: "player_id_123") { entitlements(first: 100) { nodes { quantity } } } }');
  return player.entitlements.nodes.reduce((sum, { quantity }) => sum + quantity, 0);
}

describe('the request of the guide', () => {
  it('is granted byte for byte as curl sends it, and once only however often it is sent', async () => {
    const head = [
      'POST /purchase/player_id_123 HTTP/1.1',
      `Host: ${new URL(test.app.url).host}`,
      'User-Agent: curl/8.5.0',
      'Accept: */*',
      'Content-Type: application/json',
      'x-api-key: cad1',
      `Content-Length: ${Buffer.byteLength(GUIDE_BODY)}`,
      '',
      GUIDE_BODY,
    ].join('\r\n');
    const first = await raw([head], /\}$/);
    first.socket.destroy();
    expect(first.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(first.text).toMatch(/\r\n\r\n\{"message":"granted","transactionId":"abc123"\}$/);
    expect(first.text.toLowerCase()).not.toContain('idempotent-replayed');
    expect(await ownedUnits()).toBe(2);

    const again = await send(GUIDE_BODY);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect(await ownedUnits()).toBe(2);
    const { payments } = await test.client.askText<{ payments: { nodes: readonly object[] } }>(
      '{ payments(first: 5) { nodes { reference provider status player { reference } lines { quantity good { sku } } } } }',
    );
    expect(payments.nodes).toEqual([
      {
        ...{ reference: 'abc123', provider: 'STASH', status: 'PROCESSING' },
        player: { reference: 'player_id_123' },
        lines: [
          { quantity: 1, good: { sku: 'sword_123' } },
          { quantity: 1, good: { sku: 'shield_1234' } },
        ],
      },
    ]);
  });

  it('is a conflict with other items, another quantity or another player', async () => {
    await test.client.askText(
      'mutation { createPlayer(input: { reference: "other", name: "Other" }) { player { id } } }',
    );
    const items = [{ id: 'sword_123', quantity: 1 }];
    const answers = [
      await send(question({ transactionId: 'abc123' })),
      await send(
        question({ transactionId: 'abc123', items: [...items, { id: 'shield_1234', quantity: 2 }] }),
      ),
      await send(GUIDE_BODY, { path: '/purchase/other' }),
    ];
    for (const { status, body } of answers)
      expect([status, body]).toEqual([
        409,
        { error: 'Transaction already used', code: 'transaction_conflict' },
      ]);
  });

  it('is the same with its lines in another order or split', async () => {
    const items = [
      { id: 'shield_1234', quantity: 1 },
      { id: 'sword_123', quantity: 1 },
    ];
    expect(
      (await send(question({ transactionId: 'abc123', items }))).headers.get('idempotent-replayed'),
    ).toBe('true');
  });
});

describe('an address', () => {
  it.each([
    '/purchase',
    '/purchase/',
    '/purchase/a/b',
    '/purchase/a/',
    '/apps/nobody/purchase/a',
    '/apps/%ZZ/purchase/a',
  ])('is not there at %s, with or without a key', async path => {
    for (const headers of [{ ...JSON_TYPE, ...KEY }, JSON_TYPE]) {
      const { status, body } = await send(question(), { path, headers });
      expect([status, body]).toEqual([404, { error: 'Not found', code: 'not_found' }]);
    }
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('takes no %s, whoever asks', async method => {
    const answer = await send(undefined, { method, headers: {} });
    expect([answer.status, answer.headers.get('allow'), answer.body]).toEqual([
      405,
      'POST',
      { error: 'Method not allowed', code: 'method_not_allowed' },
    ]);
  });

  it.each([
    ['a broken escape', '%ZZ'],
    ['bytes that are no UTF-8', '%FF'],
    ['a control character', 'a%0Ab'],
    ['a deleted character', 'a%7F'],
    ['129 characters', 'x'.repeat(129)],
  ])('with %s is refused once the key is right, and not before', async (_what, segment) => {
    const path = `/purchase/${segment}`;
    expect(await send('not json', { path })).toMatchObject({
      status: 400,
      body: { code: 'invalid_player_id' },
    });
    expect((await send(question(), { path, headers: JSON_TYPE })).status).toBe(401);
  });

  it.each(['%2F', 'x'.repeat(128), encodeURIComponent('é'.repeat(128)), '%25', 'a+b', '__proto__'])(
    'may name a player as %s',
    async segment => {
      const { status, body } = await send(question(), { path: `/purchase/${segment}` });
      expect([status, body]).toEqual([404, { error: 'Player not found', code: 'player_not_found' }]);
    },
  );

  it('does not mix up two spellings of one name', async () => {
    const reference = 'plain.name';
    await test.client.askText(
      `mutation { createPlayer(input: { reference: "${reference}", name: "Plain" }) { player { id } } }`,
    );
    const items = [{ id: 'sword_123', quantity: 1 }];
    const codes: unknown[] = [];
    for (const segment of ['plain.name', 'Plain.Name', 'plain.name%20', 'plain%252Ename'])
      codes.push(
        (await send(question({ transactionId: `n-${segment}`, items }), { path: `/purchase/${segment}` }))
          .status,
      );
    expect(codes).toEqual([200, 404, 404, 404]);
  });
});

describe('the key', () => {
  it.each([
    ['missing', {}],
    ['empty', { 'x-api-key': '' }],
    ['wrong', { 'x-api-key': 'cad2' }],
    ['longer', { 'x-api-key': 'cad11' }],
    ['in another case', { 'x-api-key': 'CAD1' }],
    ['in another header', { authorization: 'Bearer cad1' }],
  ])('that is %s is refused, and nothing of it is told', async (_what, headers) => {
    const answer = await send('not json', { headers: { 'content-type': 'text/plain', ...headers } });
    expect([answer.status, answer.body]).toEqual([401, { error: 'Unauthorized', code: 'unauthorized' }]);
  });

  it('that comes twice is refused', async () => {
    const body = question();
    const { text } = await raw([
      `POST /purchase/player_id_123 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nx-api-key: cad1\r\nX-API-Key: cad1\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    ]);
    expect(text).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('is looked at before any byte of the body has arrived, and ends the connection', async () => {
    const { text } = await raw([
      'POST /purchase/player_id_123 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n',
    ]);
    expect(text).toMatch(/^HTTP\/1\.1 401 /);
    expect(text.toLowerCase()).toContain('connection: close');
  });

  it('is in no log line', () => {
    // Standing alone: four hexadecimal digits also occur inside ids.
    expect(test.log()).not.toMatch(/(?<![\w-])cad1(?![\w-])/);
  });
});

describe('the body', () => {
  it.each([
    'text/plain',
    'application/jsonp',
    'application/json; charset=latin1',
    'application/x-www-form-urlencoded',
    'garbage',
  ])('has to be JSON by its content type, which %s is not', async type => {
    const { status, body } = await send(question(), { headers: { ...KEY, 'content-type': type } });
    expect([status, body]).toEqual([400, { error: 'Request must be JSON', code: 'not_json' }]);
  });

  it('has to say that it is JSON', async () => {
    const { text } = await raw([
      'POST /purchase/player_id_123 HTTP/1.1\r\nHost: x\r\nx-api-key: cad1\r\nContent-Length: 2\r\n\r\n{}',
    ]);
    expect(text).toMatch(/^HTTP\/1\.1 400 [^]*\{"error":"Request must be JSON","code":"not_json"\}$/);
  });

  it('may not be compressed', async () => {
    const headers = { ...KEY, ...JSON_TYPE, 'content-encoding': 'gzip' };
    expect((await send(question(), { headers })).body).toMatchObject({ code: 'not_json' });
  });

  it.each([
    'application/json; charset=UTF-8',
    'Application/JSON;charset="utf-8"',
    'application/vnd.stash+json; v=1',
  ])('may be of type %s', async type => {
    const { status } = await send(question({ items: [{ id: 'sword_124', quantity: 1 }] }), {
      headers: { ...KEY, 'content-type': type },
    });
    expect(status).toBe(422);
  });

  it.each([
    ['nothing', ''],
    ['half of it', question().slice(0, -3)],
    ['an array', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['a byte order mark', `\ufeff${question()}`],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['200,000 brackets', '['.repeat(200_000)],
  ])('that is %s is no JSON object', async (_what, body) => {
    expect(await send(body)).toMatchObject({
      status: 400,
      body: { error: 'Invalid JSON', code: 'invalid_json' },
    });
  });

  it.each([
    ['transactionId', '{}'],
    ['transactionId', '{"items":[]}'],
    ['transactionId', '{"__proto__":{"transactionId":"x","items":[]}}'],
    ['items', '{"transactionId":"x"}'],
    ['items', '{"transactionId":7}'],
    ['id', '{"transactionId":"x","items":[{"quantity":1}]}'],
    ['quantity', '{"transactionId":"x","items":[{"id":"sword_123"}]}'],
    ['quantity', '{"transactionId":"x","items":[{"id":"sword_123","__proto__":{"quantity":1}}]}'],
  ])('without %s names the missing key: %s', async (key, body) => {
    expect(await send(body)).toMatchObject({
      status: 400,
      body: { error: `Missing key: ${key}`, code: 'missing_key' },
    });
  });

  it.each([
    ['a number', 7],
    ['null', null],
    ['empty', ''],
    ['blank', ' \u00a0 '],
    ['a control character', 'a\u0000b'],
    ['a lone surrogate', '\ud800'],
    ['256 characters', 'x'.repeat(256)],
    ['an array', ['x']],
  ])('with a transactionId that is %s is refused', async (_what, transactionId) => {
    expect(await send(question({ transactionId }))).toMatchObject({
      status: 400,
      body: { code: 'invalid_transaction_id' },
    });
  });

  it.each<readonly [string, unknown]>([
    ['an object', {}],
    ['null', null],
    ['empty', []],
    ['101 lines', Array.from({ length: 101 }, () => ({ id: 'sword_123', quantity: 1 }))],
    ['of texts', ['sword_123']],
    ['of lists', [['sword_123', 1]]],
    ...['1', true, null, 1.5, 0, -1, 1e9, 1_000_001, {}].map(
      quantity => [`of the quantity ${JSON.stringify(quantity)}`, [{ id: 'sword_123', quantity }]] as const,
    ),
    ...[7, null, '', ' ', 'a\nb', '\udc00', 'x'.repeat(129)].map(
      id => [`of the id ${JSON.stringify(id)}`, [{ id, quantity: 1 }]] as const,
    ),
    [
      'that sum up to more than a million',
      [
        { id: 'sword_123', quantity: 1_000_000 },
        { id: 'sword_123', quantity: 1 },
      ],
    ],
  ])('with items that are %s is refused', async (_what, items) => {
    expect(await send(question({ items }))).toMatchObject({ status: 400, body: { code: 'invalid_items' } });
  });

  it.each(['1.0', '1e0'])('takes %s for the number 1, and duplicate keys for their last', async number => {
    const body = `{"transactionId":"y","transactionId":"n-${number}","items":[{"id":"sword_123","quantity":9,"quantity":${number}}],"more":{"__proto__":1}}`;
    expect((await send(body)).body).toEqual({ message: 'granted', transactionId: `n-${number}` });
    const items = [{ id: 'sword_123', quantity: 1 }];
    const again = await send(question({ transactionId: `n-${number}`, items }));
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it('does not take two Unicode spellings of one id for each other', async () => {
    const items = [{ id: 'sword_123', quantity: 1 }];
    const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301'];
    for (const transactionId of [composed, decomposed]) {
      const answer = await send(question({ transactionId, items }));
      expect([answer.status, answer.headers.get('idempotent-replayed')]).toEqual([200, null]);
    }
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'with the sku %s has an unknown item',
    async id => {
      expect(await send(question({ items: [{ id, quantity: 1 }] }))).toMatchObject({
        status: 422,
        body: { code: 'unknown_item' },
      });
    },
  );

  it('takes 262,144 bytes and not one more', async () => {
    const padded = (bytes: number) =>
      question({ transactionId: 'big', more: '' }).replace('""', `"${'x'.repeat(bytes)}"`);
    const empty = padded(0).length;
    expect((await send(padded(262_144 - empty))).status).toBe(200);
    expect(await send(padded(262_145 - empty))).toMatchObject({
      status: 413,
      body: { code: 'body_too_large' },
    });
  });

  it('of a megabyte is refused while it still streams, whatever it says of its length', async () => {
    const head =
      'POST /purchase/player_id_123 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nx-api-key: cad1\r\n';
    const chunk = Buffer.alloc(65_536, 0x20);
    const chunked = ['10000\r\n', chunk, '\r\n'];
    const streamed = await raw(
      [
        `${head}Transfer-Encoding: chunked\r\n\r\n`,
        ...chunked,
        ...chunked,
        ...chunked,
        ...chunked,
        '1\r\n \r\n',
      ],
      /body_too_large/,
    );
    expect(streamed.text).toMatch(/^HTTP\/1\.1 413 /);
    streamed.socket.destroy();
  });

  it('that arrives byte by byte is read to its end', async () => {
    const body = question({ transactionId: 'slow' });
    const head = `POST /purchase/player_id_123 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nx-api-key: cad1\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
    const { text } = await raw([head, ...body]);
    expect(text).toMatch(/\{"message":"granted","transactionId":"slow"\}$/);
  });

  it('that breaks off grants nothing', async () => {
    const before = await ownedUnits();
    const { hostname, port } = new URL(test.app.url);
    await new Promise<void>(resolve => {
      const socket = connect(Number(port), hostname, () => {
        socket.end(
          `POST /purchase/player_id_123 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nx-api-key: cad1\r\nContent-Length: 5000\r\n\r\n${question({ transactionId: 'broken' })}`,
        );
      });
      socket.on('close', () => resolve());
      socket.resume();
    });
    expect(await ownedUnits()).toBe(before);
  });
});
