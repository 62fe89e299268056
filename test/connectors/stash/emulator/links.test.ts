/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { type Answer, createPath, hourMs, openSandbox, quickPath, type Sandbox, send } from './support';

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('Stash emulator: checkout links', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  const item = { id: 'sword_123', name: 'Sword', pricePerItem: '4.99', quantity: 1 };
  const sku = { id: 'gold', quantity: 2 };
  const orders = (): Promise<any[]> => sandbox.control.get('orders');

  it('makes G1 links at the shop’s address, each call a new one', async () => {
    const [first, second] = [await sandbox.link(), await sandbox.link()];
    expect(first.id).toMatch(uuidV4);
    expect(first.url).toBe(`${sandbox.emulator.url}/${sandbox.shopHandle}/order/${first.id}`);
    expect(second.id).not.toBe(first.id);
    expect(Object.keys(first)).toEqual(['url', 'id']);
  });

  it('makes G2 links with the defaults USD and US, and takes everything that is documented', async () => {
    const plain = await sandbox.post(quickPath, sandbox.g2());
    expect(plain.json).toEqual({
      url: `${sandbox.emulator.url}/pay/${plain.json.id}`,
      id: plain.json.id,
      regionCode: 'US',
    });
    const full = await sandbox.post(quickPath, {
      user: {
        ...{ id: 'p-1', validatedEmail: 'a@b', displayName: 'Ada', profileImageUrl: 'https://i.test/a' },
        ...{ regionCode: 'USA', platform: 'UNDEFINED' },
      },
      item: { ...item, imageUrl: 'https://i.test/s.png', description: 'Sharp' },
      bonusItems: [
        { id: 'bonus_1', name: 'Bonus', imageUrl: null, quantity: 3 },
        { id: 'b2', quantity: 1 },
      ],
      ...{ transactionId: 't1', regionCode: 'DEU', currency: 'EUR', checkoutSessionId: 's' },
      ...{ createPaymentIntent: true, somethingNew: { deep: [1] } },
    });
    expect([full.status, full.json.regionCode]).toEqual([200, 'DEU']);
    expect((await orders())[1]).toMatchObject({
      ...{ transactionId: 't1', currency: 'EUR', total: '499', playerId: 'p-1' },
      bonusItems: [
        { id: 'bonus_1', quantity: 3 },
        { id: 'b2', quantity: 1 },
      ],
    });
  });

  it('takes user for externalUser, and not both', async () => {
    const { externalUser, ...rest } = sandbox.g1();
    expect((await sandbox.post(createPath, { ...rest, user: externalUser })).status).toBe(200);
    expect((await sandbox.post(createPath, { ...rest, user: null, externalUser })).status).toBe(200);
    const both = await sandbox.post(createPath, { ...rest, user: externalUser, externalUser });
    expect([both.status, both.json.code]).toEqual([400, 3]);
  });

  const without = (name: string) => ({ [name]: undefined });
  const g1Flaws: readonly (readonly [string, Record<string, unknown>])[] = [
    ['no shopHandle', without('shopHandle')],
    ['an empty shopHandle', { shopHandle: '' }],
    ['a number as shopHandle', { shopHandle: 1 }],
    ['no currency', without('currency')],
    ['null as currency', { currency: null }],
    ['a small currency', { currency: 'usd' }],
    ['a currency of four', { currency: 'USDT' }],
    ['a currency nobody takes', { currency: 'XAU' }],
    ['no player', without('externalUser')],
    ['a text as player', { externalUser: 'p' }],
    ['a list as player', { externalUser: ['p'] }],
    ['a player without id', { externalUser: {} }],
    ['an empty id', { externalUser: { id: '' } }],
    ['a blank id', { externalUser: { id: '   ' } }],
    ['an id of 129', { externalUser: { id: 'x'.repeat(129) } }],
    ['a control character', { externalUser: { id: 'a\u0000b' } }],
    ['a delete character', { externalUser: { id: 'a\u007f' } }],
    ['a lone surrogate', { externalUser: { id: 'a\ud800' } }],
    ['a number as id', { externalUser: { id: 7 } }],
    ['an address without @', { externalUser: { id: 'p', validatedEmail: 'nobody' } }],
    ['an address of two', { externalUser: { id: 'p', validatedEmail: '@a' } }],
    ['an address of 255', { externalUser: { id: 'p', validatedEmail: `${'a'.repeat(254)}@` } }],
    ['a number as name', { externalUser: { id: 'p', displayName: 1 } }],
    ['no items', without('items')],
    ['an object as items', { items: { ...item } }],
    ['empty items', { items: [] }],
    ['101 items', { items: Array.from({ length: 101 }, () => item) }],
    ['null as item', { items: [null] }],
    ['an item without id', { items: [{ ...item, id: undefined }] }],
    ['an item id of 129', { items: [{ ...item, id: 'x'.repeat(129) }] }],
    ['an item without name', { items: [{ ...item, name: undefined }] }],
    ['an empty name', { items: [{ ...item, name: '' }] }],
    ['a name of 257', { items: [{ ...item, name: 'x'.repeat(257) }] }],
    ['no quantity', { items: [{ ...item, quantity: undefined }] }],
    ['a text as quantity', { items: [{ ...item, quantity: '1' }] }],
    ['true as quantity', { items: [{ ...item, quantity: true }] }],
    ['zero', { items: [{ ...item, quantity: 0 }] }],
    ['a negative quantity', { items: [{ ...item, quantity: -1 }] }],
    ['half of one', { items: [{ ...item, quantity: 1.5 }] }],
    ['too many', { items: [{ ...item, pricePerItem: '0.01', quantity: 1_000_001 }] }],
    ['a relative picture', { items: [{ ...item, imageUrl: '/a.png' }] }],
    ['a picture by another scheme', { items: [{ ...item, imageUrl: 'javascript:alert(1)' }] }],
    ['a picture address of 2049', { items: [{ ...item, imageUrl: `https://i/${'x'.repeat(2039)}` }] }],
    ['a description of 1025', { items: [{ ...item, description: 'x'.repeat(1025) }] }],
    ['a line total that is too high', { items: [{ ...item, pricePerItem: '1000000', quantity: 1 }] }],
    ['an order total that is too high', { items: [0, 1].map(() => ({ ...item, pricePerItem: '500000' })) }],
  ]; // prettier-ignore

  it.each(g1Flaws)('refuses in G1 %s', async (_what, flaw) => {
    const answer = await sandbox.post(createPath, sandbox.g1(flaw));
    expect([answer.status, answer.json.code, answer.json.details]).toEqual([400, 3, []]);
    expect(await orders()).toEqual([]);
  });

  const g2Flaws: readonly (readonly [string, Record<string, unknown>])[] = [
    ['neither item nor catalogItems', { item: undefined }],
    ['both', { catalogItems: [sku] }],
    ['a list as item', { item: [item] }],
    ['no user', { user: undefined }],
    ['an unknown platform', { user: { id: 'p', platform: 'ios' } }],
    ['a small region of the user', { user: { id: 'p', regionCode: 'us' } }],
    ['an empty transactionId', { transactionId: '' }],
    ['a blank transactionId', { transactionId: ' ' }],
    ['a transactionId of 256', { transactionId: 'x'.repeat(256) }],
    ['a number as transactionId', { transactionId: 5 }],
    ['a region of four', { regionCode: 'USAA' }],
    ['a region of one', { regionCode: 'U' }],
    ['a session that is no text', { checkoutSessionId: {} }],
    ['a bonus without quantity', { bonusItems: [{ id: 'b' }] }],
    ['a bonus without id', { bonusItems: [{ quantity: 1 }] }],
    ['more than 100 lines in all', { bonusItems: Array.from({ length: 100 }, () => ({ id: 'b', quantity: 1 })) }],
  ]; // prettier-ignore

  it.each(g2Flaws)('refuses in G2 %s', async (_what, flaw) => {
    const answer = await sandbox.post(quickPath, sandbox.g2(flaw));
    expect([answer.status, answer.json.code]).toEqual([400, 3]);
    expect(await orders()).toEqual([]);
  });

  it('takes the longest, the most and what looks strange', async () => {
    const id = `${'é'.repeat(126)}\u{1f5e1}`;
    const lines = Array.from({ length: 100 }, (_, i) => ({ ...item, id: `i${i}`, name: 'x'.repeat(256) }));
    await sandbox.link({ externalUser: { id, validatedEmail: 'a@b' }, items: lines });
    for (const strange of ['__proto__', 'constructor', '..', 'a/b', '%2F', '<b>"\'&', 'ﬁ'])
      await sandbox.link({ externalUser: { id: strange }, items: [{ ...item, id: strange, name: strange }] });
    const whole = JSON.stringify(sandbox.g1()).replace('"quantity":1', '"quantity":1.0e0');
    expect((await sandbox.raw(createPath, whole)).status).toBe(200);
    await sandbox.link({ items: [{ ...item, pricePerItem: '0.01', quantity: 1_000_000 }] });
    expect(await orders()).toHaveLength(10);
  });

  it('has catalogItems only on a shop with a managed catalog', async () => {
    const body = sandbox.g2({ item: undefined, catalogItems: [sku] });
    const refused = await sandbox.post(quickPath, body);
    expect([refused.status, refused.json.code]).toEqual([400, 9]);
    await sandbox.control.post('profile', { managedCatalog: true });
    const unknown = await sandbox.post(quickPath, body);
    expect([unknown.status, unknown.json.code]).toEqual([404, 5]);
    await sandbox.control.post('catalog', { items: [{ id: 'gold', name: 'Gold', prices: { USD: '2.50' } }] });
    const { id } = (await sandbox.post(quickPath, body)).json;
    expect((await sandbox.payment(id)).json).toMatchObject({
      total: '500',
      items: [{ id: 'gold', name: 'Gold', pricePerItem: '2.50', quantity: 2, description: '' }],
    });
    expect((await sandbox.post(quickPath, { ...body, currency: 'EUR' })).json.message).toBe(
      'catalogItems[0]: has no price in EUR',
    );
  });

  describe('with a transactionId', () => {
    const quick = (rest: Record<string, unknown> = {}): Promise<Answer> =>
      sandbox.post(quickPath, sandbox.g2({ transactionId: 'ord-1', ...rest }));
    const gems = { id: 'gems_100', name: '100 gems', pricePerItem: '1.99', quantity: 1 };

    it('finds the link of an equal request again, also once it is paid or expired', async () => {
      const first = (await quick()).json;
      const spelled = await quick({
        ...{ currency: 'USD', regionCode: 'US', bonusItems: [], checkoutSessionId: null, unknown: 1 },
        item: { quantity: 1, pricePerItem: '1.990'.slice(0, 4), name: '100 gems', id: 'gems_100' },
      });
      expect([spelled.status, spelled.json]).toEqual([200, first]);
      await sandbox.pay(first.id);
      expect((await quick()).json).toEqual(first);
      await sandbox.control.advance(25 * hourMs);
      expect((await quick()).json).toEqual(first);
      expect(await orders()).toHaveLength(1);
    });

    it.each([
      ['quantity', { item: { ...gems, quantity: 2 } }],
      ['price', { item: { ...gems, pricePerItem: '2.00' } }],
      ['picture', { item: { ...gems, imageUrl: 'https://i.test/x' } }],
      ['currency', { currency: 'EUR' }],
      ['region', { regionCode: 'DE' }],
      ['player', { user: { id: 'p-1' } }],
      ['bonus', { bonusItems: [{ id: 'b', quantity: 1 }] }],
    ])('refuses another %s', async (_what, change) => {
      await quick();
      const answer = await quick(change);
      expect(answer.status).toBe(409);
      expect(answer.json).toEqual({
        code: 6,
        message: 'transactionId already used with a different request',
        details: [],
      });
      expect(await orders()).toHaveLength(1);
    });

    it('compares prices, not their spelling', async () => {
      const first = (await quick({ item: { ...gems, pricePerItem: '2' } })).json;
      expect((await quick({ item: { ...gems, pricePerItem: '2.00' } })).json).toEqual(first);
      expect((await sandbox.payment(first.id)).json.items[0].pricePerItem).toBe('2');
    });

    it('makes one link of many equal requests at once, and keeps the shops apart', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => quick()));
      expect(new Set(answers.map(one => one.json.id)).size).toBe(1);
      const second = await sandbox.second();
      const other = await second.post(quickPath, sandbox.g2({ transactionId: 'ord-1' }));
      expect(other.json.id).not.toBe(answers[0]!.json.id);
    });
  });

  describe('in the order of the checks', () => {
    const call = async (path: string, sending: Parameters<typeof send>[1]): Promise<[number, number]> => {
      const { status, json } = await send(`${sandbox.emulator.url}${path}`, sending);
      return [status, json.code];
    };
    const big = Buffer.alloc(262_145, ' ');

    it('looks at path and method before the credential', async () => {
      for (const path of ['/', '/nothing', `${createPath}/`, '/api/v1/sdk/checkout-links/generate'])
        expect(await call(path, {})).toEqual([404, 5]);
      expect(await call(createPath, { method: 'GET' })).toEqual([405, 12]);
      const answer = await send(`${sandbox.emulator.url}/sdk/server/payment/x`, { body: '{}' });
      expect([answer.status, answer.json.code, answer.headers['allow']]).toEqual([405, 12, 'GET']);
      for (const path of ['/sdk/link_code/link', '/sdk/custom_login/approve_with_jwt'])
        expect(await call(path, {})).toEqual([501, 12]);
    });

    it('looks at the credential before the size, at the size before the signature', async () => {
      expect(await call(createPath, { body: big })).toEqual([401, 16]);
      const key = { 'x-stash-api-key': sandbox.apiKey };
      expect(await call(createPath, { body: big, headers: key })).toEqual([413, 8]);
      const wrong = { 'x-stash-hmac-signature': sandbox.signature('other') };
      expect(await call(createPath, { body: big, headers: wrong })).toEqual([413, 8]);
      expect(await call(createPath, { body: '', headers: wrong })).toEqual([401, 16]);
      const enormous = Buffer.alloc(1024 * 1024 + 1, ' ');
      expect(await call(createPath, { body: enormous, headers: key })).toEqual([413, 8]);
    });

    it('looks at the content type before the JSON', async () => {
      const key = { 'x-stash-api-key': sandbox.apiKey };
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'json'])
        expect(await call(createPath, { body: 'x', headers: { ...key, 'content-type': type } })).toEqual([
          415, 3,
        ]);
      expect(await call(createPath, { body: '{}', headers: key })).toEqual([415, 3]);
      for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/a.b+json'])
        expect(await call(createPath, { body: 'x', headers: { ...key, 'content-type': type } })).toEqual([
          400, 3,
        ]);
    });

    it.each([
      ['nothing', ''],
      ['half an object', '{"a":'],
      ['a list', '[]'],
      ['null', 'null'],
      ['a text', '"x"'],
      ['a byte order mark', '\ufeff{}'],
      ['a depth that nobody reads', '['.repeat(200_000)],
      ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ])('refuses %s as a body', async (_what, body) => {
      const answer = await sandbox.raw(createPath, body);
      expect([answer.status, answer.json.code]).toEqual([400, 3]);
    });

    it('looks at the schema before the shop, at the shop before the currency', async () => {
      const flawed = sandbox.g1({ shopHandle: 'nobody', currency: 'XAU', items: [] });
      expect((await sandbox.post(createPath, flawed)).status).toBe(400);
      const unsold = sandbox.g1({ shopHandle: 'nobody', currency: 'XAU' });
      expect((await sandbox.post(createPath, unsold)).status).toBe(404);
      expect((await sandbox.post(createPath, sandbox.g1({ currency: 'XAU' }))).json.message).toBe(
        'currency: not supported',
      );
    });
  });
});
