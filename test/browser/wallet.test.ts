import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { PAYTURE_CARDS } from '../../src/demo/payture-payer';
import {
  ActivateCardDocument,
  AddCardDocument,
  CompleteThreeDSecureDocument,
  CreateCustomerDocument,
  EventFeedDocument,
  PurchaseDocument,
} from '../generated/operations';
import { type Payer } from './payer';
import { heard, START_MS_MAX, World } from './world';

let world: World;
let payer: Payer;
let bankPages: BankPages | undefined;

beforeAll(async () => {
  world = await World.start();
}, START_MS_MAX);
beforeEach(async () => {
  payer = await world.payer();
});
afterEach(async () => {
  const shops = bankPages ? [bankPages.url] : [];
  await world.leave(payer, ...shops);
  await bankPages?.close();
  bankPages = undefined;
});
afterAll(() => world.close());

async function createCustomer(): Promise<string> {
  const reference = randomUUID();
  const input = { idempotencyKey: reference, provider: 'PAYTURE', reference, phone: '79001234567' } as const;
  const { createCustomer: made } = await world.client.ask(CreateCustomerDocument, { input });
  expect(made.errors).toEqual([]);
  return made.customer!.id;
}

/** Opens Payture's page for a card of the customer, and types one. */
async function typeOnPage(customerId: string, number: string): Promise<void> {
  const page = { provider: 'PAYTURE', returnUrl: `${world.url}/return` } as const;
  const input = { idempotencyKey: randomUUID(), provider: 'PAYTURE', customerId, hostedPage: page } as const;
  const { addCard } = await world.client.ask(AddCardDocument, { input });
  expect(addCard).toMatchObject({ card: null, errors: [] });
  if (addCard.nextAction?.__typename !== 'RedirectAction') throw new Error('No page was opened.');
  await payer.page.goto(addCard.nextAction.url);
  await payer.see('New card', 'payture-new-card');
  await payer.page.getByLabel('Card number').fill(number);
  await payer.page.getByLabel('Month').fill('12');
  await payer.page.getByLabel('Year').fill('35');
  await payer.page.getByLabel('Name on card').fill('Ada Lovelace');
  await payer.page.getByLabel('Security code').fill('123');
  await payer.press('Save card');
}

/** The card that an event told of, once it was pushed. */
async function cardPushed(
  feed: ReturnType<typeof listenToAll>,
  status: string,
): Promise<{ readonly id: string; readonly maskedNumber: string }> {
  const { events } = await feed.until(
    message => message.events.__typename === 'CardChanged' && message.events.cardTo === status,
  );
  if (events.__typename !== 'CardChanged') throw new Error('No card was told of.');
  return events.card;
}

function listenToAll() {
  return world.client.listen(EventFeedDocument, {});
}

async function buy(cardId: string, reference: string) {
  const { purchase } = await world.client.ask(PurchaseDocument, {
    input: {
      idempotencyKey: reference,
      reference,
      amount: { amount: '459.00', currency: 'RUB' },
      payWith: { card: { cardId, securityCode: '123' } },
    },
  });
  expect(purchase.errors).toEqual([]);
  return purchase.payment!;
}

describe("a card in Payture's wallet", () => {
  it('that the payer adds on its page is pushed, activated by the amount the bank shows, and pays', async () => {
    const feed = listenToAll();
    const customerId = await createCustomer();
    await typeOnPage(customerId, PAYTURE_CARDS.good);
    await payer.comeBack();
    const card = await cardPushed(feed, 'NOT_ACTIVE');
    expect(card.maskedNumber).toMatch(/^521885\*+5484$/);

    const wrong = { cardId: card.id, amount: { amount: '2.00', currency: 'RUB' } };
    const { activateCard: refused } = await world.client.ask(ActivateCardDocument, { input: wrong });
    expect(refused.errors).toMatchObject([{ __typename: 'Declined', moneyMoved: 'NO' }]);
    const right = { cardId: card.id, amount: { amount: '1.00', currency: 'RUB' } };
    const { activateCard } = await world.client.ask(ActivateCardDocument, { input: right });
    expect(activateCard).toMatchObject({ errors: [], card: { status: 'ACTIVE' } });
    await cardPushed(feed, 'ACTIVE');
    expect(await buy(card.id, 'wallet-1')).toMatchObject({ status: 'CAPTURED' });
  });

  it('whose bank asks at every turn is added, then pays through the bank’s page, and CAPTURED is pushed', async () => {
    const feed = listenToAll();
    const customerId = await createCustomer();
    await typeOnPage(customerId, PAYTURE_CARDS.challenge);
    await payer.see('3-D Secure', 'payture-add-challenge');
    await payer.press('OK');
    await payer.comeBack();
    const card = await cardPushed(feed, 'ACTIVE');

    const payment = await buy(card.id, 'wallet-2');
    expect(payment.status).toBe('REQUIRES_ACTION');
    if (payment.nextAction?.__typename !== 'ThreeDSecureAction')
      throw new Error('No challenge was asked for.');
    const pushes = await world.listen(payment.id);
    bankPages = await openBankPages(payment.nextAction);
    await payer.page.goto(bankPages.url);
    await payer.press('To your bank');
    await payer.see('3-D Secure', 'payture-challenge');
    await payer.press('OK');
    const { MD, PaRes } = await bankPages.answer;
    await payer.page.getByRole('heading', { name: 'Thank you' }).waitFor();

    const { completeThreeDSecure } = await world.client.ask(CompleteThreeDSecureDocument, {
      input: { idempotencyKey: 'wallet-2-bank', paymentId: payment.id, md: MD, response: PaRes },
    });
    expect(completeThreeDSecure).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
    await heard(pushes, 'CAPTURED');
    expect(world.books(payment.id)).toMatchObject([{ kind: 'CAPTURE', amount: '45900', currency: 'RUB' }]);
  });
});

interface BankPages {
  readonly url: string;
  /** What the bank's page posted back to the shop. */
  readonly answer: Promise<{ readonly MD: string; readonly PaRes: string }>;
  close(): Promise<void>;
}

/** The shop's own pages around a bank's challenge: the one that posts to the bank, and the one it posts back to. */
async function openBankPages(action: {
  readonly acsUrl: string;
  readonly payload: string;
  readonly md?: string | null;
}): Promise<BankPages> {
  let told: (answer: { MD: string; PaRes: string }) => void = () => undefined;
  const answer = new Promise<{ MD: string; PaRes: string }>(resolve => (told = resolve));
  const origin = { url: '' };
  const head =
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Shop</title><link rel="icon" href="data:,">';
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.method !== 'POST') {
      const fields = { PaReq: action.payload, MD: action.md ?? '', TermUrl: `${origin.url}/term` };
      const inputs = Object.entries(fields).map(
        ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
      );
      response.end(
        `${head}<form method="post" action="${action.acsUrl}">${inputs.join('')}<button>To your bank</button></form>`,
      );
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      told({ MD: form.get('MD') ?? '', PaRes: form.get('PaRes') ?? '' });
      response.end(`${head}<h1>Thank you</h1>`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin.url,
    answer,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
