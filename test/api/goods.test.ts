import {
  CreateVirtualGoodDocument,
  type CreateVirtualGoodInput,
  UpdateVirtualGoodDocument,
  VirtualGoodDocument,
  VirtualGoodsDocument,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { good } from './support/goods';
import { clientOf, createOtherApplication, OTHER } from './support/keys';
import { expectStill } from './support/stillness';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({}, { withoutJobs: true });
  await createOtherApplication(test);
});
afterAll(() => test.close());

async function create(changes: Partial<CreateVirtualGoodInput> = {}) {
  return (await test.client.ask(CreateVirtualGoodDocument, { input: good(changes) })).createVirtualGood;
}

const EUR = (amount: string) => ({ amount, currency: 'EUR' });

describe('a good', () => {
  it('is stored as it was described, and found by its id and its sku', async () => {
    const input = good({ thumbnail: 'https://game.example/sword.png', subscriberDiscount: '12.5' });
    const { createVirtualGood } = await test.client.ask(CreateVirtualGoodDocument, {
      input: { ...input, multiple: false, permanent: true, onSale: false, limitPerPlayer: 3 },
    });
    const made = createVirtualGood.virtualGood!;
    expect(made).toMatchObject({
      ...{ sku: input.sku, name: 'Sword', thumbnail: 'https://game.example/sword.png' },
      prices: [
        { amount: '100', currency: 'COIN', minorUnits: '100' },
        { amount: '4.99', currency: 'EUR', minorUnits: '499' },
      ],
      ...{ subscriberDiscount: '12.50', multiple: false, permanent: true, onSale: false },
      ...{ limitPerPlayer: 3, provider: 'WALLET' },
    });
    const { virtualGood: bySku } = await test.client.ask(VirtualGoodDocument, { sku: input.sku });
    const { virtualGood: byId } = await test.client.ask(VirtualGoodDocument, { id: made.id });
    expect([bySku, byId]).toEqual([made, made]);
    const { node } = await test.client.askText<{ node: unknown }>(
      `{ node(id: "${made.id}") { __typename id ... on VirtualGood { sku } } }`,
    );
    expect(node).toEqual({ __typename: 'VirtualGood', id: made.id, sku: input.sku });
  });

  it('is made once, however often it is asked for, and not another one under its sku', async () => {
    const input = good();
    const first = await test.client.ask(CreateVirtualGoodDocument, { input });
    const again = await test.client.ask(CreateVirtualGoodDocument, { input });
    expect(again).toEqual(first);
    const other = await test.client.ask(CreateVirtualGoodDocument, {
      input: { ...input, prices: [EUR('5.00')] },
    });
    expect(other.createVirtualGood).toMatchObject({
      virtualGood: null,
      errors: [{ __typename: 'InvalidInput', path: ['input', 'sku'], moneyMoved: 'NO' }],
    });
  });

  it.each<[string, Partial<CreateVirtualGoodInput>, string]>([
    ['an odd sku', { sku: 'a b' }, 'sku'],
    ['no name', { name: ' ' }, 'name'],
    ['a card number for a name', { name: 'Sword 4330264936344675' }, 'name'],
    ['no price', { prices: [] }, 'prices'],
    ['two prices in one currency', { prices: [EUR('1.00'), EUR('2.00')] }, 'prices'],
    ['a price of zero', { prices: [EUR('0.00')] }, 'prices.0.amount'],
    ['a price below zero', { prices: [EUR('-1.00')] }, 'prices.0.amount'],
    ['a fraction of a coin', { prices: [{ amount: '1.5', currency: 'COIN' }] }, 'prices.0.amount'],
    ['a discount above everything', { subscriberDiscount: '100.01' }, 'subscriberDiscount'],
    ['a discount below zero', { subscriberDiscount: '-1' }, 'subscriberDiscount'],
    ['a discount with three decimals', { subscriberDiscount: '1.125' }, 'subscriberDiscount'],
    ['a limit of nothing', { limitPerPlayer: 0 }, 'limitPerPlayer'],
    ['a limit below zero', { limitPerPlayer: -1 }, 'limitPerPlayer'],
  ])('with %s is refused', async (_, changes, path) => {
    const { virtualGood, errors } = await expectStill(test, () => create(changes));
    expect(virtualGood).toBeNull();
    expect(errors).toMatchObject([{ __typename: 'InvalidInput', moneyMoved: 'NO', retry: 'NEW_KEY' }]);
    expect(errors[0]!.path?.join('.')).toBe(`input.${path}`);
  });

  it('is changed in what is named, and loses what is null', async () => {
    const made = (await create({ subscriberDiscount: '10', limitPerPlayer: 2 })).virtualGood!;
    const change = async (input: object) =>
      (await test.client.ask(UpdateVirtualGoodDocument, { input: { id: made.id, ...input } }))
        .updateVirtualGood;
    expect(await change({ onSale: false })).toEqual({ virtualGood: { ...made, onSale: false }, errors: [] });
    expect((await change({ limitPerPlayer: null })).virtualGood).toMatchObject({
      ...{ limitPerPlayer: null, subscriberDiscount: '10.00', onSale: false },
    });
    expect((await change({ prices: [EUR('9.99')], name: 'Axe' })).virtualGood).toMatchObject({
      ...{ name: 'Axe', prices: [{ amount: '9.99' }] },
    });
    const unchanged = await expectStill(test, () => change({}));
    expect(unchanged.virtualGood).toMatchObject({ name: 'Axe' });
    expect((await change({ subscriberDiscount: '101' })).errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'subscriberDiscount'] },
    ]);
    expect((await change({ id: `gud_${'0'.repeat(26)}` })).errors).toMatchObject([
      { __typename: 'NotFound' },
    ]);
  });
});

describe('the catalogue', () => {
  it('is paged newest first, and told apart by its provider', async () => {
    const skus = [];
    for (let number = 0; number < 5; number++) skus.push((await create()).virtualGood!.sku);
    const { virtualGoods: page } = await test.client.ask(VirtualGoodsDocument, { first: 3 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const { virtualGoods: rest } = await test.client.ask(VirtualGoodsDocument, {
      ...{ first: 2, after: page.pageInfo.endCursor ?? null, provider: 'WALLET' },
    });
    const seen = [...page.edges, ...rest.edges].map(edge => edge.node.sku);
    expect(seen.toSorted()).toEqual(skus.toSorted());
    const { virtualGoods: none } = await test.client.ask(VirtualGoodsDocument, { provider: 'INTRAZON' });
    expect(none.edges).toEqual([]);
  });

  it("is an application's own, and its skus too", async () => {
    const { virtualGood } = await create({ sku: 'shared' });
    const other = await clientOf(test, OTHER, 'server');
    expect(await other.ask(VirtualGoodDocument, { sku: 'shared' })).toEqual({ virtualGood: null });
    expect(await other.ask(VirtualGoodDocument, { id: virtualGood!.id })).toEqual({ virtualGood: null });
    const theirs = await other.ask(CreateVirtualGoodDocument, { input: good({ sku: 'shared' }) });
    expect(theirs.createVirtualGood.errors).toEqual([]);
    const stolen = await other.ask(UpdateVirtualGoodDocument, {
      input: { id: virtualGood!.id, name: 'Mine' },
    });
    expect(stolen.updateVirtualGood.errors).toMatchObject([{ __typename: 'NotFound' }]);
  });
});
