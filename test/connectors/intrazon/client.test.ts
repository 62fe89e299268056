import { type ExchangeRecord } from '../../../src/connectors/exchange-log';
import { createIntrazonClient, pathPart } from '../../../src/connectors/intrazon/client';
import { addPaymentMethod } from '../../../src/connectors/intrazon/payment-methods';
import { createPlayer, getPlayer } from '../../../src/connectors/intrazon/players';
import { contradictions, purchaseVirtualGood } from '../../../src/connectors/intrazon/purchases';
import { listVirtualGoods } from '../../../src/connectors/intrazon/virtual-goods';
import { call, CARD, deps, SECRET, startPeer, type Reply } from './peer';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function peer(...given: Parameters<typeof startPeer>) {
  const started = await startPeer(...given);
  closers.push(started.close);
  return started;
}

const signal = () => new AbortController().signal;
const order = { playerKey: 'p1', virtualGoodKey: 'g1', currency: 'usd', amount: 2 } as const;
const bought = { currency: 'usd', amount: 2 };
const player = {
  ...{ key: 'p1', name: 'Ann', subscribed: false, coins: 5, logged: true },
  ...{ last_login: null, app_unique_id: 'u' },
};

describe('requests', () => {
  it('carry the secret as user name, a key where one is given, and JSON where there is a body', async () => {
    const { client, seen } = await peer(() => ({ status: 201, json: bought }));
    await purchaseVirtualGood(client, call('op_key_1'), order);
    await purchaseVirtualGood(client, call(), order);
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/api/v1/players/p1/buy-virtual-good/' });
    expect(seen[0]!.headers).toMatchObject({
      authorization: 'Basic YXBwX2FiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eTo=',
      'content-type': 'application/json',
      'idempotency-key': 'op_key_1',
    });
    expect(JSON.parse(seen[0]!.text)).toEqual({ virtual_good_key: 'g1', currency: 'usd', amount: 2 });
    expect(seen[1]!.headers['idempotency-key']).toBeUndefined();
  });

  it('have neither key nor content type where nothing is changed', async () => {
    const { client, seen } = await peer(() => ({ json: [] }));
    await listVirtualGoods(client, signal());
    expect(seen[0]).toMatchObject({
      method: 'GET',
      url: '/api/v1/applications/aBcDeFgHiJ/virtual-goods/',
      text: '',
    });
    expect(seen[0]!.headers['content-type']).toBeUndefined();
    expect(seen[0]!.headers['idempotency-key']).toBeUndefined();
  });

  it('send what a player or a card was given and nothing else', async () => {
    const { client, seen } = await peer(() => ({ status: 201, json: player }));
    await createPlayer(client, call(), { name: 'Ann' });
    await createPlayer(client, call(), { name: 'Ann', coins: 0, subscribed: true, appUniqueId: 'u' });
    await addPaymentMethod(client, call(), 'p1', CARD);
    expect(seen.map(({ text }): unknown => JSON.parse(text))).toEqual([
      { name: 'Ann' },
      { name: 'Ann', coins: 0, subscribed: true, app_unique_id: 'u' },
      {
        ...{ cc_num: CARD.number, cc_csc: '987', cc_name: 'Ann Buyer' },
        ...{ cc_exp_month: '03', cc_exp_year: '2050' },
      },
    ]);
  });

  it.each([
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['..', '%2E%2E'],
    ['.', '%2E'],
    ['ключ 🔑', '%D0%BA%D0%BB%D1%8E%D1%87%20%F0%9F%94%91'],
    ['half \ud83d', 'half%20%EF%BF%BD'],
    ['__proto__', '__proto__'],
  ])('put the key %j into their path as %s', (key, part) => {
    expect(pathPart(key)).toBe(part);
  });
});

/** IntraZon contract, section 10, for a request with an effect. */
const answers: readonly (readonly [string, Reply, Record<string, unknown>])[] = [
  ['a documented refusal', { status: 402, json: { error: 'card_declined' } }, { kind: 'error', code: 402, reason: 'card_declined' }],
  ['card_expired at a purchase', { status: 402, json: { error: 'card_expired' } }, { kind: 'error', code: 402 }],
  ['card_expired at registration', { status: 422, json: { error: 'card_expired' } }, { kind: 'error', code: 422 }],
  ['another status than documented', { status: 409, json: { error: 'card_declined' } }, { kind: 'unknown', code: 409 }],
  ['a word that nobody documented', { status: 400, json: { error: 'nobody_knows' } }, { kind: 'unknown', code: 400 }],
  ['a prototype for a word', { status: 400, json: { error: '__proto__' } }, { kind: 'unknown', code: 400 }],
  ['an error in HTML', { status: 404, text: '<html>' }, { kind: 'unknown', code: 404 }],
  ['an error without a body', { status: 401 }, { kind: 'unknown', code: 401 }],
  ['an error in a list', { status: 400, json: [{ error: 'invalid_json' }] }, { kind: 'unknown', code: 400 }],
  ['a conflict of keys', { status: 409, json: { error: 'idempotency_conflict' } }, { kind: 'unknown', code: 409 }],
  ['500', { status: 500, json: { error: 'internal' } }, { kind: 'unknown', code: 500 }],
  ['502 of a proxy', { status: 502, text: 'bad gateway' }, { kind: 'unknown', code: 502 }],
  ['503', { status: 503, json: { error: 'unavailable' }, headers: { 'Retry-After': '3' } }, { kind: 'unknown', code: 503 }],
  ['429', { status: 429, json: { error: 'rate_limited' }, headers: { 'Retry-After': '3' } }, { kind: 'error', code: 429, retryAfterMs: 3000 }],
  ['429 with a date', { status: 429, json: { error: 'rate_limited' }, headers: { 'Retry-After': 'tomorrow' } }, { kind: 'error', retryAfterMs: null }],
  ['a redirect', { status: 302, headers: { Location: 'https://elsewhere.example' } }, { kind: 'unknown', code: 1002 }],
  ['no JSON', { status: 201, text: 'ok' }, { kind: 'unknown', code: 1002 }],
  ['a list for an object', { status: 201, json: [bought] }, { kind: 'unknown', code: 1002 }],
  ['null', { status: 201, text: 'null' }, { kind: 'unknown', code: 1002 }],
  ['a byte order mark', { status: 201, text: `\ufeff${JSON.stringify(bought)}` }, { kind: 'unknown', code: 1002 }],
  ['no currency', { status: 201, json: { amount: 2 } }, { kind: 'unknown', code: 1002 }],
  ['a currency that is none', { status: 201, json: { ...bought, currency: 'USD' } }, { kind: 'unknown', code: 1002 }],
  ['no amount', { status: 201, json: { currency: 'usd' } }, { kind: 'unknown', code: 1002 }],
  ['an amount in text', { status: 201, json: { ...bought, amount: '2' } }, { kind: 'unknown', code: 1002 }],
  ['a total that has to be rounded', { status: 201, json: { ...bought, total: '1.999' } }, { kind: 'unknown', code: 1002 }],
  ['a time that is none', { status: 201, json: { ...bought, created: 'today' } }, { kind: 'unknown', code: 1002 }],
  ['a number for a key', { status: 201, json: { ...bought, key: 7 } }, { kind: 'unknown', code: 1002 }],
  ['a reset', { reset: true }, { kind: 'unknown', code: 1003 }],
]; // prettier-ignore

describe('what an answer means for a purchase', () => {
  it.each(answers)('%s', async (_name, reply, expected) => {
    const { client, seen } = await peer(() => reply);
    const result = await purchaseVirtualGood(client, call('k'), order);
    expect(result).toMatchObject(expected);
    expect(seen).toHaveLength(1);
  });

  it('keeps none of the service’s words', async () => {
    const { client } = await peer(() => ({
      status: 402,
      json: { error: 'card_declined', message: 'their words' },
    }));
    expect(JSON.stringify(await purchaseVirtualGood(client, call(), order))).not.toContain('their words');
  });

  it('is read in full, or filled from the request', async () => {
    const full = {
      ...{ key: 'b1', player_key: 'p2', virtual_good_key: 'g2', currency: 'eur', amount: 3 },
      ...{ total: '2.97', created: '2026-01-01T00:00:05Z' },
    };
    const { client } = await peer(({ url }) => ({ status: 201, json: url.includes('p1') ? full : bought }));
    const told = await purchaseVirtualGood(client, call(), order);
    expect(told).toEqual({
      kind: 'success',
      replayed: false,
      value: {
        ...{ key: 'b1', playerKey: 'p2', virtualGoodKey: 'g2', currency: 'eur', amount: 3 },
        total: { minor: 297n, currency: 'EUR' },
        createdAt: new Date('2026-01-01T00:00:05Z'),
      },
    });
    if (told.kind !== 'success') throw new Error('no success');
    expect(contradictions(order, told.value)).toEqual(['playerKey', 'virtualGoodKey', 'currency', 'amount']);
    const filled = await purchaseVirtualGood(client, call(), { ...order, playerKey: 'p3' });
    const value = { ...order, playerKey: 'p3', key: null, total: null, createdAt: null };
    expect(filled).toMatchObject({ kind: 'success', value });
    expect(contradictions({ ...order, playerKey: 'p3' }, value)).toEqual([]);
  });

  it('with an empty body is accepted as sent; a player without a key is not', async () => {
    const { client } = await peer(() => ({ status: 201, headers: { 'Idempotent-Replayed': 'true' } }));
    expect(await purchaseVirtualGood(client, call(), order)).toMatchObject({
      kind: 'success',
      value: { ...order, key: null, total: null },
      replayed: true,
    });
    const card = await addPaymentMethod(client, call(), 'p1', CARD);
    expect(card).toMatchObject({
      kind: 'success',
      value: { maskedNumber: '************1881', holder: 'Ann Buyer', expiryMonth: 3, expiryYear: 2050 },
    });
    expect(JSON.stringify(card)).not.toMatch(/4012888888881881|987/);
    expect(await createPlayer(client, call(), { name: 'x' })).toMatchObject({ kind: 'unknown', code: 1002 });
    expect(await listVirtualGoods(client, signal())).toMatchObject({ kind: 'unknown', code: 1002 });
  });
});

describe('what is read', () => {
  const good = { key: 'g', name: 'G', price: 5, thumbnail: null, subscriber_discount: null };
  const goodsOf = async (json: unknown) => listVirtualGoods((await peer(() => ({ json }))).client, signal());

  it('goods as the SDK knew them, with numbers for decimals', async () => {
    const numbers = {
      ...good,
      price: null,
      price_usd: 4.9,
      price_eur: 5,
      subscriber_discount: 12.5,
      thumbnail: '/t.png',
    };
    expect(await goodsOf([good, { ...numbers, multiple: true, permanent: null }])).toEqual({
      kind: 'success',
      replayed: false,
      value: [
        {
          ...{
            key: 'g',
            name: 'G',
            thumbnail: null,
            subscriberDiscountBps: null,
            multiple: false,
            permanent: false,
          },
          prices: { coins: { minor: 5n, currency: 'COIN' }, usd: null, eur: null },
        },
        {
          ...{
            key: 'g',
            name: 'G',
            thumbnail: '/t.png',
            subscriberDiscountBps: 1250,
            multiple: true,
            permanent: false,
          },
          prices: {
            ...{ coins: null, usd: { minor: 490n, currency: 'USD' } },
            eur: { minor: 500n, currency: 'EUR' },
          },
        },
      ],
    });
  });

  it.each([
    ['an object', { items: [good] }],
    ['a good that is none', [good, null]],
    ['no key', [{ ...good, key: undefined }]],
    ['no name', [{ ...good, name: '' }]],
    ['no price', [{ ...good, price: undefined }]],
    ['no thumbnail', [{ ...good, thumbnail: undefined }]],
    ['no discount', [{ ...good, subscriber_discount: undefined }]],
    ['a price in text', [{ ...good, price: '5' }]],
    ['a negative price', [{ ...good, price: -5 }]],
    ['a price to be rounded', [{ ...good, price_usd: 4.999 }]],
    ['a discount above all', [{ ...good, subscriber_discount: '100.01' }]],
    ['a flag in text', [{ ...good, multiple: 'true' }]],
  ])('no goods with %s', async (_what, json) => {
    expect(await goodsOf(json)).toMatchObject({ kind: 'unknown', code: 1002 });
  });

  it.each(Object.keys(player))('no player without %s', async name => {
    const { client } = await peer(() => ({ json: { ...player, [name]: undefined } }));
    expect(await getPlayer(client, signal(), 'p1')).toMatchObject({ kind: 'unknown', code: 1002 });
  });

  it('a card in clear, masked, and none without all five attributes', async () => {
    const echo = {
      ...{ cc_num: CARD.number, cc_csc: '987', cc_name: 'A', cc_exp_month: '03', cc_exp_year: '2050' },
    };
    const { client } = await peer(({ url }) => ({
      status: 201,
      json: {
        ...echo,
        ...(url.includes('short') ? { cc_num: '9876' } : {}),
        ...(url.includes('none') ? { cc_csc: null } : {}),
      },
    }));
    const add = (key: string) => addPaymentMethod(client, call(), key, CARD);
    expect(await add('p1')).toMatchObject({ value: { maskedNumber: '************1881' } });
    expect(await add('short')).toMatchObject({ value: { maskedNumber: '****' } });
    expect(await add('none')).toMatchObject({ kind: 'unknown', code: 1002 });
  });
});

describe('the end of a call', () => {
  it('is notSent with 1003 when nobody listens', async () => {
    const { client, origin, close } = await startPeer(() => ({}));
    await close();
    const again = createIntrazonClient({ origin, prefix: '/api/v1', appKey: 'a', secret: SECRET }, deps());
    const results = await Promise.all([
      listVirtualGoods(again, signal()),
      createPlayer(again, call(), { name: 'x' }),
      getPlayer(again, signal(), 'p'),
      addPaymentMethod(again, call(), 'p', CARD),
      purchaseVirtualGood(again, call(), order),
    ]);
    for (const result of results) expect(result).toMatchObject({ kind: 'notSent', code: 1003 });
    await again.close();
    expect(await getPlayer(client, signal(), 'p')).toMatchObject({ kind: 'notSent', code: 1004 });
  });

  it('is 599 and unknown when the deadline comes after it was sent, 599 and notSent before', async () => {
    const deadline = new AbortController();
    const { client, seen } = await peer(() => {
      deadline.abort();
      return { silent: true };
    });
    expect(await purchaseVirtualGood(client, call('k', deadline.signal), order)).toEqual({
      ...{ kind: 'unknown', code: 599, cause: 'Timeout' },
    });
    expect(await purchaseVirtualGood(client, call('k', deadline.signal), order)).toEqual({
      ...{ kind: 'notSent', code: 599, cause: 'Timeout' },
    });
    expect(seen).toHaveLength(1);
  });

  it('is 1004 when the client is stopped: once for what is in flight, without I/O for what comes later', async () => {
    let arrived = (): void => undefined;
    const arrival = new Promise<void>(resolve => (arrived = resolve));
    const { client, seen } = await peer(() => {
      arrived();
      return { silent: true };
    });
    const pending = purchaseVirtualGood(client, call('k'), order);
    await arrival;
    await client.close();
    expect(await pending).toMatchObject({ kind: 'unknown', code: 1004 });
    expect(await purchaseVirtualGood(client, call('k'), order)).toMatchObject({
      kind: 'notSent',
      code: 1004,
    });
    await client.close();
    expect(seen).toHaveLength(1);
  });
});

describe('the exchange log', () => {
  it('hears a masked request and its answer under one id, and nothing of secret, card or person', async () => {
    const records: ExchangeRecord[] = [];
    const echo = {
      cc_num: CARD.number,
      cc_csc: '987',
      cc_name: 'Ann Buyer',
      cc_exp_month: '03',
      cc_exp_year: '2050',
    };
    const { client } = await peer(() => ({ status: 201, json: { ...echo, message: `got ${CARD.number}` } }), {
      exchangeLog: each => records.push(each),
    });
    await addPaymentMethod(client, call('k'), 'p1', CARD);
    await createPlayer(client, call('k'), { name: 'Ann Buyer', appUniqueId: 'ann@example.org' });
    expect(records.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      ...['request uuid-1', 'answer uuid-1', 'request uuid-2', 'answer uuid-2'],
    ]);
    const text = JSON.stringify(records);
    expect(text).toContain('************1881');
    expect(text).not.toMatch(/4012888888881881|"987"|Ann Buyer|ann@example/);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(Buffer.from(`${SECRET}:`).toString('base64'));
  });

  it('drops what nobody can read, and tells a lost answer', async () => {
    const records: ExchangeRecord[] = [];
    const { client } = await peer(
      ({ url }) => (url.includes('lost') ? { reset: true } : { status: 502, text: `card ${CARD.number}` }),
      { exchangeLog: each => records.push(each) },
    );
    await getPlayer(client, signal(), 'p1');
    await getPlayer(client, signal(), 'lost');
    expect(records[1]).toMatchObject({ kind: 'answer', status: 502, body: null });
    expect(records[3]).toMatchObject({ kind: 'noAnswer', outcome: 'unknown' });
    expect(JSON.stringify(records)).not.toContain(CARD.number);
  });
});
