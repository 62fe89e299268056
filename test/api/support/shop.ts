import {
  BuyShopGoodDocument,
  type BuyShopGoodMutation,
  type BuyShopGoodMutationVariables,
  CreateShopPlayerDocument,
  ListShopGoodsDocument,
  type ListShopGoodsMutation,
  RegisterShopCardDocument,
} from '../../generated/operations';
import { type TestClient } from '../../support/client';

/** The seed's card. */
export const JOHNS_CARD = {
  number: '4012888888881881',
  securityCode: '123',
  expiryMonth: 12,
  expiryYear: 2050,
  holder: 'John Doe',
};

let made = 0;
export function fresh(): string {
  made += 1;
  return `shop-${made}`;
}

export type ShopGoods = ListShopGoodsMutation['syncVirtualGoods']['virtualGoods'];

export async function listGoods(client: TestClient): Promise<ShopGoods> {
  const { syncVirtualGoods } = await client.ask(ListShopGoodsDocument, {});
  expect(syncVirtualGoods.errors).toEqual([]);
  return syncVirtualGoods.virtualGoods;
}

export async function newPlayer(client: TestClient, coins = 0): Promise<string> {
  const reference = fresh();
  const variables = { reference, name: 'John Doe', coins };
  const { createPlayer } = await client.ask(CreateShopPlayerDocument, variables);
  expect(createPlayer.errors).toEqual([]);
  return createPlayer.player!.id;
}

export async function addCard(
  client: TestClient,
  playerId: string,
  number = JOHNS_CARD.number,
): Promise<string> {
  const details = { ...JOHNS_CARD, number };
  const added = await client.ask(RegisterShopCardDocument, { idempotencyKey: fresh(), playerId, details });
  expect(added.addCard.errors).toEqual([]);
  return added.addCard.card!.id;
}

type Order = Partial<BuyShopGoodMutationVariables> &
  Pick<BuyShopGoodMutationVariables, 'playerId' | 'goodId'>;

/** For coins unless a card is given. */
export async function buy(client: TestClient, order: Order): Promise<BuyShopGoodMutation['purchase']> {
  const reference = fresh();
  const currency = order.payWith ? 'USD' : 'COIN';
  const means = { currency, payWith: { coins: true } };
  const variables = { idempotencyKey: reference, reference, ...means, ...order };
  return (await client.ask(BuyShopGoodDocument, variables)).purchase;
}
