/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the assertions say what is expected */
import { app, ada, ben, Client, openSandbox, potion, refused, type Sandbox } from './support';

describe('IntraZon emulator: controls', () => {
  let sandbox: Sandbox;
  let client: Client;
  beforeEach(async () => {
    sandbox = await openSandbox();
    client = sandbox.client;
  });
  afterEach(() => sandbox.close());

  it('hands out generated credentials of two applications', async () => {
    const { credentials, url } = sandbox.emulator;
    expect(credentials).toEqual({
      INTRAZON_BASE_URL: `${url}/api/v1`,
      INTRAZON_APP_KEY: app,
      INTRAZON_SECRET: expect.stringMatching(/^app_[A-Za-z0-9]{24}$/),
    });
    expect((await sandbox.control.get('credentials')).body).toEqual(credentials);
    const second = (await sandbox.control.get('credentials?account=second')).body;
    expect(second['INTRAZON_SECRET']).not.toBe(credentials['INTRAZON_SECRET']);
    expect((await sandbox.control.get('credentials?account=third')).status).toBe(404);
    const other = await openSandbox();
    expect(other.emulator.credentials['INTRAZON_SECRET']).not.toBe(credentials['INTRAZON_SECRET']);
    await other.close();
  });

  it('replaces a secret at once, and never brings one back', async () => {
    const seen = [client.secret];
    for (const _time of [1, 2]) {
      const { secret } = (await sandbox.control.post(`apps/${app}/rotate-secret`)).body;
      expect(secret).toMatch(/^app_[A-Za-z0-9]{24}$/);
      expect(seen).not.toContain(secret);
      expect(await new Client(client.baseUrl, seen.at(-1)!).player(ben)).toMatchObject(
        refused(401, 'unauthorized'),
      );
      expect((await new Client(client.baseUrl, secret).player(ben)).status).toBe(200);
      expect(sandbox.emulator.credentials['INTRAZON_SECRET']).toBe(secret);
      seen.push(secret);
    }
    const replaced = (await sandbox.control.post('apps', { key: app, name: 'Again' })).body;
    expect(seen).not.toContain(replaced.secret);
    expect((await sandbox.control.post('apps/nobodyHere/rotate-secret')).status).toBe(404);
  });

  it('adds applications with goods, and replaces one while its players stay', async () => {
    const answer = await sandbox.control.post('apps', {
      name: 'New',
      virtual_goods: [{ name: 'A', price: 1 }],
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ name: 'New', test_mode: true, virtual_goods: [expect.any(String)] });
    const added = new Client(client.baseUrl, answer.body.secret);
    expect((await added.get(`/applications/${answer.body.key}/`)).body).toEqual({
      key: answer.body.key,
      name: 'New',
    });

    const goods = [{ key: 'onlyOne001', name: 'One', price: 2 }];
    const again = await sandbox.control.post('apps', {
      key: app,
      secret: client.secret,
      virtual_goods: goods,
    });
    expect(again.status).toBe(200);
    expect((await client.get(`/applications/${app}/virtual-goods/`)).body).toHaveLength(1);
    expect(await client.buy(ben, potion('coins'))).toMatchObject(refused(404, 'virtual_good_not_found'));
    expect((await client.buy(ben, { virtual_good_key: 'onlyOne001', currency: 'coins' })).status).toBe(201);
  });

  it.each([
    [{ key: 'short' }],
    [{ secret: 'app_short' }],
    [{ name: '' }],
    [{ test_mode: 'yes' }],
    [{ virtual_goods: {} }],
    [{ virtual_goods: [7] }],
    [{ virtual_goods: [{ name: 'x', price: -1 }] }],
    [{ virtual_goods: [{ name: 'x', price_usd: '1.5' }] }],
    [{ virtual_goods: [{ name: 'x', price_usd: 1.5 }] }],
    [{ virtual_goods: [{ name: 'x', subscriber_discount: '100.01' }] }],
    [
      {
        virtual_goods: [
          { name: 'x', key: 'sameKey001' },
          { name: 'y', key: 'sameKey001' },
        ],
      },
    ],
  ])('refuses the application %j', async body => {
    expect((await sandbox.control.post('apps', body)).status).toBe(400);
  });

  it('gives no secret to two applications', async () => {
    const { secret } = (await sandbox.control.post('apps', {})).body;
    expect((await sandbox.control.post('apps', { secret })).status).toBe(400);
  });

  it('sets coins and subscription of a player, and nothing wrong', async () => {
    const changed = await sandbox.control.post(`players/${ben}`, { coins: 7 });
    expect(changed.body).toMatchObject({ key: ben, coins: 7, subscribed: false });
    await sandbox.control.post(`players/${ben}`, { subscribed: true });
    expect((await client.player(ben)).body).toMatchObject({ coins: 7, subscribed: true });
    for (const body of [{ coins: -1 }, { coins: 2 ** 31 }, { coins: '7' }, { subscribed: 1 }])
      expect((await sandbox.control.post(`players/${ben}`, body)).status).toBe(400);
    expect((await sandbox.control.post('players/__proto__', { coins: 1 })).status).toBe(404);
    expect((await sandbox.control.post(`apps/${app}/mode`, { test_mode: 1 })).status).toBe(400);
  });

  it('begins again after a reset, with the secret it had first', async () => {
    await client.addCard(ada);
    await client.buy(ada, potion('usd'), { key: 'k' });
    await sandbox.control.post(`apps/${app}/rotate-secret`);
    await sandbox.control.post('profile', { decimals: 'number' });
    await sandbox.application({ key: 'gone000001' });
    await sandbox.control.post('reset');
    expect((await client.player(ada)).body.coins).toBe(1000);
    expect(await client.purchases(ada)).toEqual([]);
    expect((await client.get(`/players/${ada}/payment-method/`)).body).toEqual([]);
    expect(sandbox.books()).toEqual([]);
    expect((await sandbox.control.get('charges')).body).toEqual([]);
    expect((await sandbox.control.post('apps/gone000001/rotate-secret')).status).toBe(404);
    expect((await client.get(`/applications/${app}/virtual-goods/`)).body[0].price_usd).toBe('4.99');
    const fresh = await client.buy(ada, potion('coins'), { key: 'k' });
    expect(fresh.headers['idempotent-replayed']).toBeUndefined();
  });

  it('shows goods as the SDK knew them when the profile says so', async () => {
    await sandbox.control.post('profile', { decimals: 'number' });
    const path = `/applications/${app}/virtual-goods/`;
    expect((await client.get(path)).body[0]).toMatchObject({
      price: 250,
      price_usd: 4.99,
      subscriber_discount: 10,
    });
    await sandbox.control.post('profile', { goodAttributes: 'sdk' });
    expect(Object.keys((await client.get(path)).body[0])).toEqual([
      ...['key', 'name', 'price', 'thumbnail', 'subscriber_discount'],
    ]);
  });
});
