import {
  AddCardDocument,
  CreateCustomerDocument,
  CreateHostedTokenizationDocument,
  PurchaseDocument,
  RemoveCardDocument,
} from '../generated/operations';
import { CARDS, type Payer } from './payer';
import { openShop, type Shop } from './shop';
import { heard, START_MS_MAX, World } from './world';

let world: World;
let payer: Payer;
let shop: Shop;
let customerId: string;

beforeAll(async () => {
  world = await World.start();
}, START_MS_MAX);
beforeEach(async () => {
  payer = await world.payer();
});
afterEach(async () => {
  await shop.close();
  await world.leave(payer, shop.url);
});
afterAll(() => world.close());

/** A new customer and a shop that shows the customer the provider's form. Returns the form's id. */
async function showForm(reference: string): Promise<string> {
  const { createCustomer } = await world.client.ask(CreateCustomerDocument, {
    input: { idempotencyKey: `customer-${reference}`, provider: 'PAYONE', reference },
  });
  expect(createCustomer.errors).toEqual([]);
  customerId = createCustomer.customer!.id;
  const { createHostedTokenization } = await world.client.ask(CreateHostedTokenizationDocument, {
    input: { provider: 'PAYONE', customerId },
  });
  expect(createHostedTokenization.errors).toEqual([]);
  shop = await openShop(createHostedTokenization.hostedTokenization!.formUrl);
  return createHostedTokenization.hostedTokenization!.id;
}

async function typeIntoFrame(consent: boolean): Promise<void> {
  await payer.page.goto(shop.url);
  const form = payer.page.frameLocator('iframe');
  await payer.typeCard(CARDS.good, form);
  if (consent) await form.getByLabel('Save my card for later payments').check();
  await payer.see('My cards', consent ? 'card-form' : 'card-form-without-consent');
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('heading', { name: 'Done' }).waitFor();
  await payer.see('My cards', 'card-form-done');
}

async function add(hostedTokenizationId: string) {
  const input = { idempotencyKey: 'card-1', provider: 'PAYONE', customerId, hostedTokenizationId } as const;
  return (await world.client.ask(AddCardDocument, { input })).addCard;
}

async function buy(reference: string, cardId: string) {
  const { purchase } = await world.client.ask(PurchaseDocument, {
    input: {
      idempotencyKey: reference,
      reference,
      amount: { amount: '7.00', currency: 'EUR' },
      payWith: { card: { cardId } },
    },
  });
  return purchase;
}

describe("a card typed into the provider's form in a frame of the shop", () => {
  it('is stored with consent, pays, and pays no more once it is removed', async () => {
    const formId = await showForm('ada');
    await typeIntoFrame(true);
    const { card, errors } = await add(formId);
    expect(errors).toEqual([]);
    expect(card).toMatchObject({ status: 'ACTIVE', brand: 'VISA', expiryMonth: 12, expiryYear: 2035 });
    expect(card!.maskedNumber).toMatch(/^(433026)?\*+4675$/);

    const bought = await buy('potion-1', card!.id);
    expect(bought.errors).toEqual([]);
    const paymentId = bought.payment!.id;
    await heard(await world.listen(paymentId), 'CAPTURED');
    expect(world.books(paymentId)).toMatchObject([{ kind: 'CAPTURE', amount: '700', currency: 'EUR' }]);

    const { removeCard } = await world.client.ask(RemoveCardDocument, { id: card!.id });
    expect(removeCard).toMatchObject({ errors: [], card: { status: 'REMOVED' } });
    const refused = await buy('potion-2', card!.id);
    expect(refused.errors).toMatchObject([{ moneyMoved: 'NO' }]);
    expect(refused.payment).toBeNull();
    expect(world.books()).toHaveLength(1);
  });

  it('is not stored when the payer does not agree', async () => {
    const formId = await showForm('bob');
    await typeIntoFrame(false);
    const { card, errors } = await add(formId);
    expect(card).toBeNull();
    expect(errors).toMatchObject([{ __typename: 'InvalidInput', moneyMoved: 'NO' }]);
  });
});
