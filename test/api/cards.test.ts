import {
  AddCardDocument,
  CardDocument,
  CreateCustomerDocument,
  CreateHostedTokenizationDocument,
  CustomerDocument,
  EventsDocument,
  PaymentDocument,
  PaymentProductsDocument,
  PurchaseDocument,
  RefreshPaymentDocument,
  RemoveCardDocument,
} from '../generated/operations';
import { confirmChallenge } from '../../src/demo/payer';
import { startTestApp, type TestApp } from '../support/app';
import { buy, byCard, cardDetails, CARDS, order, quiet } from './support/orders';
import { createPlayer, playerClient } from './support/keys';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp({}, { withoutJobs: true });
  await quiet(test);
});
afterEach(() => test.close());

let customers = 0;

async function createCustomer(playerId: string | null = null): Promise<string> {
  customers += 1;
  const reference = `customer-${customers}`;
  const input = { idempotencyKey: reference, provider: 'PAYONE', reference, playerId } as const;
  const { createCustomer: made } = await test.client.ask(CreateCustomerDocument, { input });
  expect(made.errors).toEqual([]);
  return made.customer!.id;
}

/** A form that the payer has filled in. */
async function filledForm(number: string, consent = true): Promise<string> {
  const input = { provider: 'PAYONE' } as const;
  const made = await test.client.ask(CreateHostedTokenizationDocument, { input });
  const { id, formUrl } = made.createHostedTokenization.hostedTokenization!;
  const fields = { cardNumber: number, expiryDate: '12/35', cvv: '123', cardholderName: 'Ada Lovelace' };
  const body = new URLSearchParams({ ...fields, ...(consent ? { storePermanently: 'true' } : {}) });
  const answer = await fetch(formUrl, { method: 'POST', body, redirect: 'manual' });
  expect(answer.status).toBe(303);
  return id;
}

async function addCard(hostedTokenizationId: string, owner: { customerId?: string; playerId?: string }) {
  const input = { idempotencyKey: hostedTokenizationId, provider: 'PAYONE', hostedTokenizationId } as const;
  return (await test.client.ask(AddCardDocument, { input: { ...input, ...owner } })).addCard;
}

async function removeCard(id: string) {
  return (await test.client.ask(RemoveCardDocument, { id })).removeCard;
}

async function cardsOf(customerId: string) {
  const { customer } = await test.client.ask(CustomerDocument, { id: customerId });
  return customer!.cards.nodes;
}

async function cardEvents() {
  const { events } = await test.client.ask(EventsDocument, { filter: { types: ['CardChanged'] } });
  return events.edges.map(({ node }) => node);
}

describe('a card typed into a hosted form', () => {
  it('is stored for its customer, pays, and pays no more once it is removed', async () => {
    const customerId = await createCustomer();
    const form = await filledForm(CARDS.good);
    const { card, errors } = await addCard(form, { customerId });
    expect(errors).toEqual([]);
    expect(card).toMatchObject({
      status: 'ACTIVE',
      maskedNumber: '433026******4675',
      holder: 'Ada Lovelace',
    });

    const paid = await buy(test.client, { customerId, payWith: { card: { cardId: card!.id } } });
    expect(paid).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
    const { payment } = await test.client.ask(PaymentDocument, { id: paid.payment!.id });
    expect(payment).toMatchObject({ card: { id: card!.id }, customer: { id: customerId } });

    expect(await removeCard(card!.id)).toMatchObject({ errors: [], card: { status: 'REMOVED' } });
    expect(await cardsOf(customerId)).toEqual([]);
    const refused = await buy(test.client, { payWith: { card: { cardId: card!.id } } });
    expect(refused).toMatchObject({ payment: null, errors: [{ __typename: 'NotFound', moneyMoved: 'NO' }] });
    expect(await cardEvents()).toMatchObject([
      { cardFrom: null, cardTo: 'ACTIVE' },
      { cardFrom: 'ACTIVE', cardTo: 'REMOVED' },
    ]);
  });

  it('is stored once, however often the request is repeated', async () => {
    const customerId = await createCustomer();
    const form = await filledForm(CARDS.good);
    const [first, second] = await Promise.all([addCard(form, { customerId }), addCard(form, { customerId })]);
    const third = await addCard(await filledForm(CARDS.good), { customerId });
    expect(new Set([first, second, third].map(({ card }) => card!.id)).size).toBe(1);
    expect(await cardsOf(customerId)).toHaveLength(1);
    expect(await cardEvents()).toHaveLength(1);
  });

  it('is removed once, and removing it again says so', async () => {
    const { card } = await addCard(await filledForm(CARDS.good), { customerId: await createCustomer() });
    await removeCard(card!.id);
    expect(await removeCard(card!.id)).toMatchObject({ errors: [], card: { status: 'REMOVED' } });
    expect(await cardEvents()).toHaveLength(2);
  });

  it('does not come to belong to a second customer', async () => {
    const owner = await createCustomer();
    await addCard(await filledForm(CARDS.good), { customerId: owner });
    const other = await createCustomer();
    const taken = await addCard(await filledForm(CARDS.good), { customerId: other });
    expect(taken).toMatchObject({ card: null, errors: [{ __typename: 'InvalidInput', moneyMoved: 'NO' }] });
    expect(await cardsOf(other)).toEqual([]);
    expect(await cardsOf(owner)).toHaveLength(1);
  });

  it('is not stored without the consent of the payer, and can pay once', async () => {
    const form = await filledForm(CARDS.good, false);
    const refused = await addCard(form, { customerId: await createCustomer() });
    expect(refused).toMatchObject({ card: null, errors: [{ __typename: 'InvalidInput' }] });
    const tokenizedCard = { provider: 'PAYONE', hostedTokenizationId: form } as const;
    const paid = await buy(test.client, { payWith: { tokenizedCard } });
    expect(paid).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
  });

  it('is also that of the player behind the customer, whose token then pays with it', async () => {
    const playerId = await createPlayer(test.client);
    const { card } = await addCard(await filledForm(CARDS.good), {
      customerId: await createCustomer(playerId),
    });
    const player = await playerClient(test, playerId);
    const seen = await player.ask(CardDocument, { id: card!.id });
    expect(seen.card).toMatchObject({ id: card!.id, player: { id: playerId } });
    const paid = await buy(player, { payWith: { card: { cardId: card!.id } } });
    expect(paid).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
  });

  it('asks for the payer first while the form is empty', async () => {
    const input = { provider: 'PAYONE' } as const;
    const made = await test.client.ask(CreateHostedTokenizationDocument, { input });
    const { id } = made.createHostedTokenization.hostedTokenization!;
    const early = await addCard(id, { customerId: await createCustomer() });
    expect(early).toMatchObject({
      card: null,
      errors: [{ __typename: 'ProviderRejected', moneyMoved: 'NO', retry: 'SAME_KEY' }],
    });
  });
});

describe('a card that is saved with a purchase', () => {
  function saving(customerId: string, number: string = CARDS.good) {
    const details = cardDetails(number);
    const payWith = { directCard: { provider: 'PAYONE', details, saveForCustomerId: customerId } } as const;
    return { customerId, payWith };
  }

  it('belongs to the customer from then on, and pays without being typed again', async () => {
    const playerId = await createPlayer(test.client);
    const customerId = await createCustomer(playerId);
    const paid = await buy(test.client, saving(customerId));
    expect(paid).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
    const [card, ...more] = await cardsOf(customerId);
    expect(more).toEqual([]);
    expect(card).toMatchObject({ status: 'ACTIVE', maskedNumber: expect.stringMatching(/^433026\*+4675$/) });
    const { payment } = await test.client.ask(PaymentDocument, { id: paid.payment!.id });
    expect(payment!.card).toMatchObject({ id: card!.id });
    expect(await cardEvents()).toMatchObject([{ card: { id: card!.id }, cardFrom: null, cardTo: 'ACTIVE' }]);
    const owned = await test.client.ask(CardDocument, { id: card!.id });
    expect(owned.card).toMatchObject({ customer: { id: customerId }, player: { id: playerId } });

    const again = await buy(test.client, { customerId, payWith: { card: { cardId: card!.id } } });
    expect(again).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
  });

  it('is stored once, also when it is typed and saved again', async () => {
    const customerId = await createCustomer();
    const first = await buy(test.client, { ...saving(customerId), capture: false });
    const second = await buy(test.client, saving(customerId));
    expect(await cardsOf(customerId)).toHaveLength(1);
    expect(await cardEvents()).toHaveLength(1);
    const [card] = await cardsOf(customerId);
    for (const { payment } of [first, second]) {
      const seen = await test.client.ask(PaymentDocument, { id: payment!.id });
      expect(seen.payment!.card!.id).toBe(card!.id);
    }
  });

  it('is stored after 3-D Secure, and not before', async () => {
    const customerId = await createCustomer();
    const begun = await buy(test.client, saving(customerId, CARDS.challenge));
    expect(begun.payment!.status).toBe('REQUIRES_ACTION');
    expect(await cardsOf(customerId)).toEqual([]);
    const action = begun.payment!.nextAction!;
    if (!('url' in action)) throw new Error('no redirect');
    await confirmChallenge(action.url);
    const { refreshPayment } = await test.client.ask(RefreshPaymentDocument, { id: begun.payment!.id });
    expect(refreshPayment.payment!.status).toBe('CAPTURED');
    expect(await cardsOf(customerId)).toHaveLength(1);
  });

  it('is stored when the answer was lost and a webhook leads to the payment', async () => {
    const customerId = await createCustomer();
    await test.control('profile', { webhooks: true });
    await test.control('faults', {
      fault: 'cutBody',
      times: 1,
      match: { method: 'POST', path: '/payments' },
    });
    const lost = await buy(test.client, saving(customerId));
    expect(lost.payment!.status).toBe('UNKNOWN');
    expect(await cardsOf(customerId)).toEqual([]);
    // Moving its clock makes the emulator wait until what is due has been delivered.
    await test.control('clock', { advanceMs: 1_000 });
    await test.app.runJobs();
    const { payment } = await test.client.ask(PaymentDocument, { id: lost.payment!.id });
    const [card] = await cardsOf(customerId);
    expect(payment).toMatchObject({ status: 'CAPTURED', card: { id: card!.id } });
    expect(await cardEvents()).toMatchObject([{ cause: expect.stringMatching(/^webhook:/) }]);
  });

  it('is not stored when the payment is declined, or when nobody asked for it', async () => {
    const customerId = await createCustomer();
    await buy(test.client, saving(customerId, CARDS.declined));
    await buy(test.client, { customerId, payWith: byCard() });
    expect(await cardsOf(customerId)).toEqual([]);
    expect(await cardEvents()).toEqual([]);
  });

  it('is refused for anybody but the customer of the purchase', async () => {
    const refused = await buy(test.client, {
      ...saving(await createCustomer()),
      customerId: await createCustomer(),
    });
    expect(refused.errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'payWith', 'directCard', 'saveForCustomerId'] },
    ]);
  });
});

describe('the key of a purchase', () => {
  it('tells what became of it also after its card was removed', async () => {
    const { card } = await addCard(await filledForm(CARDS.good), { customerId: await createCustomer() });
    const input = order({ payWith: { card: { cardId: card!.id } } });
    const first = await test.client.ask(PurchaseDocument, { input });
    await removeCard(card!.id);
    const again = await test.client.ask(PurchaseDocument, { input });
    expect(again.purchase).toMatchObject({
      replayed: true,
      errors: [],
      payment: { id: first.purchase.payment!.id, status: 'CAPTURED' },
    });
  });
});

describe('payment products', () => {
  it('are those that the provider offers in the country and currency', async () => {
    const { paymentProducts } = await test.client.ask(PaymentProductsDocument, {
      provider: 'PAYONE',
      countryCode: 'DE',
      currency: 'EUR',
    });
    expect(paymentProducts.length).toBeGreaterThan(1);
    expect(paymentProducts).toContainEqual(expect.objectContaining({ provider: 'PAYONE', name: 'Visa' }));
  });

  it.each([
    [
      'a country that is no code',
      { provider: 'PAYONE', countryCode: 'Germany', currency: 'EUR' },
      'BAD_INPUT',
    ],
    ['a provider without a list', { provider: 'PAYTURE', countryCode: 'DE', currency: 'EUR' }, 'UNSUPPORTED'],
  ] as const)('are refused with a code for %s', async (_name, variables, code) => {
    await expect(test.client.ask(PaymentProductsDocument, variables)).rejects.toThrow(code);
  });
});
