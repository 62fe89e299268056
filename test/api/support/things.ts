import {
  AddCardDocument,
  CreateCustomerDocument,
  CreateHostedCheckoutDocument,
  CreateHostedTokenizationDocument,
  CreatePayoutDocument,
  CreateShopPlayerDocument,
  PlayerDocument,
} from '../../generated/operations';
import { type TestClient } from '../../support/client';
import { belongings, createGood } from './goods';
import { buy, order } from './orders';
import { createPlayer } from './keys';
import { addCard, listGoods } from './shop';

/** One of everything, all of one player: what another application or player may not learn of. */
export interface Things {
  readonly player: string;
  readonly customer: string;
  readonly customerReference: string;
  readonly card: string;
  readonly payment: string;
  readonly paymentReference: string;
  readonly operation: string;
  readonly idempotencyKey: string;
  readonly checkout: string;
  readonly tokenization: string;
  readonly payout: string;
  readonly payoutReference: string;
  /** Of the application's catalogue, which all its players may read. */
  readonly good: string;
  readonly sku: string;
  readonly entitlement: string;
  /** Of a provider's shop: its good, and the player's card there. */
  readonly shopGood: string;
  readonly shopCard: string;
}

let made = 0;

export async function makeThings(client: TestClient, cardNumber: string): Promise<Things> {
  made += 1;
  const playerId = await createPlayer(client);
  const customerReference = `secret-customer-${made}`;
  const customer = { idempotencyKey: customerReference, provider: 'PAYONE', playerId } as const;
  const { createCustomer } = await client.ask(CreateCustomerDocument, {
    input: { ...customer, reference: customerReference },
  });
  const customerId = createCustomer.customer!.id;
  const tokenization = await fillForm(client, customerId, cardNumber);
  const { addCard } = await client.ask(AddCardDocument, {
    input: {
      idempotencyKey: 'card',
      provider: 'PAYONE',
      hostedTokenizationId: tokenization,
      customerId,
      playerId,
    },
  });
  const cardId = addCard.card!.id;
  const paymentReference = `secret-order-${made}`;
  const paid = await buy(client, {
    playerId,
    customerId,
    reference: paymentReference,
    idempotencyKey: `secret-key-${made}`,
    payWith: { card: { cardId } },
  });
  const { payWith: _way, ...rest } = order({ playerId });
  const { createHostedCheckout } = await client.ask(CreateHostedCheckoutDocument, {
    input: { ...rest, page: { provider: 'PAYONE', returnUrl: 'https://shop.example/' } },
  });
  const sku = `secret-sku-${made}`;
  const goodId = await createGood(client, { sku });
  await buy(client, {
    playerId,
    amount: null,
    lines: [{ goodId }],
    currency: 'EUR',
    payWith: { card: { cardId } },
  });
  const { entitlements } = await belongings(client, playerId);
  return {
    player: playerId,
    customer: customerId,
    customerReference,
    card: cardId,
    payment: paid.payment!.id,
    paymentReference,
    operation: paid.operation!.id,
    idempotencyKey: paid.operation!.idempotencyKey,
    checkout: createHostedCheckout.hostedCheckout!.id,
    tokenization,
    ...(await makePayout(client, playerId)),
    good: goodId,
    sku,
    entitlement: entitlements.nodes[0]!.id,
    ...(await atShop(client, playerId)),
  };
}

/** Makes the player known to IntraZon, with a card there. */
async function atShop(client: TestClient, playerId: string) {
  const { player } = await client.ask(PlayerDocument, { id: playerId });
  const { reference, name } = player!;
  const { createPlayer: known } = await client.ask(CreateShopPlayerDocument, { reference, name });
  expect(known).toMatchObject({ player: { id: playerId }, errors: [] });
  const [good] = await listGoods(client);
  return { shopGood: good!.id, shopCard: await addCard(client, playerId) };
}

/** To a user whom the platform does not know: stored and told of, and nothing paid. */
async function makePayout(client: TestClient, playerId: string) {
  const payoutReference = `secret-payout-${made}`;
  const { createPayout } = await client.ask(CreatePayoutDocument, {
    input: {
      ...{ idempotencyKey: payoutReference, reference: payoutReference, playerId },
      ...{ recipient: 'nobody', amount: { amount: '1', currency: 'PI' }, memo: 'memo', metadata: {} },
    },
  });
  return { payout: createPayout.payout!.id, payoutReference };
}

/** Names of the same form that nothing has. */
export const ABSENT: Things = {
  player: `ply_${'0'.repeat(26)}`,
  customer: `cus_${'0'.repeat(26)}`,
  customerReference: 'absent-customer',
  card: `crd_${'0'.repeat(26)}`,
  payment: `pay_${'0'.repeat(26)}`,
  paymentReference: 'absent-order',
  operation: `op_${'0'.repeat(26)}`,
  idempotencyKey: 'absent-key',
  checkout: `hco_${'0'.repeat(26)}`,
  tokenization: `hto_${'0'.repeat(26)}`,
  payout: `pot_${'0'.repeat(26)}`,
  payoutReference: 'absent-payout',
  good: `gud_${'0'.repeat(26)}`,
  sku: 'absent-sku',
  entitlement: `ent_${'0'.repeat(26)}`,
  shopGood: `gud_${'1'.repeat(26)}`,
  shopCard: `crd_${'1'.repeat(26)}`,
};

async function fillForm(client: TestClient, customerId: string, cardNumber: string): Promise<string> {
  const input = { provider: 'PAYONE', customerId } as const;
  const made = await client.ask(CreateHostedTokenizationDocument, { input });
  const { id, formUrl } = made.createHostedTokenization.hostedTokenization!;
  const fields = { cardNumber, expiryDate: '12/35', cvv: '123', cardholderName: 'Ada Lovelace' };
  const body = new URLSearchParams({ ...fields, storePermanently: 'true' });
  await fetch(formUrl, { method: 'POST', body, redirect: 'manual' });
  return id;
}
