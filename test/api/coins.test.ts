import { randomUUID } from 'node:crypto';
import {
  CancelPaymentDocument,
  CapturePaymentDocument,
  CreateHostedCheckoutDocument,
  CreatePlayerDocument,
  CreditCoinsDocument,
  PurchaseDocument,
  type PurchaseInput,
  RefreshPaymentDocument,
  RefundPaymentDocument,
  UpdatePlayerDocument,
  UpdateVirtualGoodDocument,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { belongings, createGood } from './support/goods';
import { createPlayer, playerClient } from './support/keys';
import { byCard, buy as buyAnything, order, quiet } from './support/orders';
import { expectStill } from './support/stillness';

let test: TestApp;
let sword: string;
beforeAll(async () => {
  test = await startTestApp({}, { withoutJobs: true });
  await quiet(test);
  sword = await createGood(test.client);
});
afterAll(() => test.close());

async function rich(coins = 1_000): Promise<string> {
  const playerId = await createPlayer(test.client);
  await credit(playerId, coins);
  return playerId;
}

async function credit(playerId: string, coins: number, idempotencyKey: string = randomUUID()) {
  const input = { idempotencyKey, playerId, coins, reason: 'gift' };
  return (await test.client.ask(CreditCoinsDocument, { input })).creditCoins;
}

/** One sword by coins, unless said otherwise. */
function coinOrder(playerId: string, changes: Partial<PurchaseInput> = {}): PurchaseInput {
  const { amount: _amount, ...rest } = order({ playerId, payWith: { coins: true } });
  return { ...rest, lines: [{ goodId: sword }], ...changes };
}

async function buy(playerId: string, changes: Partial<PurchaseInput> = {}) {
  return (await test.client.ask(PurchaseDocument, { input: coinOrder(playerId, changes) })).purchase;
}

const coins = async (playerId: string) => (await belongings(test.client, playerId)).coins.amount;
const statuses = async (playerId: string) =>
  (await belongings(test.client, playerId)).entitlements.nodes.map(({ status }) => status);

describe('coins', () => {
  it('come with a new player, once, and are none otherwise', async () => {
    const input = { reference: 'rich', name: 'Rich', coins: 70 };
    const first = (await test.client.ask(CreatePlayerDocument, { input })).createPlayer;
    const again = (await test.client.ask(CreatePlayerDocument, { input })).createPlayer;
    expect(first.player).toMatchObject({ coins: { amount: '70', currency: 'COIN', minorUnits: '70' } });
    expect(again).toEqual(first);
    const other = await test.client.ask(CreatePlayerDocument, { input: { ...input, coins: 71 } });
    expect(other.createPlayer.errors).toMatchObject([{ path: ['input', 'reference'] }]);
    const debt = await test.client.ask(CreatePlayerDocument, {
      input: { reference: 'debt', name: 'Debt', coins: -1 },
    });
    expect(debt.createPlayer.errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'coins'] },
    ]);
    expect(await coins(await createPlayer(test.client))).toBe('0');
  });

  it('are credited once under a key, and not otherwise under the same', async () => {
    const playerId = await createPlayer(test.client);
    expect((await credit(playerId, 5, 'gift-1')).player).toMatchObject({ coins: { amount: '5' } });
    expect((await credit(playerId, 5, 'gift-1')).player).toMatchObject({ coins: { amount: '5' } });
    expect((await credit(playerId, 6, 'gift-1')).errors).toMatchObject([
      { __typename: 'IdempotencyConflict', inProgress: false, moneyMoved: 'NO' },
    ]);
    expect(await coins(playerId)).toBe('5');
  });

  it.each([
    ['none', 0, 'gift', 'coins'],
    ['fewer than none', -5, 'gift', 'coins'],
    ['coins for no reason', 5, ' ', 'reason'],
    ['coins for a card number', 5, '4330264936344675', 'reason'],
  ])('refuse to be %s', async (_, count, reason, field) => {
    const playerId = await createPlayer(test.client);
    const input = { idempotencyKey: randomUUID(), playerId, coins: count, reason };
    const { creditCoins } = await expectStill(test, () => test.client.ask(CreditCoinsDocument, { input }));
    expect(creditCoins.errors).toMatchObject([{ __typename: 'InvalidInput', path: ['input', field] }]);
  });

  it('are nobody else’s', async () => {
    const { errors } = await credit(`ply_${'0'.repeat(26)}`, 5);
    expect(errors).toMatchObject([{ __typename: 'NotFound', path: ['input', 'playerId'] }]);
  });
});

describe('a purchase by coins', () => {
  it('takes them, grants the goods and freezes their prices', async () => {
    const playerId = await rich();
    const input = coinOrder(playerId, { lines: [{ goodId: sword, quantity: 3 }] });
    const { purchase } = await test.client.ask(PurchaseDocument, { input });
    expect(purchase).toMatchObject({
      ...{ errors: [], replayed: false, operation: { kind: 'PURCHASE', status: 'SUCCEEDED' } },
      payment: {
        ...{ provider: 'WALLET', status: 'CAPTURED', amount: { amount: '300', currency: 'COIN' } },
        lines: [{ quantity: 3, unitPrice: { amount: '100' } }],
        allowedActions: ['REFUND'],
      },
    });
    expect(await coins(playerId)).toBe('700');
    const { entitlements } = await belongings(test.client, playerId);
    expect(entitlements.nodes).toMatchObject([
      {
        quantity: 3,
        status: 'GRANTED',
        revokedAt: null,
        good: { id: sword },
        payment: { id: purchase.payment!.id },
      },
    ]);
    const again = await expectStill(test, () => test.client.ask(PurchaseDocument, { input }));
    expect(again.purchase).toEqual({ ...purchase, replayed: true });
  });

  it('has its discount for subscribed players, and keeps it when the catalogue changes', async () => {
    const goodId = await createGood(test.client, {
      ...{ prices: [{ amount: '15', currency: 'COIN' }], subscriberDiscount: '10' },
    });
    const playerId = await rich();
    await test.client.ask(UpdatePlayerDocument, { input: { id: playerId, subscribed: true } });
    const { payment } = await buy(playerId, { lines: [{ goodId, quantity: 2 }] });
    expect(payment).toMatchObject({ amount: { amount: '28' }, lines: [{ unitPrice: { amount: '14' } }] });
    const prices = [{ amount: '99', currency: 'COIN' }];
    await test.client.ask(UpdateVirtualGoodDocument, { input: { id: goodId, prices } });
    const { node } = await test.client.askText<{ node: unknown }>(
      `{ node(id: "${payment!.id}") { ... on Payment { lines { good { prices { amount } } unitPrice { amount } } } } }`,
    );
    expect(node).toEqual({ lines: [{ good: { prices: [{ amount: '99' }] }, unitPrice: { amount: '14' } }] });
  });

  it('is held, captured, cancelled and refunded like any other', async () => {
    const playerId = await rich(250);
    const change = { idempotencyKey: randomUUID() };
    const held = (await buy(playerId, { capture: false })).payment!;
    expect(held).toMatchObject({ status: 'AUTHORIZED', allowedActions: ['CAPTURE', 'CANCEL'] });
    expect(await coins(playerId)).toBe('150');
    expect(await statuses(playerId)).toEqual(['PENDING']);
    const captured = await test.client.ask(CapturePaymentDocument, {
      input: { ...change, paymentId: held.id },
    });
    expect(captured.capturePayment).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
    expect(await coins(playerId)).toBe('150');
    expect(await statuses(playerId)).toEqual(['GRANTED']);

    const other = (await buy(playerId, { capture: false })).payment!;
    expect(await coins(playerId)).toBe('50');
    const cancelled = await test.client.ask(CancelPaymentDocument, {
      input: { ...change, paymentId: other.id },
    });
    expect(cancelled.cancelPayment).toMatchObject({ errors: [], payment: { status: 'CANCELLED' } });
    expect(await coins(playerId)).toBe('150');
    expect(await statuses(playerId)).toEqual(['REVOKED', 'GRANTED']);

    const refund = async (amount?: string) => {
      const part = amount === undefined ? {} : { amount: { amount, currency: 'COIN' } };
      const input = { idempotencyKey: randomUUID(), paymentId: held.id, ...part };
      return (await test.client.ask(RefundPaymentDocument, { input })).refundPayment;
    };
    expect(await refund('101')).toMatchObject({
      errors: [{ __typename: 'AmountExceeded', maximum: { amount: '100' } }],
    });
    expect(await refund('40')).toMatchObject({ errors: [], payment: { status: 'PARTIALLY_REFUNDED' } });
    expect(await statuses(playerId)).toEqual(['REVOKED', 'GRANTED']);
    expect(await refund()).toMatchObject({ errors: [], payment: { status: 'REFUNDED' } });
    expect(await statuses(playerId)).toEqual(['REVOKED', 'REVOKED']);
    expect(await coins(playerId)).toBe('250');
    expect(await refund()).toMatchObject({ errors: [{ __typename: 'IllegalState' }] });
    const { refreshPayment } = await test.client.ask(RefreshPaymentDocument, { id: held.id });
    expect(refreshPayment).toMatchObject({ errors: [], payment: { status: 'REFUNDED' } });
  });

  it('pays an amount without goods', async () => {
    const playerId = await rich(10);
    const amount = { amount: '4', currency: 'COIN' };
    const { payment } = await buyAnything(test.client, { playerId, amount, payWith: { coins: true } });
    expect(payment).toMatchObject({ status: 'CAPTURED', lines: [] });
    expect(await coins(playerId)).toBe('6');
  });

  it("is a player's own with a player's token", async () => {
    const playerId = await rich();
    const client = await playerClient(test, playerId);
    const { playerId: _me, ...input } = coinOrder(playerId);
    const { purchase } = await client.ask(PurchaseDocument, { input });
    expect(purchase.payment).toMatchObject({ status: 'CAPTURED' });
    expect(await belongings(client, playerId)).toMatchObject({
      ...{ coins: { amount: '900' }, entitlements: { nodes: [{ status: 'GRANTED' }] } },
    });
    const theirs = coinOrder(await rich());
    const refused = await client.ask(PurchaseDocument, { input: theirs });
    expect(refused.purchase.errors).toMatchObject([{ __typename: 'NotFound', path: ['input', 'playerId'] }]);
  });

  it('tells its entitlements in the log, after what they follow from', async () => {
    const playerId = await rich();
    const { payment } = await buy(playerId);
    const { payment: found } = await test.client.askText<{ payment: { events: { nodes: unknown[] } } }>(
      `query ($id: ID) { payment(id: $id) { events { nodes { __typename
        ... on EntitlementChanged { from to entitlement { status good { id } } } } } } }`,
      { id: payment!.id },
    );
    const entitlement = { status: 'GRANTED', good: { id: sword } };
    expect(found.events.nodes).toEqual([
      { __typename: 'EntitlementChanged', from: null, to: 'PENDING', entitlement },
      { __typename: 'PaymentStatusChanged' },
      { __typename: 'PaymentStatusChanged' },
      { __typename: 'EntitlementChanged', from: 'PENDING', to: 'GRANTED', entitlement },
    ]);
  });
});

describe('an order that cannot be carried out changes nothing', () => {
  let poor: string;
  let blocked: string;
  let notOnSale: string;
  let single: string;
  let permanent: string;
  let free: string;
  beforeAll(async () => {
    poor = await rich(99);
    blocked = await rich();
    await test.client.ask(UpdatePlayerDocument, { input: { id: blocked, blocked: true } });
    notOnSale = await createGood(test.client, { onSale: false });
    single = await createGood(test.client, { multiple: false });
    permanent = await createGood(test.client, { permanent: true });
    free = await createGood(test.client, { subscriberDiscount: '100' });
  });

  const absent = `gud_${'0'.repeat(26)}`;
  const eur = { amount: '1.00', currency: 'EUR' };
  const bad: readonly [string, () => Partial<PurchaseInput>, object][] = [
    [
      'too few coins',
      () => ({}),
      { __typename: 'InsufficientFunds', available: { amount: '99' }, retry: 'NEW_KEY' },
    ],
    [
      'a blocked player',
      () => ({ playerId: blocked }),
      { __typename: 'InvalidInput', path: ['input', 'playerId'], retry: 'NEVER' },
    ],
    ['nobody', () => ({ playerId: null }), { __typename: 'InvalidInput', path: ['input', 'playerId'] }],
    [
      'nobody, by card',
      () => ({ playerId: null, payWith: byCard(), currency: 'EUR' }),
      { __typename: 'InvalidInput', path: ['input', 'playerId'] },
    ],
    [
      'a good that does not exist',
      () => ({ lines: [{ goodId: absent }] }),
      { __typename: 'NotFound', path: ['input', 'lines', '0', 'goodId'] },
    ],
    [
      'a good that is not on sale',
      () => ({ lines: [{ goodId: notOnSale }] }),
      { __typename: 'InvalidInput', path: ['input', 'lines', '0', 'goodId'] },
    ],
    [
      'two of what is sold singly',
      () => ({ lines: [{ goodId: single, quantity: 2 }] }),
      { __typename: 'InvalidInput', path: ['input', 'lines', '0', 'quantity'] },
    ],
    [
      'two of what is permanent',
      () => ({ lines: [{ goodId: permanent, quantity: 2 }] }),
      { __typename: 'InvalidInput', path: ['input', 'lines', '0', 'quantity'] },
    ],
    [
      'a good twice',
      () => ({ lines: [{ goodId: sword }, { goodId: sword }] }),
      { __typename: 'InvalidInput', path: ['input', 'lines', '1', 'goodId'] },
    ],
    [
      'no unit',
      () => ({ lines: [{ goodId: sword, quantity: 0 }] }),
      { __typename: 'InvalidInput', path: ['input', 'lines', '0', 'quantity'] },
    ],
    [
      'fewer than none',
      () => ({ lines: [{ goodId: sword, quantity: -1 }] }),
      { __typename: 'InvalidInput', path: ['input', 'lines', '0', 'quantity'] },
    ],
    [
      'too many units',
      () => ({ lines: [{ goodId: sword, quantity: 1_001 }] }),
      { __typename: 'InvalidInput', path: ['input', 'lines', '0', 'quantity'] },
    ],
    ['no lines', () => ({ lines: [] }), { __typename: 'InvalidInput', path: ['input', 'lines'] }],
    [
      'lines and an amount',
      () => ({ amount: eur }),
      { __typename: 'InvalidInput', path: ['input', 'amount'] },
    ],
    [
      'neither lines nor an amount',
      () => ({ lines: null }),
      { __typename: 'InvalidInput', path: ['input', 'amount'] },
    ],
    [
      'lines by card in no currency',
      () => ({ payWith: byCard() }),
      { __typename: 'InvalidInput', path: ['input', 'currency'] },
    ],
    [
      'a currency that it is not sold in',
      () => ({ payWith: byCard(), currency: 'USD' }),
      { __typename: 'InvalidInput', path: ['input', 'currency'] },
    ],
    [
      'coins for euros',
      () => ({ currency: 'EUR' }),
      { __typename: 'InvalidInput', path: ['input', 'currency'] },
    ],
    [
      'a card for coins',
      () => ({ payWith: byCard(), currency: 'COIN' }),
      { __typename: 'InvalidInput', path: ['input', 'currency'] },
    ],
    [
      'an amount in another currency',
      () => ({ lines: null, amount: eur, currency: 'USD' }),
      { __typename: 'InvalidInput', path: ['input', 'currency'] },
    ],
    [
      'coins for an amount in euros',
      () => ({ lines: null, amount: eur }),
      { __typename: 'InvalidInput', path: ['input', 'amount', 'currency'] },
    ],
    [
      'no coins',
      () => ({ payWith: { coins: false } }),
      { __typename: 'InvalidInput', path: ['input', 'payWith', 'coins'] },
    ],
  ];
  it.each(bad)('%s', async (_, changes, error) => {
    const purchase = await expectStill(test, () => buy(poor, changes()));
    expect(purchase).toMatchObject({
      payment: null,
      operation: null,
      errors: [{ ...error, moneyMoved: 'NO' }],
    });
  });

  it('nothing to pay', async () => {
    const subscribed = await rich();
    await test.client.ask(UpdatePlayerDocument, { input: { id: subscribed, subscribed: true } });
    const { errors } = await expectStill(test, () => buy(subscribed, { lines: [{ goodId: free }] }));
    expect(errors).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'lines'] }]);
  });

  it('what is owned already, named by its entitlement, also on a page', async () => {
    const playerId = await rich();
    const lines = [{ goodId: sword }, { goodId: permanent }];
    await buy(playerId, { lines: [{ goodId: permanent }] });
    const [owned] = (await belongings(test.client, playerId)).entitlements.nodes;
    const { errors } = await expectStill(test, () => buy(playerId, { lines }));
    const error = {
      ...{ __typename: 'AlreadyOwned', path: ['input', 'lines', '1', 'goodId'], moneyMoved: 'NO' },
      ...{ retry: 'NEVER', entitlement: { id: owned!.id, status: 'GRANTED' } },
    };
    expect(errors).toMatchObject([error]);
    const { payWith: _way, ...rest } = coinOrder(playerId, { lines, currency: 'EUR' });
    const page = { provider: 'PAYONE', returnUrl: 'https://shop.example/' } as const;
    const { createHostedCheckout } = await expectStill(test, () =>
      test.client.ask(CreateHostedCheckoutDocument, { input: { ...rest, page } }),
    );
    expect(createHostedCheckout.errors).toMatchObject([error]);
  });

  it('more than a player may have', async () => {
    const goodId = await createGood(test.client, { limitPerPlayer: 3 });
    const playerId = await rich();
    const many = await expectStill(test, () => buy(playerId, { lines: [{ goodId, quantity: 4 }] }));
    expect(many.errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'lines', '0', 'quantity'] },
    ]);
    expect((await buy(playerId, { lines: [{ goodId, quantity: 2 }] })).errors).toEqual([]);
    const more = await expectStill(test, () => buy(playerId, { lines: [{ goodId, quantity: 2 }] }));
    expect(more.errors).toMatchObject([{ __typename: 'AlreadyOwned' }]);
    expect((await buy(playerId, { lines: [{ goodId }] })).errors).toEqual([]);
  });
});
