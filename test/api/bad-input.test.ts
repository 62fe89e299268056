import {
  CapturePaymentDocument,
  CreateHostedCheckoutDocument,
  CreatePlayerDocument,
  PurchaseDocument,
  type PurchaseInput,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { post } from './support/http';
import { buy, byCard, cardDetails, CARDS, order, quiet } from './support/orders';
import { expectStill } from './support/stillness';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({}, { withoutJobs: true });
  await quiet(test);
});
afterAll(() => test.close());

const PAGE = { provider: 'PAYONE', returnUrl: 'https://shop.example/' } as const;

/** Refused with one error of the schema, nothing sent and nothing stored. */
async function refused(changes: Partial<PurchaseInput>, typename: string, path: readonly string[] | null) {
  const { errors, ...rest } = await expectStill(test, () => buy(test.client, changes));
  expect(rest).toEqual({ payment: null, operation: null, replayed: false });
  expect(errors).toMatchObject([{ __typename: typename, moneyMoved: 'NO', path }]);
  return errors[0]!;
}

describe('an amount that nobody can pay', () => {
  const at = (field: string): string[] => ['input', 'amount', field];
  it.each([
    ['zero', { amount: '0', currency: 'EUR' }, at('amount')],
    ['zero with decimals', { amount: '0.00', currency: 'EUR' }, at('amount')],
    ['a negative one', { amount: '-1', currency: 'EUR' }, at('amount')],
    ['three decimals of a euro', { amount: '1.234', currency: 'EUR' }, at('amount')],
    ['a decimal of a yen', { amount: '1.5', currency: 'JPY' }, at('amount')],
    ['more than can be stored', { amount: '9999999999999999999.00', currency: 'EUR' }, at('amount')],
  ])('is refused in the payload: %s', async (_name, amount, path) => {
    const error = await refused({ amount }, 'InvalidInput', path);
    expect(error.retry).toBe('NEW_KEY');
  });

  it('is refused when there is none', () => refused({ amount: null }, 'InvalidInput', ['input', 'amount']));

  it.each([
    ['an exponent', '1e3', 'EUR'],
    ['a plus', '+1', 'EUR'],
    ['a comma', '1,50', 'EUR'],
    ['hexadecimal', '0x10', 'EUR'],
    ['Arabic digits', '١٢', 'EUR'],
    ['blanks', ' 1 ', 'EUR'],
    ['a number without quotes', 12.5, 'EUR'],
    ['400 digits', '9'.repeat(400), 'EUR'],
    ['a currency in lower case', '1.00', 'eur'],
    ['a currency that is a name', '1.00', '__proto__'],
    ['a currency of four letters', '1.00', 'EURO'],
    ['the sign of a currency', '1.00', '€'],
    ['a currency in Cyrillic letters', '1.00', 'ЕUR'],
  ])('is refused by its scalar with 400: %s', async (_name, amount, currency) => {
    const query = `mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { id } } }`;
    const variables = { input: { ...order(), amount: { amount, currency } } };
    const answer = await expectStill(test, () => post(test.app.url, { query, variables }));
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    });
  });
});

describe('a reference that is not accepted', () => {
  const REFERENCES: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['a blank', ' '],
    ['with a blank at its end', 'order-1 '],
    ['with a line break', 'order\n1'],
    ['with a null character', 'order\u00001'],
    ['with a Cyrillic letter that looks Latin', 'оrder-1'],
    ['with full-width digits', 'order-１'],
    ['with a zero-width joiner', 'order\u200d-1'],
    ['with a right-to-left mark', 'order\u202e-1'],
    ['65 characters', 'x'.repeat(65)],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['a card number', CARDS.good],
    ['a card number inside', `order:${CARDS.good}:1`],
    ['a card number in groups', '4330-2649-3634-4675'],
  ];

  it.each(REFERENCES)('is refused: %s', async (_name, reference) => {
    const error = await refused({ reference }, 'InvalidInput', ['input', 'reference']);
    expect(JSON.stringify(error)).not.toContain(CARDS.good);
  });

  it.each(REFERENCES)(
    'is refused on a hosted page and for a player as well: %s',
    async (_name, reference) => {
      const { payWith: _way, ...rest } = order({ reference });
      const opened = await expectStill(test, () =>
        test.client.ask(CreateHostedCheckoutDocument, { input: { ...rest, page: PAGE } }),
      );
      expect(opened.createHostedCheckout.errors).toMatchObject([{ path: ['input', 'reference'] }]);
      const made = await expectStill(test, () =>
        test.client.ask(CreatePlayerDocument, { input: { reference, name: 'Ada' } }),
      );
      expect(made.createPlayer.errors).toMatchObject([{ path: ['input', 'reference'] }]);
    },
  );

  it('is one that another payment has', async () => {
    const { payment } = await buy(test.client);
    const error = await refused({ reference: payment!.reference }, 'InvalidInput', ['input', 'reference']);
    expect(error.message).toContain('idempotency key');
  });
});

describe('a card number outside of the card', () => {
  it.each([
    ['the key', { idempotencyKey: `k-${CARDS.good}` }, ['input', 'idempotencyKey']],
    ['metadata', { metadata: { note: CARDS.good } }, ['input', 'metadata', 'note']],
    ['a name in metadata', { metadata: { [CARDS.good]: 1 } }, ['input', 'metadata']],
    ['a number in metadata', { metadata: { note: Number(CARDS.good) } }, ['input', 'metadata', 'note']],
    [
      'the holder',
      {
        payWith: {
          directCard: { provider: 'PAYONE', details: { ...cardDetails(CARDS.good), holder: CARDS.good } },
        },
      },
      undefined,
    ],
    ['the address of the payer', { payerIp: CARDS.good }, ['input', 'payerIp']],
    ['a player', { playerId: CARDS.good }, ['input', 'playerId']],
  ] as const)('is refused in %s', async (_name, changes, path) => {
    const { errors } = await expectStill(test, () => buy(test.client, changes));
    expect(errors).toMatchObject([{ __typename: 'InvalidInput', moneyMoved: 'NO', ...(path && { path }) }]);
    expect(JSON.stringify(errors.map(({ message }) => message))).not.toContain(CARDS.good);
  });
});

describe('card data that cannot be right', () => {
  it.each([
    ['number', { number: '43302649' }],
    ['number', { number: '4330 2649 3634 4675' }],
    ['expiryMonth', { expiryMonth: 13 }],
    ['expiryMonth', { expiryMonth: 0 }],
    ['expiryYear', { expiryYear: 35 }],
    ['securityCode', { securityCode: '12' }],
    ['securityCode', { securityCode: '12a' }],
    ['holder', { holder: ' ' }],
    ['holder', { holder: 'x'.repeat(51) }],
  ])('is refused at its field: %s', async (field, changes) => {
    const details = { ...cardDetails(CARDS.good), ...changes };
    const payWith = { directCard: { provider: 'PAYONE', details } } as const;
    await refused({ payWith }, 'InvalidInput', ['input', 'payWith', 'directCard', 'details', field]);
  });
});

describe('a provider that is not set up', () => {
  const details = cardDetails(CARDS.good);
  it.each([
    ['a card', { directCard: { provider: 'STASH', details } }, 'CARD_PAYMENT'],
    ['a hosted page', { hostedPage: { ...PAGE, provider: 'WALLET' } }, 'HOSTED_CHECKOUT'],
    ['a card at the wallet', { directCard: { provider: 'WALLET', details } }, 'CARD_PAYMENT'],
  ] as const)('gives Unsupported for %s', async (_name, payWith, capability) => {
    const error = await refused({ payWith }, 'Unsupported', null);
    expect(error).toMatchObject({ capability, retry: 'NEVER' });
  });

  it('leaves the key free for another try', async () => {
    const input = order({ payWith: { directCard: { provider: 'STASH', details } } });
    await test.client.ask(PurchaseDocument, { input });
    const corrected = await test.client.ask(PurchaseDocument, { input: { ...input, payWith: byCard() } });
    expect(corrected.purchase).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
  });
});

describe('a key that was used before', () => {
  it.each([
    ['another amount', { amount: { amount: '12.51', currency: 'EUR' } }],
    ['another currency', { amount: { amount: '12.50', currency: 'USD' } }],
    ['another reference', { reference: 'another' }],
    ['another card', { payWith: byCard(CARDS.otherGood) }],
    ['another way to take it', { capture: false }],
    ['another way to pay', { payWith: { hostedPage: PAGE } }],
    ['other metadata', { metadata: { a: 1 } }],
  ])('is refused for another request: %s', async (_name, changes) => {
    const input = order();
    await test.client.ask(PurchaseDocument, { input });
    const error = await refused({ ...input, ...changes }, 'IdempotencyConflict', ['input', 'idempotencyKey']);
    expect(error).toMatchObject({ inProgress: false, retry: 'NEVER' });
  });

  it('answers the same request with the same payment, and sends nothing', async () => {
    const input = order();
    const first = await test.client.ask(PurchaseDocument, { input });
    const again = await expectStill(test, () => test.client.ask(PurchaseDocument, { input }));
    expect(again.purchase).toEqual({ ...first.purchase, replayed: true });
  });

  it('is refused for a capture of another amount', async () => {
    const { payment } = await buy(test.client, { capture: false });
    const input = { paymentId: payment!.id, idempotencyKey: 'capture-twice', final: false };
    const amount = { amount: '2.00', currency: 'EUR' };
    await test.client.ask(CapturePaymentDocument, { input: { ...input, amount } });
    const { capturePayment } = await expectStill(test, () =>
      test.client.ask(CapturePaymentDocument, { input: { ...input, amount: { ...amount, amount: '3.00' } } }),
    );
    expect(capturePayment.errors).toMatchObject([{ __typename: 'IdempotencyConflict', moneyMoved: 'NO' }]);
  });
});
