import { type TestApp } from '../../support/app';
import {
  type CardDetailsInput,
  type PayWithInput,
  PurchaseDocument,
  type PurchaseInput,
  type PurchaseMutation,
} from '../../generated/operations';
import { type TestClient } from '../../support/client';

/** Test numbers of PAYONE's published list. */
export const CARDS = {
  good: '4330264936344675',
  otherGood: '5137009801943438',
  challenge: '4874970686672022',
  declined: '5168645305790452',
} as const;

let orders = 0;

export function cardDetails(number: string): CardDetailsInput {
  return { number, expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Lovelace' };
}

export function byCard(number: string = CARDS.good): PayWithInput {
  return { directCard: { provider: 'PAYONE', details: cardDetails(number) } };
}

/** A good order under a new key; whatever a test is about is put in its place. */
export function order(changes: Partial<PurchaseInput> = {}): PurchaseInput {
  orders += 1;
  return {
    idempotencyKey: `key-${orders}`,
    reference: `order-${orders}`,
    amount: { amount: '12.50', currency: 'EUR' },
    payWith: byCard(),
    ...changes,
  };
}

export async function buy(
  client: TestClient,
  changes: Partial<PurchaseInput> = {},
): Promise<PurchaseMutation['purchase']> {
  return (await client.ask(PurchaseDocument, { input: order(changes) })).purchase;
}

/** The emulator sends no webhooks and ends what it works on at once: nothing happens but what a test asks for. */
export async function quiet(test: TestApp): Promise<void> {
  await test.control('profile', { webhooks: false, outcomeDelayMs: 0 });
}
