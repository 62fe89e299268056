import { type ExchangeRecord } from '../../../src/connectors/exchange-log';
import { addPaymentMethod } from '../../../src/connectors/intrazon/payment-methods';
import { createPlayer, getPlayer } from '../../../src/connectors/intrazon/players';
import { purchaseVirtualGood, type NewPurchase } from '../../../src/connectors/intrazon/purchases';
import { listVirtualGoods } from '../../../src/connectors/intrazon/virtual-goods';
import { call, CARD, startAgainstEmulator } from './peer';

describe('the IntraZon client against the emulator', () => {
  let world: Awaited<ReturnType<typeof startAgainstEmulator>>;
  let records: ExchangeRecord[];
  beforeEach(async () => {
    records = [];
    world = await startAgainstEmulator({ exchangeLog: each => records.push(each) });
  });
  afterEach(() => world.close());

  const signal = () => new AbortController().signal;
  const addPlayer = async (coins = 0): Promise<string> => {
    const created = await createPlayer(world.client, call(), { name: 'Ann Buyer', coins });
    if (created.kind !== 'success') throw new Error(JSON.stringify(created));
    return created.value.key;
  };
  const buy = (playerKey: string, more: Partial<NewPurchase> = {}, key?: string) =>
    purchaseVirtualGood(world.client, call(key), {
      ...{ playerKey, virtualGoodKey: 'healPotion', currency: 'coins', amount: 1 },
      ...more,
    });

  it.each(['text', 'number'])(
    'lists goods, adds a player and a card, and buys (decimals as %s)',
    async decimals => {
      await world.control('profile', { decimals });
      const goods = await listVirtualGoods(world.client, signal());
      if (goods.kind !== 'success') throw new Error(JSON.stringify(goods));
      expect(goods.value[0]).toMatchObject({
        key: 'ironSword1',
        prices: { coins: { minor: 250n }, usd: { minor: 499n, currency: 'USD' }, eur: { minor: 459n } },
        subscriberDiscountBps: 1000,
        permanent: true,
      });
      const key = await addPlayer(100);
      expect(await getPlayer(world.client, signal(), key)).toMatchObject({
        value: { key, name: 'Ann Buyer', coins: 100, subscribed: false, appUniqueId: null },
      });
      expect(await buy(key, { currency: 'usd', amount: 3 })).toMatchObject({
        kind: 'error',
        reason: 'payment_method_required',
      });
      expect(await addPaymentMethod(world.client, call(), key, CARD)).toMatchObject({
        value: { maskedNumber: '************1881', expiryMonth: 3, expiryYear: 2050 },
      });
      expect(await buy(key, { currency: 'usd', amount: 3 })).toMatchObject({
        kind: 'success',
        value: { playerKey: key, amount: 3, total: { minor: 297n, currency: 'USD' } },
      });
      expect(await buy(key)).toMatchObject({ value: { total: { minor: 15n, currency: 'COIN' } } });
      expect(await getPlayer(world.client, signal(), key)).toMatchObject({ value: { coins: 85 } });
      const text = JSON.stringify(records);
      expect(text).not.toContain(CARD.number);
      expect(text).not.toContain(world.emulator.credentials['INTRAZON_SECRET']);
    },
  );

  it('reads the five attributes that the SDK knew, and answers without a body', async () => {
    await world.control('profile', { goodAttributes: 'sdk', purchaseReply: 'empty', cardReply: 'empty' });
    const goods = await listVirtualGoods(world.client, signal());
    expect(goods).toMatchObject({ kind: 'success' });
    const key = await addPlayer(15);
    expect(await addPaymentMethod(world.client, call(), key, CARD)).toMatchObject({ kind: 'success' });
    expect(await buy(key)).toMatchObject({ kind: 'success', value: { key: null, total: null, amount: 1 } });
  });

  it('gets the same purchase again under the same key, after an answer was lost', async () => {
    const key = await addPlayer(100);
    await world.control('faults', { fault: 'resetAfter' });
    expect(await buy(key, {}, 'op_1')).toMatchObject({ kind: 'unknown', code: 1003 });
    expect(await buy(key, {}, 'op_1')).toMatchObject({ kind: 'success', replayed: true });
    expect(await getPlayer(world.client, signal(), key)).toMatchObject({ value: { coins: 85 } });
    expect(world.emulator.books()).toEqual([
      expect.objectContaining({ reference: 'op_1', amount: '15', currency: 'COIN' }),
    ]);
    expect(await buy(key, { amount: 2 }, 'op_1')).toMatchObject({ kind: 'unknown', code: 409 });
  });

  it.each([
    [{ fault: 'resetBefore' }, { kind: 'unknown', code: 1003 }, 0],
    [{ fault: 'resetAfter' }, { kind: 'unknown', code: 1003 }, 1],
    [{ fault: 'status', status: 500, when: 'before' }, { kind: 'unknown', code: 500 }, 0],
    [{ fault: 'status', status: 503, when: 'after' }, { kind: 'unknown', code: 503 }, 1],
    [{ fault: 'status', status: 502, body: 'html' }, { kind: 'unknown', code: 502 }, 1],
    [{ fault: 'status', status: 429, when: 'before' }, { kind: 'error', code: 429, retryAfterMs: 1000 }, 0],
    [{ fault: 'garbage' }, { kind: 'unknown', code: 1002 }, 1],
    [{ fault: 'wrongShape' }, { kind: 'unknown', code: 1002 }, 1],
    [{ fault: 'cutBody' }, { kind: 'unknown', code: 1003 }, 1],
    [{ fault: 'cutHeaders' }, { kind: 'unknown', code: 1003 }, 1],
    [{ fault: 'gzipBomb', megabytes: 2 }, { kind: 'unknown', code: 1003 }, 1],
    [{ fault: 'endless', megabytes: 2 }, { kind: 'unknown', code: 1003 }, 1],
    [{ fault: 'wrongCharset', form: 'utf16' }, { kind: 'unknown', code: 1002 }, 1],
    [{ fault: 'redirect', when: 'after' }, { kind: 'unknown', code: 1002 }, 1],
    [{ fault: 'unknownStatus' }, { kind: 'unknown', code: 1002 }, 1],
    [{ fault: 'wrongAmount' }, { kind: 'success', value: { amount: 2 } }, 1],
  ])('meets %j', async (fault, expected, purchases) => {
    const key = await addPlayer(100);
    await world.control('faults', fault);
    expect(await buy(key)).toMatchObject(expected);
    expect(world.emulator.books()).toHaveLength(purchases);
  });

  it.each(['timeoutBefore', 'timeoutAfter'])('says Timeout with 599 at its deadline: %s', async fault => {
    const key = await addPlayer(100);
    await world.control('faults', { fault });
    const deadline = new AbortController();
    const pending = purchaseVirtualGood(world.client, call('op_1', deadline.signal), {
      ...{ playerKey: key, virtualGoodKey: 'healPotion', currency: 'coins', amount: 1 },
    });
    while (((await world.control('requests')) as unknown[]).length < 2);
    deadline.abort();
    expect(await pending).toEqual({ kind: 'unknown', code: 599, cause: 'Timeout' });
    expect(await buy(key, {}, 'op_1')).toMatchObject({ kind: 'success', replayed: fault === 'timeoutAfter' });
    expect(world.emulator.books()).toHaveLength(1);
  });

  it('names every refusal that a purchase, a player or a card can meet', async () => {
    const { client } = world;
    const key = await addPlayer(10);
    const reason = async (running: Promise<{ kind: string; reason?: string }>) => (await running).reason;
    expect(await reason(buy('nobody'))).toBe('player_not_found');
    expect(await reason(buy('half \ud83d'))).toBe('player_not_found');
    expect(await reason(buy(''))).toBe('not_found');
    expect(await reason(buy(key, { virtualGoodKey: 'nothing' }))).toBe('virtual_good_not_found');
    expect(await reason(buy(key, { virtualGoodKey: '' }))).toBe('invalid_field');
    expect(await reason(buy(key))).toBe('insufficient_coins');
    expect(await reason(buy(key, { currency: 'eur' }))).toBe('currency_not_available');
    expect(await reason(buy(key, { amount: 0 }))).toBe('invalid_field');
    expect(await reason(buy(key, { virtualGoodKey: 'ironSword1', amount: 2 }))).toBe('multiple_not_allowed');
    expect(await reason(buy(key, { virtualGoodKey: 'welcomeKit' }))).toBeUndefined();
    expect(await reason(buy(key, { virtualGoodKey: 'welcomeKit' }))).toBe('already_owned');
    const card = (more: Partial<typeof CARD>) =>
      reason(addPaymentMethod(client, call(), key, { ...CARD, ...more }));
    expect(await card({ number: '4012888888881882' })).toBe('card_invalid');
    expect(await card({ expiryYear: 2001 })).toBe('card_expired');
    expect(await card({ number: '5555555555554444' })).toBe('test_card_required');
    expect(await card({ number: '4000000000000002' })).toBe('card_declined');
    expect(await reason(createPlayer(client, call(), { name: 'x', appUniqueId: 'user-ada' }))).toBe(
      'app_unique_id_taken',
    );
    expect(await reason(createPlayer(client, call('k'.repeat(256)), { name: 'x' }))).toBe(
      'invalid_idempotency_key',
    );
    expect(await reason(createPlayer(client, call(), { name: 'x'.repeat(300_000) }))).toBe('body_too_large');
    await world.control('apps/PaygraphIZ/rotate-secret', {});
    expect(await reason(buy(key))).toBe('unauthorized');
    const fresh = world.connect();
    expect(await getPlayer(fresh, signal(), key)).toMatchObject({ kind: 'success' });
    await fresh.close();
    expect(world.emulator.books()).toEqual([]);
  });
});
