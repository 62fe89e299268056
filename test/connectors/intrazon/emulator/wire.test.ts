import { connect } from 'node:net';
import { once } from 'node:events';
import { app, ben, basic, type Client, openSandbox, potion, refused, type Sandbox } from './support';

describe('IntraZon emulator: paths, methods, secrets and bodies', () => {
  let sandbox: Sandbox;
  let client: Client;
  beforeAll(async () => {
    sandbox = await openSandbox();
    client = sandbox.client;
  });
  afterAll(() => sandbox.close());

  const buyPath = `/players/${ben}/buy-virtual-good/`;

  it.each([
    [`/applications/${app}`],
    [`/applications/${app}/virtual-goods`],
    [`/players/${ben}`],
    [`/players/${ben}/buy-virtual-good`],
    ['/players//'],
    [`/players/${ben}/refund/`],
    [`//players/${ben}/`],
    ['/'],
    ['/constructor/__proto__/'],
  ])('says not found for %s, without asking who calls and without a redirect', async path => {
    expect(await client.get(path, { authorization: null })).toMatchObject(refused(404, 'not_found'));
  });

  it.each([
    ['POST', `/applications/${app}/`, 'GET'],
    ['POST', `/applications/${app}/virtual-goods/`, 'GET'],
    ['GET', `/applications/${app}/players/`, 'POST'],
    ['DELETE', `/players/${ben}/`, 'GET'],
    ['PUT', `/players/${ben}/payment-method/`, 'GET, POST'],
    ['PATCH', buyPath, 'GET, POST'],
    ['OPTIONS', buyPath, 'GET, POST'],
  ] as const)('takes no %s %s and says what it takes', async (method, path, allow) => {
    const answer = await client.call(method, path, undefined, { authorization: null });
    expect(answer).toMatchObject(refused(405, 'method_not_allowed'));
    expect(answer.headers['allow']).toBe(allow);
  });

  it('refuses HEAD like any other method', async () => {
    const answer = await client.call('HEAD', `/players/${ben}/`, undefined);
    expect([answer.status, answer.headers['allow'], answer.text]).toEqual([405, 'GET', '']);
  });

  it('ignores a query, and decodes a key', async () => {
    expect((await client.get(`/applications/${app}/?a=b&a`)).body).toEqual({
      key: app,
      name: 'Lantern Isles',
    });
    expect((await client.get(`/players/${ben.replace('p', '%70')}/`)).body.name).toBe('Ben');
  });

  describe('the secret', () => {
    const secret = () => client.secret;
    it.each([
      ['no header', () => null],
      ['another scheme', () => `Bearer ${secret()}`],
      ['nothing behind the scheme', () => 'Basic '],
      ['characters that are not Base64', () => `Basic ${secret()}:`],
      ['Base64 without its padding', () => basic(`${secret()}:`).replace(/=+$/, '')],
      ['no colon', () => basic(secret())],
      ['a password', () => basic(`${secret()}:x`)],
      ['a second colon', () => basic(`${secret()}::`)],
      ['no user', () => basic(':')],
      ['an unknown secret', () => basic('app_000000000000000000000000:')],
      ['the secret in another case', () => basic(`${secret().toUpperCase()}:`)],
      ['a blank more', () => basic(`${secret()} :`)],
      ['bytes that are not UTF-8', () => `Basic ${Buffer.from([0xff, 0x3a]).toString('base64')}`],
      ['the application key', () => basic(`${app}:`)],
    ])('is refused: %s', async (_what, authorization) => {
      const answer = await client.get(`/players/${ben}/`, { authorization: authorization() });
      expect(answer).toMatchObject(refused(401, 'unauthorized'));
      expect(answer.headers['www-authenticate']).toBe('Basic realm="IntraZon"');
    });

    it('is refused when it comes twice', async () => {
      const twice = { authorization: null, headers: { Authorization: [basic(`${secret()}:`), basic('x:')] } };
      expect(await client.get(`/players/${ben}/`, twice)).toMatchObject(refused(401, 'unauthorized'));
    });

    it('is taken whatever the case of the scheme', async () => {
      const authorization = basic(`${secret()}:`).replace('Basic', 'bASIC');
      expect((await client.get(`/players/${ben}/`, { authorization })).status).toBe(200);
    });

    it('opens its own application only, and tells nothing of another', async () => {
      const { second } = sandbox;
      expect((await second.get('/applications/SecondGame/')).status).toBe(200);
      for (const path of [
        `/applications/${app}/`,
        '/applications/nobodyHere/',
        '/applications/%F0%9F%92%B0/',
      ]) {
        expect((await second.get(path)).text).toBe((await second.get('/applications/x/')).text);
        expect(await second.get(path)).toMatchObject(refused(404, 'application_not_found'));
      }
      for (const path of [
        `/players/${ben}/`,
        '/players/nobodyHere/',
        '/players/__proto__/',
        '/players/%ff/',
      ]) {
        expect((await second.get(path)).text).toBe((await second.get('/players/x/')).text);
        expect(await second.get(path)).toMatchObject(refused(404, 'player_not_found'));
      }
      const good = { virtual_good_key: 'turboBoost', currency: 'coins' };
      expect(await client.buy(ben, good)).toMatchObject(refused(404, 'virtual_good_not_found'));
      expect(await second.buy(ben, good)).toMatchObject(refused(404, 'player_not_found'));
    });
  });

  describe('the body', () => {
    const post = (raw: string | Buffer, contentType?: string) =>
      client.buy(ben, undefined, {
        raw,
        headers: contentType === undefined ? {} : { 'Content-Type': contentType },
      });

    it.each([
      ['text/plain'],
      ['application/x-www-form-urlencoded'],
      ['application/json; charset=utf-16'],
      ['application/json; charset=iso-8859-1'],
      ['application/jsonp'],
      ['application/+json'],
      [''],
    ])('is refused as %j', async contentType => {
      expect(await post('{}', contentType)).toMatchObject(refused(415, 'unsupported_media_type'));
    });

    it.each([
      ['application/json'],
      ['Application/JSON; Charset="UTF-8"'],
      ['application/vnd.game+json;charset=utf-8'],
      ['application/json; version=2'],
    ])('is read as %j', async contentType => {
      expect(await post('{}', contentType)).toMatchObject(refused(400, 'missing_field'));
    });

    it.each([
      ['nothing', ''],
      ['no JSON', 'virtual_good_key=1'],
      ['half an object', '{"currency":"usd"'],
      ['a list', '[{}]'],
      ['text', '"x"'],
      ['null', 'null'],
      ['a number', '1'],
      ['a byte order mark', '\ufeff{}'],
      ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
      ['UTF-16', Buffer.from('{}', 'utf16le')],
      ['a hundred thousand brackets', '['.repeat(100_000)],
      ['lists in lists, closed', '['.repeat(100_000) + ']'.repeat(100_000)],
    ])('is refused: %s', async (_what, raw) => {
      expect(await post(raw)).toMatchObject(refused(400, 'invalid_json'));
    });

    it('survives an attribute that nests deep', async () => {
      const deep = '['.repeat(100_000) + ']'.repeat(100_000);
      expect(await post(`{"virtual_good_key":${deep},"currency":"usd"}`)).toMatchObject(
        refused(400, 'invalid_field'),
      );
    });

    it('is taken up to 262144 bytes', async () => {
      const padded = (bytes: number) => '{}'.padEnd(bytes);
      expect(await post(padded(262_144))).toMatchObject(refused(400, 'missing_field'));
      expect(await post(padded(262_145))).toMatchObject(refused(413, 'body_too_large'));
      expect(await post('x'.repeat(1_048_576))).toMatchObject(refused(413, 'body_too_large'));
    });

    it('is cut off while it streams in', async () => {
      const socket = connect(Number(new URL(client.baseUrl).port), '127.0.0.1');
      socket.write(
        `POST /api/v1${buyPath} HTTP/1.1\r\nHost: x\r\nAuthorization: ${basic(`${client.secret}:`)}\r\n` +
          'Content-Type: application/json\r\nContent-Length: 1048576\r\n\r\n' +
          'x'.repeat(262_145),
      );
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 [^]*body_too_large/);
      socket.destroy();
    });
  });

  it('checks in the order of the contract', async () => {
    const huge = 'x'.repeat(300_000);
    const wrongType = { 'Content-Type': 'text/plain' };
    const raw = huge;
    const nobody = '/players/nobodyHere/buy-virtual-good/';
    const call = (path: string, options: Parameters<Client['post']>[2]) =>
      client.post(path, undefined, options);
    expect(await call('/nowhere/', { raw, authorization: null })).toMatchObject(refused(404, 'not_found'));
    expect(await client.call('PUT', buyPath, undefined, { raw, authorization: null })).toMatchObject(
      refused(405, 'method_not_allowed'),
    );
    expect(await call(nobody, { raw, headers: wrongType, authorization: null })).toMatchObject(
      refused(401, 'unauthorized'),
    );
    expect(await call(nobody, { raw, headers: wrongType })).toMatchObject(refused(404, 'player_not_found'));
    expect(await call(buyPath, { raw, headers: wrongType })).toMatchObject(
      refused(415, 'unsupported_media_type'),
    );
    expect(await call(buyPath, { raw })).toMatchObject(refused(413, 'body_too_large'));
    expect(await call(buyPath, { raw: '{', key: 'ä' })).toMatchObject(refused(400, 'invalid_json'));
    const noField = { currency: 'USD' };
    expect(await client.buy(ben, noField, { key: 'ä' })).toMatchObject(refused(400, 'missing_field'));
    expect(await client.buy(ben, potion('USD'), { key: 'ä' })).toMatchObject(refused(400, 'invalid_field'));
    expect(await client.buy(ben, potion('eur'), { key: 'ä' })).toMatchObject(
      refused(400, 'invalid_idempotency_key'),
    );
    expect(await client.buy(ben, potion('eur'))).toMatchObject(refused(422, 'currency_not_available'));
  });
});
