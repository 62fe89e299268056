/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the assertions say what is expected */
import { ben, cards, type Client, cleo, openSandbox, potion, refused, type Sandbox } from './support';

const liveGoods = [{ key: 'livePotion', name: 'Potion', price_usd: '0.99' }];

describe('IntraZon emulator: cards', () => {
  let sandbox: Sandbox;
  let client: Client;
  beforeEach(async () => {
    sandbox = await openSandbox();
    client = sandbox.client;
  });
  afterEach(() => sandbox.close());

  const cardsOf = async (player: string) => (await client.get(`/players/${player}/payment-method/`)).body;

  it('are stored masked, one per player, the last one wins', async () => {
    expect(await cardsOf(ben)).toEqual([]);
    await client.addCard(ben);
    const second = await client.addCard(ben, {
      cc_num: cards.otherTest,
      cc_name: 'B. Doe',
      cc_exp_month: '01',
    });
    expect(second.body).toEqual({
      ...{ cc_num: '************4242', cc_csc: '***', cc_name: 'B. Doe' },
      ...{ cc_exp_month: '01', cc_exp_year: '2050' },
    });
    expect(await cardsOf(ben)).toEqual([second.body]);
    expect(await cardsOf(cleo)).toEqual([]);
  });

  it.each([
    ['cc_num', undefined, 'missing_field'],
    ['cc_csc', null, 'missing_field'],
    ['cc_exp_year', undefined, 'missing_field'],
    ['cc_num', '4012 8888 8888 1881', 'invalid_field'],
    ['cc_num', 4012888888881881, 'invalid_field'],
    ['cc_num', '40128888888', 'invalid_field'],
    ['cc_num', '4'.repeat(20), 'invalid_field'],
    ['cc_num', '４０１２８８８８８８８８１８８１', 'invalid_field'],
    ['cc_num', '4012888888881881\n', 'invalid_field'],
    ['cc_num', ['4012888888881881'], 'invalid_field'],
    ['cc_csc', 123, 'invalid_field'],
    ['cc_csc', '12', 'invalid_field'],
    ['cc_csc', '12345', 'invalid_field'],
    ['cc_name', ' ', 'invalid_field'],
    ['cc_name', 'x'.repeat(129), 'invalid_field'],
    ['cc_exp_month', '1', 'invalid_field'],
    ['cc_exp_month', '00', 'invalid_field'],
    ['cc_exp_month', '13', 'invalid_field'],
    ['cc_exp_month', 12, 'invalid_field'],
    ['cc_exp_year', '50', 'invalid_field'],
    ['cc_exp_year', 2050, 'invalid_field'],
    ['cc_exp_year', '-050', 'invalid_field'],
  ])('with %s %j are refused', async (name, value, error) => {
    expect(await client.addCard(ben, { [name]: value })).toMatchObject(refused(400, error));
    expect(await cardsOf(ben)).toEqual([]);
  });

  it.each([
    ['fail the check digit', { cc_num: cards.luhnInvalid }, 422, 'card_invalid'],
    [
      'fail the check digit before they have expired',
      { cc_num: cards.luhnInvalid, cc_exp_year: '2001' },
      422,
      'card_invalid',
    ],
    ['have expired', { cc_exp_year: '2001' }, 422, 'card_expired'],
    ['expired in antiquity', { cc_exp_year: '0001' }, 422, 'card_expired'],
    [
      'have expired before they are declined',
      { cc_num: cards.declined, cc_exp_year: '2001' },
      422,
      'card_expired',
    ],
    ['are declined', { cc_num: cards.declined }, 402, 'card_declined'],
    ['are real', { cc_num: cards.real }, 402, 'test_card_required'],
  ])(
    'in test mode are refused when they %s, and the earlier one stays',
    async (_what, card, status, error) => {
      const earlier = (await client.addCard(ben)).body;
      expect(await client.addCard(ben, card)).toMatchObject(refused(status, error));
      expect(await cardsOf(ben)).toEqual([earlier]);
    },
  );

  it('are good until the last moment of their month, at registration and at the purchase', async () => {
    await sandbox.control.post('clock', { now: '2030-06-30T23:59:00Z' });
    const june = { cc_exp_month: '06', cc_exp_year: '2030' };
    expect((await client.addCard(ben, june)).status).toBe(201);
    expect((await client.buy(ben, potion('usd'))).status).toBe(201);
    await sandbox.control.post('clock', { now: '2030-07-01T00:00:00Z' });
    expect(await client.addCard(cleo, june)).toMatchObject(refused(422, 'card_expired'));
    expect(await client.buy(ben, potion('usd'))).toMatchObject(refused(402, 'card_expired'));
    expect(sandbox.books()).toHaveLength(1);
  });

  it('may be taken and refuse every charge', async () => {
    expect((await client.addCard(ben, { cc_num: cards.chargesDeclined })).status).toBe(201);
    for (const _try of [1, 2])
      expect(await client.buy(ben, potion('usd'))).toMatchObject(refused(402, 'card_declined'));
    expect(await client.purchases(ben)).toEqual([]);
    expect(sandbox.books()).toEqual([]);
  });

  it('of live mode are real ones, and test cards are refused', async () => {
    const live = await sandbox.application({ key: 'liveGame01', test_mode: false, virtual_goods: liveGoods });
    const { key } = (await live.post('/applications/liveGame01/players/', { name: 'L' })).body;
    for (const cc_num of [cards.test, cards.otherTest, cards.chargesDeclined, cards.declined])
      expect(await live.addCard(key, { cc_num })).toMatchObject(refused(402, 'test_card_in_live_mode'));
    expect((await live.addCard(key, { cc_num: cards.real })).body.cc_num).toBe('************4444');
    const bought = await live.buy(key, { virtual_good_key: 'livePotion', currency: 'usd' });
    expect(bought).toMatchObject({ status: 201, body: { total: '0.99' } });
    expect((await sandbox.control.get('charges')).body).toEqual([
      expect.objectContaining({
        app_key: 'liveGame01',
        card: '************4444',
        total: '0.99',
        test_mode: false,
      }),
    ]);
  });

  it('go when the mode changes, and only then', async () => {
    await client.addCard(ben);
    await sandbox.second.post('/players/playerDora/payment-method/', {
      ...{ cc_num: cards.test, cc_csc: '123', cc_name: 'D' },
      ...{ cc_exp_month: '12', cc_exp_year: '2050' },
    });
    await sandbox.control.post('apps/PaygraphIZ/mode', { test_mode: true });
    expect(await cardsOf(ben)).toHaveLength(1);
    await sandbox.control.post('apps/PaygraphIZ/mode', { test_mode: false });
    expect(await cardsOf(ben)).toEqual([]);
    expect((await sandbox.second.get('/players/playerDora/payment-method/')).body).toHaveLength(1);
    expect(await client.buy(ben, potion('usd'))).toMatchObject(refused(402, 'payment_method_required'));
  });

  it('leave nothing of number or code in the request log', async () => {
    await client.addCard(ben, { cc_csc: '9876' });
    await client.addCard(ben, { cc_num: '98767', cc_csc: '9876', extra: cards.test, cc_exp_month: '987' });
    await client.addCard(ben, { cc_num: { deep: '9876' }, cc_csc: ['9876'], nested: { cc_csc: '9876' } });
    await client.post(`/players/${ben}/payment-method/`, undefined, {
      raw: `{"cc_num":"${cards.test}","cc_csc":"9876"`,
    });
    await client.get(`/players/${cards.test}/?cc_num=${cards.test}`);
    await client.get(`/players/${client.secret}/`);
    const log = await sandbox.control.get('requests');
    expect(log.body).toHaveLength(6);
    expect(log.text).not.toMatch(/4012888888881881|(?<![\w.:-])9876(?![\w.-])|John Doe/);
    expect(log.text).not.toContain(client.secret);
    expect(log.text).not.toContain(Buffer.from(`${client.secret}:`).toString('base64'));
    expect(log.body[0].requestBody).toContain('********1881');
  });
});
