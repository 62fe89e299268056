import { decideChallenge, deviceToken, PAYTURE_CARDS, submitSession } from '../../../src/demo/payture-payer';
import {
  AddCardDocument,
  CreateCustomerDocument,
  CustomerDocument,
  DeleteCustomerDocument,
  RemoveCardDocument,
  SendCardCodeDocument,
  UpdateCustomerDocument,
} from '../../generated/operations';
import { startTestApp, type TestApp } from '../../support/app';
import { differences } from '../../support/books';
import { KOPECKS, PaytureShop, RUB } from './shop';

/** The table of the customer's document, as in section 4 of the Payture contract: what each pair is called on the wire. */
const PAIRS: Readonly<Record<string, Readonly<Record<string, Sent>>>> = {
  Api: {
    ...ofDoor('api', 'Pay', 'Block', 'Charge', 'Refund', 'Unblock', 'GetState', 'Pay3DS', 'Block3DS'),
  },
  InPay: { ...ofDoor('apim', 'Init', 'Pay', 'PayStatus', 'Charge', 'Refund', 'Unblock') },
  EWallet: {
    ...ofDoor('vwapi', 'Register', 'Update', 'Check', 'Delete', 'Init', 'Add', 'Pay', 'Activate', 'Remove'),
    ...ofDoor('vwapi', 'GetList', 'SendCode', 'PaySubmit3DS', 'PayStatus', 'Charge', 'Refund', 'Unblock'),
  },
  Apple: {
    Pay: { path: '/api/ApplePay', says: 'Method=PAY' },
    Block: { path: '/api/ApplePay', says: 'Method=BLOCK' },
  },
  Android: {
    Pay: { path: '/api/AndroidPay', says: 'Method=PAY' },
    Block: { path: '/api/AndroidPay', says: 'Method=BLOCK' },
  },
};

interface Sent {
  readonly path: string;
  /** What the body says as well. */
  readonly says?: string;
}

function ofDoor(door: string, ...commands: readonly string[]): Record<string, Sent> {
  return Object.fromEntries(commands.map(command => [command, { path: `/${door}/${command}` }]));
}

const pairs = Object.entries(PAIRS).flatMap(([api, commands]) =>
  Object.entries(commands).map(([command, sent]) => ({ pair: `${api} ${command}`, sent })),
);

type Status = string | undefined;

/** For each pair, calls of our API alone that lead to it; a payment's pair ends with the status that it leads to. */
const STORIES: Readonly<Record<string, () => Promise<Status>>> = {
  'Api Pay': async () => (await shop.buy(shop.direct())).payment!.status,
  'Api Block': async () => (await shop.buy(shop.direct(), { capture: false })).payment!.status,
  'Api Charge': async () => changed('capture', await hold()),
  'Api Refund': async () => changed('refund', (await shop.buy(shop.direct())).payment!.id),
  'Api Unblock': async () => changed('cancel', await hold()),
  'Api GetState': async () => (await shop.refresh(await hold())).payment!.status,
  'Api Pay3DS': async () => completed({}),
  'Api Block3DS': async () => completed({ capture: false }),
  'InPay Init': async () => (await shop.payment((await shop.checkout()).paymentId)).status,
  'InPay Pay': async () => paidOnPage({}),
  'InPay PayStatus': async () => (await shop.refresh((await shop.checkout()).paymentId)).payment!.status,
  'InPay Charge': async () => changed('capture', await heldOnPage({})),
  'InPay Refund': async () => changed('refund', await paidOnPageId({})),
  'InPay Unblock': async () => changed('cancel', await heldOnPage({})),
  'EWallet Register': async () => {
    await shop.customer();
    return undefined;
  },
  'EWallet Update': async () => {
    const input = { id: await shop.customer(), email: 'ada@shop.example', phone: '79007654321' };
    const { updateCustomer } = await test.client.ask(UpdateCustomerDocument, { input });
    expect(updateCustomer).toMatchObject({ errors: [], customer: { email: 'ada@shop.example' } });
    return undefined;
  },
  // The answer to Register is lost, so the repetition has to find out whose customer is there.
  'EWallet Check': async () => {
    const fault = { fault: 'resetAfter', times: 1, match: { method: 'POST', path: '/vwapi/Register' } };
    await test.control('faults', fault, 'PAYTURE');
    const reference = `lost-${Date.now()}`;
    const input = { idempotencyKey: reference, provider: 'PAYTURE', reference } as const;
    const { createCustomer: first } = await test.client.ask(CreateCustomerDocument, { input });
    expect(first.errors).toMatchObject([{ __typename: 'ProviderUnavailable', moneyMoved: 'NO' }]);
    const { createCustomer: again } = await test.client.ask(CreateCustomerDocument, { input });
    expect(again).toMatchObject({ errors: [], customer: { id: first.customer!.id } });
    return undefined;
  },
  'EWallet Delete': async () => {
    const id = await shop.customer();
    const { deleteCustomer } = await test.client.ask(DeleteCustomerDocument, { id });
    expect(deleteCustomer.errors).toEqual([]);
    return undefined;
  },
  'EWallet Init': async () => {
    const { paymentId, pageUrl } = await shop.checkout({ customerId: await shop.customer() });
    expect(new URL(pageUrl).pathname).toBe('/vwapi/Pay');
    return (await shop.payment(paymentId)).status;
  },
  'EWallet Add': async () => {
    const { card, errors } = await shop.addCard(await shop.customer());
    expect(errors).toEqual([]);
    return card!.status;
  },
  'EWallet Activate': async () => {
    const { card } = await shop.addCard(await shop.customer());
    return (await shop.activate(card!.id)).card!.status;
  },
  'EWallet Remove': async () => {
    const { cardId: id } = await shop.activeCard();
    return (await test.client.ask(RemoveCardDocument, { id })).removeCard.card!.status;
  },
  // A card that the payer adds on Payture's page is found by asking for the list.
  'EWallet GetList': async () => {
    const customerId = await shop.customer();
    const page = { provider: 'PAYTURE', returnUrl: `${test.app.url}/return` } as const;
    const input = { idempotencyKey: 'page', provider: 'PAYTURE', customerId, hostedPage: page } as const;
    const { addCard } = await test.client.ask(AddCardDocument, { input });
    if (addCard.nextAction?.__typename !== 'RedirectAction') throw new Error('No page was opened.');
    await submitSession(addCard.nextAction.url, PAYTURE_CARDS.good);
    await until(async () => (await cardsOf(customerId)).length === 1);
    return (await cardsOf(customerId))[0]!.status;
  },
  'EWallet SendCode': async () => {
    const { cardId } = await shop.activeCard();
    await test.control('profile', { confirmCode: 'required' }, 'PAYTURE');
    const input = { cardId, amount: RUB, reference: 'confirmed-1' };
    const { sendCardCode } = await test.client.ask(SendCardCodeDocument, { input });
    expect(sendCardCode.errors).toEqual([]);
    const wrong = await shop.buy(
      { card: { cardId, securityCode: '123', confirmationCode: 'nonono' } },
      { reference: 'other-1' },
    );
    expect(wrong.errors).toMatchObject([{ __typename: 'Declined', moneyMoved: 'NO' }]);
    const [code] = (
      await test.control<readonly { readonly code: string }[]>('codes', undefined, 'PAYTURE')
    ).slice(-1);
    const card = { cardId, securityCode: '123', confirmationCode: code!.code };
    const bought = await shop.buy({ card }, { reference: 'confirmed-1' });
    await test.control('profile', { confirmCode: 'off' }, 'PAYTURE');
    return bought.payment!.status;
  },
  'EWallet Pay': async () => {
    const { cardId } = await shop.activeCard();
    return (await shop.buy({ card: { cardId, securityCode: '123' } })).payment!.status;
  },
  'EWallet PaySubmit3DS': async () => completed({ customerId: await shop.customer() }),
  'EWallet PayStatus': async () => {
    const { paymentId } = await shop.checkout({ customerId: await shop.customer() });
    return (await shop.refresh(paymentId)).payment!.status;
  },
  'EWallet Charge': async () => changed('capture', await heldOnPage({ customerId: await shop.customer() })),
  'EWallet Refund': async () => changed('refund', await paidOnPageId({ customerId: await shop.customer() })),
  'EWallet Unblock': async () => changed('cancel', await heldOnPage({ customerId: await shop.customer() })),
  'Apple Pay': async () => byDevice('applePay', true),
  'Apple Block': async () => byDevice('applePay', false),
  'Android Pay': async () => byDevice('googlePay', true),
  'Android Block': async () => byDevice('googlePay', false),
};

const ENDS: Readonly<Record<string, Status>> = {
  'Api Pay': 'CAPTURED',
  'Api Block': 'AUTHORIZED',
  'Api Charge': 'CAPTURED',
  'Api Refund': 'REFUNDED',
  'Api Unblock': 'CANCELLED',
  'Api GetState': 'AUTHORIZED',
  'Api Pay3DS': 'CAPTURED',
  'Api Block3DS': 'AUTHORIZED',
  'InPay Init': 'REQUIRES_ACTION',
  'InPay Pay': 'CAPTURED',
  'InPay PayStatus': 'REQUIRES_ACTION',
  'InPay Charge': 'CAPTURED',
  'InPay Refund': 'REFUNDED',
  'InPay Unblock': 'CANCELLED',
  'EWallet Init': 'REQUIRES_ACTION',
  'EWallet Add': 'NOT_ACTIVE',
  'EWallet Activate': 'ACTIVE',
  'EWallet Remove': 'REMOVED',
  'EWallet GetList': 'NOT_ACTIVE',
  'EWallet SendCode': 'CAPTURED',
  'EWallet Pay': 'CAPTURED',
  'EWallet PaySubmit3DS': 'CAPTURED',
  'EWallet PayStatus': 'REQUIRES_ACTION',
  'EWallet Charge': 'CAPTURED',
  'EWallet Refund': 'REFUNDED',
  'EWallet Unblock': 'CANCELLED',
  'Apple Pay': 'CAPTURED',
  'Apple Block': 'AUTHORIZED',
  'Android Pay': 'CAPTURED',
  'Android Block': 'AUTHORIZED',
};

let test: TestApp;
let shop: PaytureShop;

beforeAll(async () => {
  // On a busy machine a slow answer must not become an unknown outcome: these tests are about something else.
  test = await startTestApp({ PROVIDER_TIMEOUT_MS: '15000' });
  shop = new PaytureShop(test);
});
afterAll(() => test.close());

it('has 34 pairs, and a story for each', () => {
  expect(pairs).toHaveLength(34);
  expect(Object.keys(STORIES).toSorted()).toEqual(pairs.map(({ pair }) => pair).toSorted());
});

it.each(pairs)(
  '$pair is reached through the API, succeeds, and leaves the books equal',
  async ({ pair, sent }) => {
    const before = (await requests()).at(-1)?.id ?? 0;
    expect(await STORIES[pair]!()).toBe(ENDS[pair]);
    const calls = (await requests()).filter(
      each =>
        each.id > before &&
        new URL(each.path, 'http://payture').pathname === sent.path &&
        each.requestBody.includes(sent.says ?? ''),
    );
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.every(({ status }) => status === 200)).toBe(true);
    expect(await differences(test)).toEqual([]);
  },
);

interface Logged {
  readonly id: number;
  readonly path: string;
  readonly requestBody: string;
  readonly status: number;
}

function requests(): Promise<readonly Logged[]> {
  return test.control('requests', undefined, 'PAYTURE');
}

async function hold(): Promise<string> {
  return (await shop.buy(shop.direct(), { capture: false })).payment!.id;
}

async function changed(kind: 'capture' | 'cancel' | 'refund', paymentId: string): Promise<Status> {
  const { payment, errors } = await shop.change(kind, paymentId);
  expect(errors).toEqual([]);
  return payment!.status;
}

async function completed(more: Parameters<PaytureShop['buy']>[1]): Promise<Status> {
  const { payment } = await shop.buy(shop.direct(PAYTURE_CARDS.challenge), more);
  expect(payment!.status).toBe('REQUIRES_ACTION');
  const { acsUrl, md } = shop.challengeOf(await shop.payment(payment!.id));
  const result = await shop.complete(payment!.id, await decideChallenge(acsUrl, md));
  expect(result.errors).toEqual([]);
  return result.payment!.status;
}

type Checkout = Parameters<PaytureShop['checkout']>[0];

async function paidOnPage(more: Checkout): Promise<Status> {
  return (await shop.payment(await paidOnPageId(more))).status;
}

async function paidOnPageId(more: Checkout): Promise<string> {
  const { paymentId, pageUrl } = await shop.checkout(more);
  // The browser goes to the page first, which is the pair's command.
  expect((await fetch(pageUrl)).status).toBe(200);
  await submitSession(pageUrl, PAYTURE_CARDS.good);
  await shop.refresh(paymentId);
  return paymentId;
}

function heldOnPage(more: Checkout): Promise<string> {
  return paidOnPageId({ ...more, capture: false });
}

async function byDevice(wallet: 'applePay' | 'googlePay', capture: boolean): Promise<Status> {
  const device = { provider: 'PAYTURE', token: deviceToken(PAYTURE_CARDS.good, KOPECKS) } as const;
  const payWith = wallet === 'applePay' ? { applePay: device } : { googlePay: device };
  return (await shop.buy(payWith, { capture })).payment!.status;
}

async function cardsOf(id: string) {
  const { customer } = await test.client.ask(CustomerDocument, { id });
  return customer!.cards.nodes;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await test.app.runJobs();
}
