import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type ExchangeRecord } from '../../../src/connectors/exchange-log';
import { createStashClient, type StashClient } from '../../../src/connectors/stash/client';
import { readStashConfig } from '../../../src/connectors/stash/config';
import { linkBody, quickLinkBody } from '../../../src/connectors/stash/links';
import { ERRORS, PAYMENT_STATES } from '../../../src/connectors/stash/mapping';
import { createTransport } from '../../../src/connectors/transport';
import { systemClock } from '../../../src/domain/clock';
import { cards, openSandbox, type Sandbox } from './emulator/support';

const { signal } = new AbortController();
const player = { id: 'player_id_123', email: 'ada@example.test' };
const usd = (minor: bigint) => ({ minor, currency: 'USD' });
const item = {
  id: 'gems_100',
  name: '100 gems',
  price: usd(199n),
  quantity: 1,
  description: null,
  imageUrl: null,
};
const quick = { player, currency: 'USD', item, transactionId: 'ord-1', regionCode: null };

function connect(
  settings: Readonly<Record<string, string>>,
  exchangeLog?: (record: ExchangeRecord) => void,
): StashClient {
  const log = exchangeLog === undefined ? {} : { exchangeLog };
  return createStashClient(readStashConfig(settings)!, {
    ...{ clock: systemClock, newUuid: () => 'id', transport: createTransport, ...log },
  });
}

describe('the client against the emulator', () => {
  let sandbox: Sandbox;
  let client: StashClient;
  const records: ExchangeRecord[] = [];
  beforeAll(async () => {
    sandbox = await openSandbox();
    client = connect(sandbox.settings, record => records.push(record));
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(async () => {
    await client.close();
    await sandbox.close();
  });

  it('makes a link of each generation and learns what became of it', async () => {
    const body = linkBody(sandbox.shopHandle, {
      player,
      currency: 'USD',
      items: [item, { ...item, id: 'sword_123' }],
    });
    const g1 = await client.createLink(body!, signal);
    const g2 = await client.createQuickLink(quickLinkBody(quick)!, signal);
    if (g1.kind !== 'success' || g2.kind !== 'success') throw new Error(JSON.stringify([g1, g2]));
    expect(g1.value.url).toContain(g1.value.id);
    expect(await client.payment(g1.value.id, signal)).toMatchObject({
      value: { state: 'OPEN', paidAt: null, total: usd(398n) },
    });
    await sandbox.pay(g1.value.id, cards.noFunds);
    expect(await client.payment(g1.value.id, signal)).toMatchObject({ value: { state: 'FAILED' } });
    await sandbox.pay(g1.value.id);
    expect(await client.payment(g1.value.id, signal)).toMatchObject({
      kind: 'success',
      value: {
        state: 'PAID',
        tax: usd(0n),
        items: [
          { id: 'gems_100', quantity: 1 },
          { id: 'sword_123', quantity: 1 },
        ],
        paidAt: expect.any(Date),
      },
    });
    expect(await client.createQuickLink(quickLinkBody(quick)!, signal)).toEqual(g2);
  });

  it('knows every state that the emulator can be in, and takes no other for paid', async () => {
    const seen: unknown[] = [];
    const ask = async (id: string) => {
      const answer = await client.payment(id, signal);
      seen.push(answer.kind === 'success' ? answer.value.state : answer.kind);
    };
    const [first, second, open] = [await sandbox.paidLink(), await sandbox.paidLink(), await sandbox.link()];
    await sandbox.refund(first.id, { amount: '9' });
    await ask(first.id);
    await sandbox.refund(first.id, { amount: '490' });
    await ask(first.id);
    await sandbox.control.fault('unknownStatus', { match: { path: second.id } });
    await ask(second.id);
    await sandbox.control.post('profile', { paymentView: 'older' });
    await ask(second.id);
    await sandbox.control.post('profile', { paymentView: 'current' });
    await sandbox.refund(second.id, { amount: '499', reason: 'CHARGEBACK' });
    await ask(second.id);
    await sandbox.control.advance(86_400_000);
    await ask(open.id);
    expect(seen).toEqual(['REFUNDED_IN_PART', 'REFUNDED', null, null, 'CHARGED_BACK', 'EXPIRED']);
    const paying = Object.entries(PAYMENT_STATES).filter(([, state]) => state === 'PAID');
    expect(paying).toEqual([['PAYMENT_STATUS_SUCCEEDED', 'PAID']]);
  });

  it('returns refusals as values', async () => {
    expect(await client.payment('nothing', signal)).toEqual({
      kind: 'error',
      name: 'NOT_FOUND',
      status: 404,
      mayRepeat: false,
    });
    await client.createQuickLink(quickLinkBody(quick)!, signal);
    const other = quickLinkBody({ ...quick, item: { ...item, quantity: 2 } })!;
    expect(await client.createQuickLink(other, signal)).toMatchObject({ name: 'TRANSACTION_CONFLICT' });
    expect(await client.createLink({}, signal)).toMatchObject({ name: 'INVALID_REQUEST' });
    const stranger = connect({ ...sandbox.settings, STASH_API_KEY: 'nope' });
    expect(await stranger.createQuickLink(quickLinkBody(quick)!, signal)).toMatchObject({
      name: 'UNAUTHENTICATED',
    });
    expect(await stranger.createLink({}, signal)).toMatchObject({ name: 'UNAUTHENTICATED' });
    await stranger.close();
  });

  it.each([
    ['resetBefore', {}],
    ['resetAfter', {}],
    ['garbage', {}],
    ['status', { status: 500 }],
    ['status', { status: 503, body: 'html' }],
    ['redirect', {}],
    ['cutBody', {}],
  ])('says unknown after %s %j, and the same call finds its link', async (fault, rest) => {
    await sandbox.control.fault(fault, { match: { path: '/sdk/' }, ...rest });
    const body = quickLinkBody(quick)!;
    expect(await client.createQuickLink(body, signal)).toMatchObject({ kind: 'unknown' });
    expect(await client.createQuickLink(body, signal)).toMatchObject({ kind: 'success' });
    expect(await sandbox.control.get('orders')).toHaveLength(1);
  });

  it('logs neither keys nor signatures, addresses of pages or of players', async () => {
    records.length = 0;
    await client.createQuickLink(quickLinkBody(quick)!, signal);
    await client.createLink(
      linkBody(sandbox.shopHandle, { player, currency: 'USD', items: [item] })!,
      signal,
    );
    const text = JSON.stringify(records);
    expect(records.map(one => one.kind)).toEqual(['request', 'answer', 'request', 'answer']);
    for (const secret of [sandbox.apiKey, 'v1;', 'ada@', '/pay/', '/order/'])
      expect(text).not.toContain(secret);
    expect(text).toContain('gems_100');
  });

  it('says notSent when nobody listens', async () => {
    const nowhere = connect({ ...sandbox.settings, STASH_BASE_URL: 'http://127.0.0.1:9' });
    expect(await nowhere.payment('x', signal)).toMatchObject({ kind: 'notSent' });
    await nowhere.close();
  });
});

describe('what an answer means', () => {
  let reply = { status: 200, body: '', type: 'application/json' };
  let client: StashClient;
  const server = createServer((message, response) => {
    message.resume();
    response.writeHead(reply.status, {
      'Content-Type': reply.type,
      'Content-Length': Buffer.byteLength(reply.body),
    });
    response.end(reply.body);
  });
  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const names = ['SHOP_ID', 'SHOP_HANDLE', 'API_KEY', 'AUTHORIZE_KEY', 'WEBHOOK_SECRET'];
    client = connect({
      STASH_BASE_URL: origin,
      ...Object.fromEntries(names.map(name => [`STASH_${name}`, 'x'])),
    });
  });
  afterAll(async () => {
    await client.close();
    await new Promise(resolve => server.close(resolve));
  });
  const create = (status: number, body: unknown, type = 'application/json') => {
    reply = { status, body: typeof body === 'string' ? body : JSON.stringify(body), type };
    return client.createLink({}, signal);
  };

  it.each(ERRORS.map(one => [one.status, one.code, one.name, one.mayRepeat] as const))(
    '%d with code %d is %s',
    async (status, code, name, mayRepeat) => {
      expect(await create(status, { code, message: 'their words', details: [] })).toEqual({
        kind: 'error',
        name,
        status,
        mayRepeat,
      });
    },
  );

  it.each([
    [400, { code: 99 }],
    [401, {}],
    [404, '<html>'],
    [409, { code: 5 }],
    [500, { code: 13 }],
    [503, { code: 14 }],
    [302, {}],
    [201, { id: 'a', url: 'https://checkout.example/a' }],
    [200, {}],
    [200, []],
    [200, { id: 'a' }],
    [200, { id: 'a', url: 'javascript:alert(1)' }],
    [200, { id: 'a', url: 'http://elsewhere.example/a' }],
  ])('%d with %j is unknown', async (status, body) => {
    expect((await create(status, body)).kind).toBe('unknown');
  });

  it('reads a success only from JSON', async () => {
    const link = { id: 'a', url: 'https://checkout.example/a' };
    expect(await create(200, link)).toEqual({ kind: 'success', value: link });
    expect((await create(200, link, 'text/html')).kind).toBe('unknown');
    expect((await create(200, link, 'application/json; charset=utf-16')).kind).toBe('unknown');
  });
});

describe('bodies', () => {
  const price = (money: { minor: bigint; currency: string }) => {
    const body = quickLinkBody({ ...quick, currency: money.currency, item: { ...item, price: money } });
    return (body?.['item'] as { pricePerItem: string } | undefined)?.pricePerItem ?? null;
  };

  it.each([
    [499n, 'USD', '4.99'],
    [500n, 'USD', '5.00'],
    [1n, 'EUR', '0.01'],
    [500n, 'JPY', '500'],
    [99_999_999n, 'USD', '999999.99'],
    [100_000_000n, 'USD', null],
    [0n, 'USD', null],
    [-1n, 'USD', null],
  ])('write %d %s as %s', (minor, currency, text) => {
    expect(price({ minor, currency })).toBe(text);
  });

  it('have one currency', () => {
    expect(quickLinkBody({ ...quick, currency: 'EUR' })).toBeNull();
    expect(linkBody('shop', { player, currency: 'EUR', items: [item] })).toBeNull();
  });

  it('leave out what is not known', () => {
    expect(quickLinkBody({ ...quick, player: { id: 'p', email: null } })).toEqual({
      ...{ user: { id: 'p' }, transactionId: 'ord-1', currency: 'USD' },
      item: { id: 'gems_100', name: '100 gems', pricePerItem: '1.99', quantity: 1 },
    });
    const full = { ...item, description: 'Shiny', imageUrl: 'https://i.test/g' };
    expect(quickLinkBody({ ...quick, item: full, regionCode: 'DE' })).toMatchObject({
      ...{ user: { validatedEmail: 'ada@example.test' }, regionCode: 'DE' },
      item: { description: 'Shiny', imageUrl: 'https://i.test/g' },
    });
  });
});
