import {
  AddCardDocument,
  CapturePaymentDocument,
  CardDocument,
  CreatePlayerDocument,
  CreateShopPlayerDocument,
  ListShopGoodsDocument,
  PurchaseDocument,
  RefundPaymentDocument,
  RegisterShopCardDocument,
  ShopEventsDocument,
  UpdateVirtualGoodDocument,
  VirtualGoodDocument,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { differences } from '../support/books';
import { belongings, createGood } from './support/goods';
import { playerClient } from './support/keys';
import { addCard, buy, fresh, JOHNS_CARD, listGoods, newPlayer, type ShopGoods } from './support/shop';

let test: TestApp;
let goods: ShopGoods;
const control = <Answer>(path: string, body?: unknown) => test.control<Answer>(path, body, 'INTRAZON');
const idOf = (sku: string) => goods.find(good => good.sku === sku)!.id;
const books = () => test.emulator('INTRAZON').books();

beforeEach(async () => {
  test = await startTestApp();
  goods = await listGoods(test.client);
});
afterEach(() => test.close());

/** The provider's key of a player: only its owner's purchases at the emulator show it. */
async function keyOf(playerId: string): Promise<string> {
  const [row] = await test.app.services.database.reader.query<{ reference: string }>(
    'SELECT reference FROM provider_player WHERE player_id = ?',
    [playerId],
  );
  return row!.reference;
}

describe('the customer’s example', () => {
  it('lists the goods, creates a player, registers the card and buys', async () => {
    expect(goods.map(({ sku }) => sku)).toEqual([
      ...['ironSword1', 'healPotion', 'seasonPass', 'mapOfReefs', 'lampOil020', 'owlFeather', 'welcomeKit'],
    ]);
    expect(goods[0]).toMatchObject({
      ...{ name: 'Iron Sword', subscriberDiscount: '10.00', multiple: false, permanent: true, onSale: true },
      provider: 'INTRAZON',
      thumbnail: `${test.emulator('INTRAZON').url}/media/iron-sword.png`,
      prices: [
        { minorUnits: '250', currency: 'COIN' },
        { amount: '4.99', currency: 'USD' },
        { amount: '4.59', currency: 'EUR' },
      ],
    });
    const playerId = await newPlayer(test.client);
    const cardId = await addCard(test.client, playerId);
    const { card } = await test.client.ask(CardDocument, { id: cardId });
    expect(card).toMatchObject({ provider: 'INTRAZON', maskedNumber: '************1881', status: 'ACTIVE' });
    const bought = await buy(test.client, {
      playerId,
      goodId: idOf('ironSword1'),
      payWith: { card: { cardId } },
    });
    expect(bought).toMatchObject({
      errors: [],
      payment: { status: 'CAPTURED', provider: 'INTRAZON', captured: { amount: '4.99', currency: 'USD' } },
    });
    expect(books()).toMatchObject([{ reference: bought.payment!.id, amount: '499', currency: 'USD' }]);
    const { entitlements } = await belongings(test.client, playerId);
    expect(entitlements.nodes).toMatchObject([{ status: 'GRANTED', good: { sku: 'ironSword1' } }]);
    expect(await differences(test)).toEqual([]);
  });

  it('tells a listener the same outcome that the awaited answer tells, and the same refusal', async () => {
    const playerId = await newPlayer(test.client, 15);
    const feed = test.client.listen(ShopEventsDocument, {});
    const goodId = idOf('healPotion');
    // The first event proves that the listener is there; whoever does not wait hears all that follows.
    const heard = async (reference: string) => {
      const { events } = await feed.until(
        ({ events: event }) =>
          event.__typename === 'PaymentStatusChanged' &&
          event.payment.reference === reference &&
          !['CREATED', 'PROCESSING'].includes(event.to),
      );
      return events.__typename === 'PaymentStatusChanged' ? events.payment : undefined;
    };
    await listening();
    const order = { playerId, goodId, idempotencyKey: 'refused', reference: 'refused' };
    const done = await buy(test.client, { playerId, goodId, reference: 'done' });
    const refused = await buy(test.client, order);
    expect(done.payment).toMatchObject({ status: 'CAPTURED' });
    expect(refused.payment).toMatchObject({
      status: 'FAILED',
      operations: [{ status: 'FAILED', attempts: [{ detail: 'refused: insufficient_coins' }] }],
    });
    expect(await heard('done')).toEqual(done.payment);
    expect(await heard('refused')).toEqual(refused.payment);
    // Whoever only listened gets the very error by the key, and causes nothing by it.
    const asked = await buy(test.client, order);
    expect(asked).toEqual({ ...refused, replayed: true });
    await feed.close();

    /** Buys until the socket, which starts with what comes next, has heard of it. */
    async function listening(): Promise<void> {
      const other = await newPlayer(test.client);
      while (feed.received.length === 0) await buy(test.client, { playerId: other, goodId });
    }
  });
});

describe('a purchase at the shop', () => {
  it('is paid out of the coins that the shop keeps, while those of the wallet stay', async () => {
    const playerId = await newPlayer(test.client, 100);
    const bought = await buy(test.client, { playerId, goodId: idOf('healPotion'), quantity: 3 });
    expect(bought.payment).toMatchObject({
      status: 'CAPTURED',
      captured: { minorUnits: '45', currency: 'COIN' },
    });
    expect((await belongings(test.client, playerId)).coins.minorUnits).toBe('100');
    expect(books()).toMatchObject([{ amount: '45', currency: 'COIN' }]);
    const own = await createGood(test.client);
    const fromWallet = await buy(test.client, { playerId, goodId: own });
    expect(fromWallet.payment).toMatchObject({ provider: 'WALLET', status: 'CAPTURED' });
    expect(await differences(test)).toEqual([]);
  });

  it('costs a subscriber less, there and here alike', async () => {
    const input = {
      reference: fresh(),
      name: 'Ada',
      subscribed: true,
      coins: 50,
      provider: 'INTRAZON',
    } as const;
    const { createPlayer } = await test.client.ask(CreatePlayerDocument, { input });
    const bought = await buy(test.client, { playerId: createPlayer.player!.id, goodId: idOf('healPotion') });
    expect(bought.payment).toMatchObject({ status: 'CAPTURED', captured: { minorUnits: '14' } });
  });

  it('answers the same key with what became of it, and charges once', async () => {
    const playerId = await newPlayer(test.client, 100);
    const order = { playerId, goodId: idOf('healPotion'), idempotencyKey: fresh(), reference: fresh() };
    const first = await buy(test.client, order);
    const again = await buy(test.client, order);
    expect(again).toMatchObject({ replayed: true, payment: { id: first.payment!.id } });
    expect(books()).toHaveLength(1);
  });

  it('is made by a player’s own token as well, for that player only', async () => {
    const playerId = await newPlayer(test.client, 30);
    const other = await newPlayer(test.client, 30);
    const player = await playerClient(test, playerId);
    expect((await buy(player, { playerId, goodId: idOf('healPotion') })).errors).toEqual([]);
    const foreign = await buy(player, { playerId: other, goodId: idOf('healPotion') });
    expect(foreign.errors).toMatchObject([{ __typename: 'NotFound' }]);
    const othersCard = await addCard(test.client, other);
    const stolen = await buy(player, {
      ...{ playerId, goodId: idOf('healPotion') },
      payWith: { card: { cardId: othersCard } },
    });
    expect(stolen.errors).toMatchObject([{ __typename: 'NotFound' }]);
    expect(books()).toHaveLength(1);
  });

  it('is refused with InsufficientFunds when the shop has too few coins for it', async () => {
    const playerId = await newPlayer(test.client, 14);
    const bought = await buy(test.client, { playerId, goodId: idOf('healPotion') });
    expect(bought).toMatchObject({
      payment: { status: 'FAILED' },
      errors: [{ __typename: 'InsufficientFunds', moneyMoved: 'NO', retry: 'NEW_KEY' }],
    });
    expect((await belongings(test.client, playerId)).entitlements.nodes).toMatchObject([
      { status: 'REVOKED' },
    ]);
  });

  it('is refused with Declined when the card is, and with ProviderRejected without a card there', async () => {
    const playerId = await newPlayer(test.client);
    const goodId = idOf('healPotion');
    const cardId = await addCard(test.client, playerId, '4000000000000341');
    const declined = await buy(test.client, { playerId, goodId, payWith: { card: { cardId } } });
    expect(declined).toMatchObject({
      payment: { status: 'DECLINED' },
      errors: [{ __typename: 'Declined', providerCode: 'card_declined', moneyMoved: 'NO' }],
    });
    await control('apps/PaygraphIZ/mode', { test_mode: false });
    const dropped = await buy(test.client, { playerId, goodId, payWith: { card: { cardId } } });
    expect(dropped.errors).toMatchObject([
      { __typename: 'ProviderRejected', providerCode: 'payment_method_required', moneyMoved: 'NO' },
    ]);
    expect(books()).toEqual([]);
  });

  it('of a permanent good that the player has is AlreadyOwned, whoever sold it', async () => {
    const playerId = await newPlayer(test.client, 500);
    const goodId = idOf('mapOfReefs');
    expect((await buy(test.client, { playerId, goodId })).errors).toEqual([]);
    const here = await buy(test.client, { playerId, goodId });
    expect(here).toMatchObject({ payment: null, errors: [{ __typename: 'AlreadyOwned', retry: 'NEVER' }] });

    // Sold by the game itself, behind our back.
    const { INTRAZON_SECRET: secret } = test.emulator('INTRAZON').credentials;
    const url = `${test.emulator('INTRAZON').url}/api/v1/players/${await keyOf(playerId)}/buy-virtual-good/`;
    const authorization = `Basic ${Buffer.from(`${secret}:`).toString('base64')}`;
    const body = JSON.stringify({ virtual_good_key: 'ironSword1', currency: 'coins', amount: 1 });
    const headers = { authorization, 'content-type': 'application/json' };
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(201);
    const there = await buy(test.client, { playerId, goodId: idOf('ironSword1') });
    expect(there).toMatchObject({
      payment: { status: 'FAILED' },
      errors: [
        { __typename: 'AlreadyOwned', moneyMoved: 'NO', retry: 'NEVER', entitlement: { status: 'REVOKED' } },
      ],
    });
  });

  it('that costs something else there than here is not counted, and waits for a person', async () => {
    const playerId = await newPlayer(test.client, 1000);
    await control(`players/${await keyOf(playerId)}`, { subscribed: true });
    const bought = await buy(test.client, { playerId, goodId: idOf('healPotion') });
    expect(bought).toMatchObject({
      payment: { status: 'UNKNOWN', captured: { minorUnits: '0' } },
      errors: [
        { __typename: 'OutcomeUnknown', moneyMoved: 'UNKNOWN', operation: { status: 'NEEDS_REVIEW' } },
      ],
    });
    expect((await belongings(test.client, playerId)).entitlements.nodes).toMatchObject([
      { status: 'PENDING' },
    ]);
  });

  it.each([
    [
      'a hold',
      (goodId: string) => ({
        lines: [{ goodId }],
        currency: 'COIN',
        capture: false,
        payWith: { coins: true },
      }),
      'Unsupported',
    ],
    [
      'another provider’s page',
      (goodId: string) => ({
        ...{ lines: [{ goodId }], currency: 'EUR' },
        payWith: { hostedPage: { provider: 'PAYONE', returnUrl: 'https://shop.example/' } },
      }),
      'InvalidInput',
    ],
    [
      'card data in clear',
      (goodId: string) => ({
        ...{ lines: [{ goodId }], currency: 'EUR' },
        payWith: { directCard: { provider: 'PAYONE', details: JOHNS_CARD } },
      }),
      'Unsupported',
    ],
    [
      'dollars out of coins',
      (goodId: string) => ({ lines: [{ goodId }], currency: 'USD', payWith: { coins: true } }),
      'InvalidInput',
    ],
    [
      'a currency that it is not sold in',
      (goodId: string) => ({ lines: [{ goodId }], currency: 'GBP', payWith: { coins: true } }),
      'InvalidInput',
    ],
    [
      'several of a good that is sold one at a time',
      (goodId: string) => ({ lines: [{ goodId, quantity: 2 }], currency: 'COIN', payWith: { coins: true } }),
      'InvalidInput',
    ],
  ])('is not made with %s: nothing is sent', async (_what, way, error) => {
    const playerId = await newPlayer(test.client, 1000);
    const input = { idempotencyKey: fresh(), reference: fresh(), playerId, ...way(idOf('ironSword1')) };
    const before = (await control<readonly unknown[]>('requests')).length;
    const { purchase } = await test.client.ask(PurchaseDocument, { input: input as never });
    expect(purchase).toMatchObject({ payment: null, errors: [{ __typename: error, moneyMoved: 'NO' }] });
    expect(await control<readonly unknown[]>('requests')).toHaveLength(before);
  });

  it('has one line: neither two goods of the shop nor one of ours beside it', async () => {
    const playerId = await newPlayer(test.client, 1000);
    const own = await createGood(test.client);
    const before = (await control<readonly unknown[]>('requests')).length;
    for (const other of [idOf('healPotion'), own]) {
      for (const lines of [
        [{ goodId: idOf('ironSword1') }, { goodId: other }],
        [{ goodId: other }, { goodId: idOf('ironSword1') }],
      ]) {
        const order = { idempotencyKey: fresh(), reference: fresh(), playerId, lines };
        const input = { ...order, currency: 'COIN', payWith: { coins: true } };
        const { purchase } = await test.client.ask(PurchaseDocument, { input });
        expect(purchase).toMatchObject({ payment: null, errors: [{ __typename: 'InvalidInput' }] });
      }
    }
    expect(await control<readonly unknown[]>('requests')).toHaveLength(before);
  });

  it('needs a player whom the shop knows', async () => {
    const input = { reference: fresh(), name: 'Stranger' };
    const { createPlayer } = await test.client.ask(CreatePlayerDocument, { input });
    const stranger = createPlayer.player!.id;
    const bought = await buy(test.client, { playerId: stranger, goodId: idOf('healPotion') });
    expect(bought).toMatchObject({ payment: null, errors: [{ __typename: 'InvalidInput' }] });
    const known = await test.client.ask(CreatePlayerDocument, { input: { ...input, provider: 'INTRAZON' } });
    expect(known.createPlayer).toMatchObject({ errors: [], player: { id: stranger } });
    const after = await buy(test.client, { playerId: stranger, goodId: idOf('healPotion') });
    expect(after.errors).toMatchObject([{ __typename: 'InsufficientFunds' }]);
  });

  it('cannot be captured again or refunded: the shop has no such thing', async () => {
    const playerId = await newPlayer(test.client, 15);
    const { payment } = await buy(test.client, { playerId, goodId: idOf('healPotion') });
    const input = { idempotencyKey: fresh(), paymentId: payment!.id };
    const refunded = await test.client.ask(RefundPaymentDocument, { input });
    expect(refunded.refundPayment.errors).toMatchObject([{ __typename: 'Unsupported', moneyMoved: 'NO' }]);
    const captured = await test.client.ask(CapturePaymentDocument, { input });
    expect(captured.capturePayment.errors).toMatchObject([{ __typename: 'Unsupported', moneyMoved: 'NO' }]);
    expect(await differences(test)).toEqual([]);
  });
});

describe('the catalogue of the shop', () => {
  it('is the same after a second sync', async () => {
    expect(await listGoods(test.client)).toEqual(goods);
  });

  it('follows changes, takes vanished goods off sale and puts those that come back on sale again', async () => {
    const { INTRAZON_SECRET: secret } = test.emulator('INTRAZON').credentials;
    const put = (virtual_goods: readonly object[]) =>
      control('apps', { key: 'PaygraphIZ', name: 'Lantern Isles', secret, virtual_goods });
    const sword = { key: 'ironSword1', name: 'Steel Sword', price: 300, permanent: true };
    await put([sword]);
    const [changed, ...others] = await listGoods(test.client);
    expect(others).toEqual([]);
    expect(changed).toMatchObject({
      ...{ id: idOf('ironSword1'), name: 'Steel Sword', subscriberDiscount: null, thumbnail: null },
      prices: [{ minorUnits: '300', currency: 'COIN' }],
    });
    const potion = async () =>
      (await test.client.ask(VirtualGoodDocument, { sku: 'healPotion' })).virtualGood;
    expect(await potion()).toMatchObject({ id: idOf('healPotion'), onSale: false });
    const playerId = await newPlayer(test.client, 15);
    const offSale = await buy(test.client, { playerId, goodId: idOf('healPotion') });
    expect(offSale.errors).toMatchObject([{ __typename: 'InvalidInput' }]);
    await put([sword, { key: 'healPotion', name: 'Healing Potion', price: 15, multiple: true }]);
    await listGoods(test.client);
    expect(await potion()).toMatchObject({ id: idOf('healPotion'), onSale: true });
  });

  it('is left as it was when the shop has a key that is the sku of a good of ours', async () => {
    const { INTRAZON_SECRET: secret } = test.emulator('INTRAZON').credentials;
    const own = await createGood(test.client, { sku: 'crownOfSea' });
    const virtual_goods = [
      { key: 'ironSword1', name: 'Other', price: 1 },
      { key: 'crownOfSea', name: 'Crown', price: 1 },
    ];
    await control('apps', { key: 'PaygraphIZ', name: 'Lantern Isles', secret, virtual_goods });
    const { syncVirtualGoods } = await test.client.ask(ListShopGoodsDocument, {});
    expect(syncVirtualGoods).toMatchObject({ virtualGoods: [], errors: [{ __typename: 'InvalidInput' }] });
    const found = async (sku: string) => (await test.client.ask(VirtualGoodDocument, { sku })).virtualGood;
    expect(await found('ironSword1')).toEqual(goods[0]);
    expect(await found('crownOfSea')).toMatchObject({ id: own, provider: 'WALLET' });
  });

  it('is changed at the shop: here a good is taken off sale or limited, and no more', async () => {
    const id = idOf('healPotion');
    const change = async (changes: object) =>
      (await test.client.ask(UpdateVirtualGoodDocument, { input: { id, ...changes } })).updateVirtualGood;
    expect(await change({ name: 'Elixir' })).toMatchObject({
      virtualGood: null,
      errors: [{ __typename: 'InvalidInput', path: ['input', 'name'] }],
    });
    expect(await change({ limitPerPlayer: 2, onSale: false })).toMatchObject({
      virtualGood: { limitPerPlayer: 2, onSale: false },
      errors: [],
    });
  });

  it('is refused for a provider that has none', async () => {
    const { syncVirtualGoods } = await test.client.askText<{ syncVirtualGoods: unknown }>(
      'mutation { syncVirtualGoods(provider: PAYONE) { virtualGoods { id } errors { __typename ... on UserError { moneyMoved } } } }',
    );
    expect(syncVirtualGoods).toEqual({
      virtualGoods: [],
      errors: [{ __typename: 'Unsupported', moneyMoved: 'NO' }],
    });
  });
});

describe('a player of the shop', () => {
  it('is made once, however often it is asked for', async () => {
    const variables = { reference: fresh(), name: 'John Doe', coins: 7 };
    const ask = () => test.client.ask(CreateShopPlayerDocument, variables);
    const results = await Promise.all([ask(), ask(), ask(), ask()]);
    for (const { createPlayer } of results)
      expect(createPlayer).toMatchObject({ errors: [], player: { coins: { minorUnits: '7' } } });
    expect(new Set(results.map(({ createPlayer }) => createPlayer.player!.id)).size).toBe(1);
    const other = await test.client.ask(CreateShopPlayerDocument, { ...variables, name: 'Jane' });
    expect(other.createPlayer).toMatchObject({ player: null, errors: [{ __typename: 'InvalidInput' }] });
  });

  it('is not made at all where the provider has no shop', async () => {
    const input = { reference: fresh(), name: 'Nobody', provider: 'PAYTURE' } as const;
    const { createPlayer } = await test.client.ask(CreatePlayerDocument, { input });
    expect(createPlayer).toMatchObject({ player: null, errors: [{ __typename: 'Unsupported' }] });
  });
});

describe('a player’s card at the shop', () => {
  const register = async (playerId: string, changes: object = {}) => {
    const details = { ...JOHNS_CARD, ...changes };
    return (await test.client.ask(RegisterShopCardDocument, { idempotencyKey: fresh(), playerId, details }))
      .addCard;
  };

  it('is the same one again, is replaced by another one, and kept when the other one is refused', async () => {
    const playerId = await newPlayer(test.client);
    const first = await addCard(test.client, playerId);
    expect(await addCard(test.client, playerId)).toBe(first);
    const second = await addCard(test.client, playerId, '4242424242424242');
    expect(second).not.toBe(first);
    const statusOf = async (id: string) => (await test.client.ask(CardDocument, { id })).card!.status;
    expect(await statusOf(first)).toBe('REMOVED');
    expect(await register(playerId, { number: '4000000000000002' })).toMatchObject({
      card: null,
      errors: [{ __typename: 'Declined', moneyMoved: 'NO' }],
    });
    expect(await statusOf(second)).toBe('ACTIVE');
    const goodId = idOf('healPotion');
    const gone = await buy(test.client, { playerId, goodId, payWith: { card: { cardId: first } } });
    expect(gone.errors).toMatchObject([{ __typename: 'NotFound' }]);
    const paid = await buy(test.client, { playerId, goodId, payWith: { card: { cardId: second } } });
    expect(paid.errors).toEqual([]);
    const charges = await control<readonly { card: string }[]>('charges');
    expect(charges.map(({ card }) => card)).toEqual(['************4242']);
  });

  it('needs its security code, a player whom the shop knows, and card data', async () => {
    const playerId = await newPlayer(test.client);
    expect((await register(playerId, { securityCode: null })).errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'details', 'securityCode'] },
    ]);
    const input = { reference: fresh(), name: 'Stranger' };
    const { createPlayer } = await test.client.ask(CreatePlayerDocument, { input });
    expect((await register(createPlayer.player!.id)).errors).toMatchObject([{ __typename: 'InvalidInput' }]);
    const hostedPage = { provider: 'INTRAZON', returnUrl: 'https://shop.example/' } as const;
    const onPage = { idempotencyKey: fresh(), provider: 'INTRAZON', playerId, hostedPage } as const;
    const { addCard: refused } = await test.client.ask(AddCardDocument, { input: onPage });
    expect(refused.errors).toMatchObject([{ __typename: 'Unsupported' }]);
  });
});
