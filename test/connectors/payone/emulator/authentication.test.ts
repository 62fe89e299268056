import { type CallOptions, hmac, openSandbox, type Sandbox, send, type SignedRequest } from './support';

describe('PAYONE emulator: v1HMAC', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await openSandbox()));
  afterAll(() => sandbox.close());

  const path = '/services/testconnection';
  const withHeader =
    (name: string, value: string) =>
    (signed: SignedRequest): SignedRequest => ({ ...signed, headers: { ...signed.headers, [name]: value } });
  const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toUTCString();

  it('accepts a correct signature', async () => {
    const answer = await sandbox.client.get(path);
    expect([answer.status, answer.body]).toEqual([200, { result: 'OK' }]);
  });

  it('agrees with the test vector of the official SDKs', () => {
    const text =
      'DELETE\napplication/json\nFri, 06 Jun 2014 13:39:43 GMT\nx-gcs-clientmetainfo:processed header value\n' +
      'x-gcs-customerheader:processed header value\nx-gcs-servermetainfo:processed header value\n/v2/1/tokens/123456789\n';
    expect(hmac('I42Zf4pVnRdroHfuHnRiJjJ2B6+22h0yQt/R3nZR8Xg=', text)).toBe(
      'TbiTwCCsGsyFFnfWt5Rreg0cGYJeTiofxjuZNSLUuGo=',
    );
  });

  it('signs X-GCS headers, sorted by name', async () => {
    const headers = { 'X-GCS-ServerMetaInfo': ' e30= ', 'X-GCS-ClientMetaInfo': 'abc' };
    expect((await sandbox.client.get(path, { headers })).status).toBe(200);
  });

  it('signs the query', async () => {
    const query = '/products?countryCode=DE&currencyCode=EUR';
    expect((await sandbox.client.get(query)).status).toBe(200);
    const tamper = (signed: SignedRequest): SignedRequest => ({
      ...signed,
      path: signed.path.replace('DE', 'NL'),
    });
    expect((await sandbox.client.get(query, { tamper })).status).toBe(403);
  });

  it.each<[string, CallOptions]>([
    ['no Authorization', { tamper: withHeader('Authorization', '') }],
    ['another scheme', { tamper: withHeader('Authorization', 'Basic abc') }],
    ['an unknown key id', { tamper: withHeader('Authorization', 'GCS v1HMAC:nobody:AAAA') }],
    ['another date than signed', { tamper: withHeader('Date', minutesAgo(1)) }],
    ['an extra X-GCS header', { tamper: withHeader('X-GCS-ServerMetaInfo', 'e30=') }],
    ['a date 6 minutes old', { date: minutesAgo(6) }],
    ['a date 6 minutes ahead', { date: minutesAgo(-6) }],
    ['a date in another format', { date: new Date().toISOString() }],
    ['another path than signed', { tamper: signed => ({ ...signed, path: signed.path + '?a=1' }) }],
    ['a merchant of another key', { merchantId: 'PaygraphSecond' }],
    ['a merchant nobody knows', { merchantId: 'Nobody' }],
  ])('refuses %s without saying why', async (_name, options) => {
    const answer = await sandbox.client.get(path, options);
    expect(answer.status).toBe(403);
    expect(answer.body).toEqual({
      errorId: answer.headers['correlation-id'],
      status: 403,
      errors: [
        {
          code: '9007',
          id: 'ACCESS_TO_MERCHANT_NOT_ALLOWED',
          category: 'DIRECT_PLATFORM_ERROR',
          message: 'ACCESS_TO_MERCHANT_NOT_ALLOWED',
          httpStatusCode: 403,
          retriable: false,
        },
      ],
    });
  });

  it('refuses another method and another content type than signed', async () => {
    const signed = sandbox.client.sign('POST', '/payments', {});
    const type = withHeader('Content-Type', 'application/json; charset=utf-8')(signed);
    expect((await send(sandbox.emulator.url, type)).status).toBe(403);
    const get = sandbox.client.sign('POST', '/tokens/1', undefined);
    expect((await send(sandbox.emulator.url, { ...get, method: 'GET' })).status).toBe(403);
  });

  it('accepts a signed X-GCS-Date in the place of Date', async () => {
    const date = new Date().toUTCString();
    const target = `/v2/PaygraphSandbox${path}`;
    const signature = hmac(
      sandbox.client.credentials['PAYONE_API_SECRET']!,
      `GET\n\n\nx-gcs-date:${date}\n${target}\n`,
    );
    const Authorization = `GCS v1HMAC:${sandbox.client.credentials['PAYONE_API_KEY_ID']!}:${signature}`;
    const headers = { 'X-GCS-Date': date, Authorization };
    expect(
      (await send(sandbox.emulator.url, { method: 'GET', path: target, headers, body: undefined })).status,
    ).toBe(200);
  });

  it('looks at its own clock when that is wrong', async () => {
    await sandbox.control.post('profile', { dateSkewMs: 600_000 });
    expect((await sandbox.client.get(path)).status).toBe(403);
    await sandbox.control.post('profile', { dateSkewMs: 0 });
    expect((await sandbox.client.get(path)).status).toBe(200);
  });

  it('knows no other routes or methods, signed or not', async () => {
    const unknown = await sandbox.client.get('/nothing');
    expect([unknown.status, unknown.text]).toEqual([404, '']);
    expect((await sandbox.client.call('PUT', '/payments', {}, {})).status).toBe(404);
  });
});
