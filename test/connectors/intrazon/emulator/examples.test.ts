/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call -- answers are JSON of any shape; the assertions say what is expected */
import { Client, openSandbox, refused, type Sandbox } from './support';

/** The seed's own values: `listgoods aBcDeFgHiJ app_abcdefghijklmnopqrstuvwy`, then `newplayerpurchase`. */
const appKey = 'aBcDeFgHiJ';
const secret = 'app_abcdefghijklmnopqrstuvwy';

const sword = {
  ...{ key: 'swordKey01', name: 'Sword', price: 250, price_usd: '4.99', price_eur: '4.59' },
  ...{ thumbnail: '/media/sword.png', subscriber_discount: '10.00', multiple: false, permanent: true },
};
const potion = {
  ...{ key: 'potionKey1', name: 'Potion', price: 15, price_usd: '0.99', price_eur: null },
  ...{ thumbnail: null, subscriber_discount: '10.00', multiple: true, permanent: false },
};
const seedGood = { key: '1234567890', name: 'Shield', price_usd: '2.50' };
const john = {
  ...{ key: null, name: 'John Doe', subscribed: false, coins: 300, logged: false },
  ...{ last_login: null, app_unique_id: 'user-42' },
};
const card = {
  ...{ cc_num: '4012888888881881', cc_csc: '123', cc_name: 'John Doe' },
  ...{ cc_exp_month: '12', cc_exp_year: '2050' },
};

describe('IntraZon emulator: the examples of the seed and of the contract', () => {
  let sandbox: Sandbox;
  let client: Client;
  beforeEach(async () => {
    sandbox = await openSandbox();
    const app = { key: appKey, name: 'Example', secret, test_mode: true };
    await sandbox.control.post('apps', { ...app, virtual_goods: [sword, potion, seedGood] });
    await sandbox.control.post('clock', { now: '2026-01-01T00:00:00Z' });
    client = new Client(`${sandbox.emulator.url}/api/v1`, secret);
  });
  afterEach(() => sandbox.close());

  const addPlayer = () => client.post(`/applications/${appKey}/players/`, john);

  it('listgoods, and newplayerpurchase with the test card', async () => {
    const goods = await client.get(`/applications/${appKey}/virtual-goods/`, {
      authorization: 'Basic YXBwX2FiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eTo=',
    });
    expect(goods.status).toBe(200);
    expect(goods.body.map((one: { key: string }) => one.key)).toContain('1234567890');
    const player = (await client.post(`/applications/${appKey}/players/`, { name: 'John Doe' })).body;
    expect(player).toMatchObject({ name: 'John Doe', subscribed: false, coins: 0, logged: false });
    expect((await client.addCard(player.key, card)).status).toBe(201);
    const bought = await client.buy(player.key, {
      virtual_good_key: '1234567890',
      currency: 'usd',
      amount: 1,
    });
    expect(bought.status).toBe(201);
    expect(bought.body).toMatchObject({
      virtual_good_key: '1234567890',
      currency: 'usd',
      amount: 1,
      total: '2.50',
    });
    expect((await sandbox.control.get('charges')).body).toHaveLength(1);
  });

  it('X1 list goods', async () => {
    const answer = await client.get(`/applications/${appKey}/virtual-goods/`);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.body.slice(0, 2)).toEqual([sword, potion]);
    expect(Object.keys(answer.body[2])).toHaveLength(9);
  });

  it('X2 add player, X3 register card, X4 buy with money', async () => {
    const added = await addPlayer();
    expect(added.status).toBe(201);
    const { key } = added.body;
    expect(key).toMatch(/^[A-Za-z0-9]{10}$/);
    expect(added.headers['location']).toBe(`/api/v1/players/${key}/`);
    expect(added.body).toEqual({ ...john, key });
    expect(await addPlayer()).toMatchObject(refused(409, 'app_unique_id_taken'));

    const registered = await client.addCard(key, card);
    expect(registered.status).toBe(201);
    expect(registered.body).toEqual({ ...card, cc_num: '************1881', cc_csc: '***' });

    const order = { virtual_good_key: 'potionKey1', currency: 'usd', amount: 3 };
    const options = { key: '3f0c9a52-7c1e-4a8b-9d5e-0e6b1f2a3c4d' };
    const bought = await client.buy(key, order, options);
    expect(bought.status).toBe(201);
    expect(bought.body).toEqual({
      ...{ key: expect.stringMatching(/^[A-Za-z0-9]{10}$/), player_key: key, ...order, total: '2.97' },
      created: expect.stringMatching(/^2026-01-01T00:00:\d\dZ$/),
    });
    const again = await client.buy(key, order, options);
    expect(again.text).toBe(bought.text);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect((await sandbox.control.get('charges')).body).toHaveLength(1);
  });

  it('X5 buy with coins and X6 refusals', async () => {
    const { key } = (await addPlayer()).body;
    const order = { virtual_good_key: 'swordKey01', currency: 'coins', amount: 1 };
    expect(await client.buy(key, order)).toMatchObject({ status: 201, body: { total: 250 } });
    expect((await client.player(key)).body.coins).toBe(50);
    expect(await client.buy(key, order)).toMatchObject(refused(409, 'already_owned'));
    expect((await client.player(key)).body.coins).toBe(50);

    const buy = (virtual_good_key: string, currency: string, amount = 1) =>
      client.buy(key, { virtual_good_key, currency, amount });
    expect(await buy('potionKey1', 'coins', 4)).toMatchObject(refused(402, 'insufficient_coins'));
    expect(await buy('swordKey01', 'usd', 2)).toMatchObject(refused(422, 'multiple_not_allowed'));
    expect(await buy('potionKey1', 'eur')).toMatchObject(refused(422, 'currency_not_available'));
    expect(await buy('potionKey1', 'usd')).toMatchObject(refused(402, 'payment_method_required'));
    expect(await client.buy('nobodyHere', order)).toMatchObject(refused(404, 'player_not_found'));
    expect(await buy('noSuchGood', 'usd')).toMatchObject(refused(404, 'virtual_good_not_found'));
    const wrong = new Client(client.baseUrl, 'app_000000000000000000000000');
    expect(await wrong.buy(key, order)).toMatchObject(refused(401, 'unauthorized'));
  });

  it('X7 a subscriber pays less', async () => {
    const { key } = (await addPlayer()).body;
    await sandbox.control.post(`players/${key}`, { subscribed: true });
    const bought = await client.buy(key, { virtual_good_key: 'potionKey1', currency: 'coins' });
    expect(bought).toMatchObject({ status: 201, body: { total: 14, amount: 1 } });
  });
});
