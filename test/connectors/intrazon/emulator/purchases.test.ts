/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- answers are JSON of any shape; the assertions say what is expected */
import {
  ada,
  ben,
  cards,
  type Client,
  cleo,
  openSandbox,
  potion,
  refused,
  type Sandbox,
  sword,
} from './support';

describe('IntraZon emulator: purchases', () => {
  let sandbox: Sandbox;
  let client: Client;
  beforeEach(async () => {
    sandbox = await openSandbox();
    client = sandbox.client;
  });
  afterEach(() => sandbox.close());

  const coinsOf = async (player: string): Promise<number> => (await client.player(player)).body.coins;

  it.each([
    ['no good', { currency: 'usd' }, 'missing_field'],
    ['no currency', { virtual_good_key: 'healPotion' }, 'missing_field'],
    [
      'a currency of null, and a wrong amount',
      { virtual_good_key: 'healPotion', currency: null, amount: 0 },
      'missing_field',
    ],
    ['a number for a good', { virtual_good_key: 1, currency: 'usd' }, 'invalid_field'],
    ['a blank good', { virtual_good_key: ' ', currency: 'usd' }, 'invalid_field'],
    ['USD', potion('USD'), 'invalid_field'],
    ['gbp', potion('gbp'), 'invalid_field'],
    ['a prototype key for a currency', potion('__proto__'), 'invalid_field'],
    ['none', potion('usd', 0), 'invalid_field'],
    ['a negative amount', potion('usd', -1), 'invalid_field'],
    ['more than a thousand', potion('usd', 1001), 'invalid_field'],
    ['a huge amount', potion('usd', 1e21), 'invalid_field'],
    ['an amount beyond a double', potion('usd', Number.MAX_SAFE_INTEGER + 1), 'invalid_field'],
    ['half', potion('usd', 0.5), 'invalid_field'],
    ['an amount in text', potion('usd', '1'), 'invalid_field'],
    ['true', potion('usd', true), 'invalid_field'],
    ['a list', potion('usd', [1]), 'invalid_field'],
  ])('are refused: %s', async (_what, order, error) => {
    expect(await client.buy(ada, order)).toMatchObject(refused(400, error));
    expect(sandbox.books()).toEqual([]);
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    '💰',
    'x'.repeat(5_000),
    'ironSword1 ',
    'IRONSWORD1',
    '../ironSword1',
  ])('do not know the good %.20s', async key => {
    const order = { virtual_good_key: key, currency: 'coins' };
    expect(await client.buy(ada, order)).toMatchObject(refused(404, 'virtual_good_not_found'));
  });

  it('take null and nothing for one unit, and 2.0 for two', async () => {
    expect((await client.buy(ben, potion('coins', null))).body).toMatchObject({ amount: 1, total: 15 });
    expect((await client.buy(ben, potion('coins'))).body).toMatchObject({ amount: 1, total: 15 });
    const raw = '{"virtual_good_key":"healPotion","currency":"coins","amount":2.0}';
    expect((await client.buy(ben, undefined, { raw })).body).toMatchObject({ amount: 2, total: 30 });
    expect(await coinsOf(ben)).toBe(60);
  });

  it('follow their rules in order', async () => {
    const goods = [
      { key: 'pairOfPerm', name: 'Both', price: 5, multiple: true, permanent: true },
      { key: 'tooMuch001', name: 'Much', price: 2_147_483_647, price_usd: '999999.99', multiple: true },
      { key: 'cardOnly01', name: 'Card', price_usd: '1.00', permanent: true },
    ];
    const other = await sandbox.application({ key: 'rulesGame1', virtual_goods: goods });
    const player = (await other.post('/applications/rulesGame1/players/', { name: 'R', coins: 10 })).body.key;
    const buy = (virtual_good_key: string, currency: string, amount = 1) =>
      other.buy(player, { virtual_good_key, currency, amount });
    expect(await buy('nothingAtA', 'eur', 2)).toMatchObject(refused(404, 'virtual_good_not_found'));
    expect(await buy('pairOfPerm', 'eur', 2)).toMatchObject(refused(422, 'currency_not_available'));
    expect(await buy('pairOfPerm', 'coins', 2)).toMatchObject(refused(422, 'multiple_not_allowed'));
    expect((await buy('pairOfPerm', 'coins')).status).toBe(201);
    expect(await buy('pairOfPerm', 'coins', 2)).toMatchObject(refused(422, 'multiple_not_allowed'));
    expect(await buy('pairOfPerm', 'coins')).toMatchObject(refused(409, 'already_owned'));
    expect(await buy('tooMuch001', 'coins', 2)).toMatchObject(refused(422, 'total_too_large'));
    expect(await buy('tooMuch001', 'coins')).toMatchObject(refused(402, 'insufficient_coins'));
    expect(await buy('tooMuch001', 'usd', 2)).toMatchObject(refused(422, 'total_too_large'));
    expect(await buy('tooMuch001', 'usd')).toMatchObject(refused(402, 'payment_method_required'));
    await other.addCard(player, { cc_num: cards.chargesDeclined });
    expect(await buy('cardOnly01', 'usd')).toMatchObject(refused(402, 'card_declined'));
    await other.addCard(player);
    expect(await buy('tooMuch001', 'usd')).toMatchObject({ status: 201, body: { total: '999999.99' } });
    expect((await buy('cardOnly01', 'usd')).status).toBe(201);
    expect(await buy('cardOnly01', 'usd')).toMatchObject(refused(409, 'already_owned'));
    expect((await other.player(player)).body.coins).toBe(5);
    expect(await other.purchases(player)).toHaveLength(3);
  });

  it.each([
    ['4.99', '10.00', 1, '4.49'],
    ['4.99', '10.00', 3, '13.47'],
    ['0.99', '50.00', 2, '1.00'],
    ['1.00', '0.49', 1, '1.00'],
    ['1.00', '0.50', 1, '1.00'],
    ['1.00', '0.51', 1, '0.99'],
    ['0.05', '90.00', 1, '0.01'],
    ['0.04', '90.00', 1, '0.00'],
    ['999.99', '33.33', 1, '666.69'],
    ['5.00', '0.00', 1, '5.00'],
    ['5.00', null, 1, '5.00'],
  ])(
    'discount %s by %s percent for subscribers: %d cost %s',
    async (price_usd, subscriber_discount, amount, total) => {
      const good = { key: 'discount01', name: 'D', price_usd, subscriber_discount, multiple: true };
      const other = await sandbox.application({ key: 'priceGame1', virtual_goods: [good] });
      const addPlayer = async (subscribed: boolean): Promise<string> => {
        const { key } = (await other.post('/applications/priceGame1/players/', { name: 'S', subscribed }))
          .body;
        await other.addCard(key);
        return key;
      };
      const order = { virtual_good_key: 'discount01', currency: 'usd', amount };
      expect((await other.buy(await addPlayer(true), order)).body.total).toBe(total);
      const full = (await other.buy(await addPlayer(false), { ...order, amount: 1 })).body.total;
      expect(full).toBe(price_usd);
    },
  );

  it('round half a coin up, per unit and before they multiply', async () => {
    expect((await client.buy(ada, potion('coins'))).body.total).toBe(14);
    expect((await client.buy(ada, potion('coins', 3))).body.total).toBe(42);
    // 60 less 12.5 percent is 52.5
    expect((await client.buy(ada, { virtual_good_key: 'owlFeather', currency: 'coins' })).body.total).toBe(
      53,
    );
    expect(await coinsOf(ada)).toBe(1000 - 14 - 42 - 53);
  });

  it('need no card and book nothing when they are free', async () => {
    const kit = (currency: string) => ({ virtual_good_key: 'welcomeKit', currency });
    expect(await client.buy(cleo, kit('usd'))).toMatchObject({ status: 201, body: { total: '0.00' } });
    expect(await client.buy(ben, kit('coins'))).toMatchObject({ status: 201, body: { total: 0 } });
    expect(await client.buy(cleo, kit('eur'))).toMatchObject(refused(409, 'already_owned'));
    expect(sandbox.books()).toEqual([]);
    expect((await sandbox.control.get('charges')).body).toEqual([]);
    expect(await client.purchases(cleo)).toHaveLength(1);
  });

  it('are listed in order, and book what moved: coins, and charges of cards', async () => {
    await client.addCard(ben);
    const coins = (await client.buy(ben, potion('coins', 2), { key: 'op_1' })).body;
    const usd = (await client.buy(ben, sword('usd'))).body;
    const eur = (await client.buy(ben, { virtual_good_key: 'mapOfReefs', currency: 'eur' }, { key: 'op_3' }))
      .body;
    expect(await client.buy(ben, sword('eur'))).toMatchObject(refused(409, 'already_owned'));
    expect(await client.purchases(ben)).toEqual([coins, usd, eur]);
    expect(await coinsOf(ben)).toBe(90);
    const entry = (id: string, reference: string, amount: string, currency: string) => {
      return {
        id,
        kind: 'CAPTURE',
        reference,
        amount,
        currency,
        at: expect.any(String),
        providerReference: id,
      };
    };
    const expected = [
      entry(coins.key, 'op_1', '30', 'COIN'),
      entry(usd.key, usd.key, '499', 'USD'),
      entry(eur.key, 'op_3', '179', 'EUR'),
    ];
    expect(sandbox.books()).toEqual(expected);
    expect((await sandbox.control.get('books')).body).toEqual(expected);
    const charges = (await sandbox.control.get('charges')).body;
    expect(charges.map((one: { purchase_key: string }) => one.purchase_key)).toEqual([usd.key, eur.key]);
    expect(charges[0]).toMatchObject({
      player_key: ben,
      currency: 'usd',
      total: '4.99',
      card: '************1881',
      test_mode: true,
    });
  });

  it('book no card number, even where a key looks like one', async () => {
    await client.buy(ben, potion('coins'), { key: cards.test });
    expect(JSON.stringify(sandbox.books())).not.toContain(cards.test);
  });

  it('at once never spend a coin twice', async () => {
    await sandbox.control.post(`players/${ben}`, { coins: 150 });
    const race = await Promise.all(Array.from({ length: 50 }, () => client.buy(ben, potion('coins'))));
    expect(race.filter(one => one.status === 201)).toHaveLength(10);
    expect(race.filter(one => one.status === 402)).toHaveLength(40);
    expect(await coinsOf(ben)).toBe(0);
    expect(await client.purchases(ben)).toHaveLength(10);
    expect(sandbox.books().reduce((sum, entry) => sum + Number(entry.amount), 0)).toBe(150);
  });

  it('at once grant a permanent good once, whatever pays', async () => {
    await client.addCard(ada);
    const race = await Promise.all(
      Array.from({ length: 20 }, (_, n) => client.buy(ada, sword(['coins', 'usd', 'eur'][n % 3]!))),
    );
    expect(race.filter(one => one.status === 201)).toHaveLength(1);
    expect(race.filter(one => one.status === 409)).toHaveLength(19);
    expect(sandbox.books()).toHaveLength(1);
  });

  it('reply as the profile says: as the SDK reads them, or with nothing', async () => {
    await sandbox.control.post('profile', { purchaseReply: 'sdk' });
    expect((await client.buy(ben, potion('coins'))).body).toEqual({ currency: 'coins', amount: 1 });
    await sandbox.control.post('profile', { purchaseReply: 'empty', cardReply: 'empty' });
    expect(await client.buy(ben, potion('coins'))).toMatchObject({ status: 201, text: '' });
    expect(await client.addCard(ben)).toMatchObject({ status: 201, text: '' });
    expect(await client.purchases(ben)).toHaveLength(2);
  });
});
