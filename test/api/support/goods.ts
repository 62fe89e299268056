import {
  CreateVirtualGoodDocument,
  type CreateVirtualGoodInput,
  EntitlementsDocument,
  type EntitlementsQuery,
} from '../../generated/operations';
import { type TestClient } from '../../support/client';

let goods = 0;

export function good(changes: Partial<CreateVirtualGoodInput> = {}): CreateVirtualGoodInput {
  goods += 1;
  const prices = [
    { amount: '100', currency: 'COIN' },
    { amount: '4.99', currency: 'EUR' },
  ];
  return { sku: `sku-${goods}`, name: 'Sword', prices, ...changes };
}

export async function createGood(
  client: TestClient,
  changes: Partial<CreateVirtualGoodInput> = {},
): Promise<string> {
  const { createVirtualGood } = await client.ask(CreateVirtualGoodDocument, { input: good(changes) });
  expect(createVirtualGood.errors).toEqual([]);
  return createVirtualGood.virtualGood!.id;
}

/** What a player has: coins to spend, and goods. */
export async function belongings(
  client: TestClient,
  playerId: string,
): Promise<NonNullable<EntitlementsQuery['player']>> {
  return (await client.ask(EntitlementsDocument, { playerId })).player!;
}
