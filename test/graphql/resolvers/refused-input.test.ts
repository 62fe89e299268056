import { type PurchaseInput } from '../../generated/operations';
import {
  AddCardDocument,
  CreateCustomerDocument,
  CreateHostedCheckoutDocument,
  CreatePlayerDocument,
  PurchaseDocument,
  RefundPaymentDocument,
  RefreshPaymentDocument,
} from '../../generated/operations';
import { id } from '../../store/samples';
import { describeOnSqlite } from '../../support/databases';
import { openApi } from './support';

const CARD_NUMBER = '4111111111111111';
const PAYMENT: PurchaseInput = {
  idempotencyKey: 'key-1',
  reference: 'order-1',
  amount: { amount: '19.99', currency: 'EUR' },
  payWith: { card: { cardId: id('crd', 1) } },
};

describeOnSqlite('input that cannot be carried out', open => {
  const refusals: readonly (readonly [string, Partial<PurchaseInput>, readonly string[]])[] = [
    ['no amount', { amount: null }, ['input', 'amount']],
    [
      'more decimals than the currency has',
      { amount: { amount: '19.999', currency: 'EUR' } },
      ['input', 'amount', 'amount'],
    ],
    [
      'decimals of a currency without',
      { amount: { amount: '1.5', currency: 'JPY' } },
      ['input', 'amount', 'amount'],
    ],
    ['nothing to pay', { amount: { amount: '0.00', currency: 'EUR' } }, ['input', 'amount', 'amount']],
    ['less than nothing', { amount: { amount: '-1', currency: 'EUR' } }, ['input', 'amount', 'amount']],
    [
      'more than can be stored',
      { amount: { amount: '9999999999999999999', currency: 'EUR' } },
      ['input', 'amount', 'amount'],
    ],
    ['a card number as reference', { reference: CARD_NUMBER }, ['input', 'reference']],
    ['a card number as key', { idempotencyKey: `k ${CARD_NUMBER}` }, ['input', 'idempotencyKey']],
    [
      'a card number in metadata',
      { metadata: { a: [{ b: '4111 1111 1111 1111' }] } },
      ['input', 'metadata', 'a', '0', 'b'],
    ],
    [
      'a card number as a number in metadata',
      { metadata: { a: Number(CARD_NUMBER) } },
      ['input', 'metadata', 'a'],
    ],
    ['a card number as a name in metadata', { metadata: { [CARD_NUMBER]: 1 } }, ['input', 'metadata']],
    [
      'a card number as card id',
      { payWith: { card: { cardId: CARD_NUMBER } } },
      ['input', 'payWith', 'card', 'cardId'],
    ],
    [
      'a card number as holder',
      {
        payWith: {
          directCard: {
            provider: 'PAYONE',
            details: { number: CARD_NUMBER, expiryMonth: 1, expiryYear: 2030, holder: CARD_NUMBER },
          },
        },
      },
      ['input', 'payWith', 'directCard', 'details', 'holder'],
    ],
    ['control characters', { payerIp: '1.2.3.4\u0000' }, ['input', 'payerIp']],
    ['an endless text', { reference: 'x'.repeat(256) }, ['input', 'reference']],
  ];

  it.each(refusals)('is answered in the payload, and nothing is sent: %s', async (_what, changes, path) => {
    const api = await openApi(open);
    const { data, codes } = await api.ask(PurchaseDocument, { input: { ...PAYMENT, ...changes } });
    expect(codes).toEqual([]);
    expect(data!.purchase).toMatchObject({
      payment: null,
      operation: null,
      replayed: false,
      errors: [{ __typename: 'InvalidInput', path, moneyMoved: 'NO', retry: 'NEW_KEY' }],
    });
    expect(JSON.stringify(data!.purchase.errors.map(({ message }) => message))).not.toContain(CARD_NUMBER);
    expect(api.connectorsAsked()).toBe(0);
    expect(api.statements()).toBe(0);
  });

  it('reaches the service when it is fine', async () => {
    const api = await openApi(open);
    const { data } = await api.ask(PurchaseDocument, { input: PAYMENT });
    expect(data!.purchase.errors).toMatchObject([
      { __typename: 'NotFound', path: ['input', 'payWith', 'card', 'cardId'] },
    ]);
    expect(api.statements()).toBeGreaterThan(0);
  });

  it('takes a card number in the card’s own field', async () => {
    const api = await openApi(open);
    const details = { number: CARD_NUMBER, expiryMonth: 1, expiryYear: 2030, holder: 'Ada' };
    const { data } = await api.ask(PurchaseDocument, {
      input: { ...PAYMENT, payWith: { directCard: { provider: 'PAYONE', details } } },
    });
    expect(data!.purchase.errors).toMatchObject([
      { __typename: 'Unsupported', provider: 'PAYONE', capability: 'CARD_PAYMENT' },
    ]);
  });

  it('names one way of paying: none and two are refused before anything runs', async () => {
    const api = await openApi(open);
    for (const payWith of [
      {},
      { card: { cardId: 'a' }, tokenizedCard: { provider: 'PAYONE', hostedTokenizationId: 'b' } },
      { card: null },
    ]) {
      const { data, codes } = await api.ask(PurchaseDocument, {
        input: { ...PAYMENT, payWith } as PurchaseInput,
      });
      expect(data).toBeNull();
      expect(codes).toHaveLength(1);
      expect(String(codes[0])).toMatch(/PayWithInput|input.payWith/);
    }
  });

  it('is refused alike by the other mutations', async () => {
    const api = await openApi(open);
    const invalid = (...path: string[]) => ({ errors: [{ __typename: 'InvalidInput', path }] });
    const page = { provider: 'PAYONE' as const, returnUrl: `https://shop.example/${CARD_NUMBER}` };
    const { amount } = PAYMENT;
    const checkout = { idempotencyKey: 'k', reference: 'r', amount: amount ?? null, page };
    expect(
      (await api.ask(CreateHostedCheckoutDocument, { input: checkout })).data!.createHostedCheckout,
    ).toMatchObject({
      hostedCheckout: null,
      ...invalid('input', 'page', 'returnUrl'),
    });
    const refund = { idempotencyKey: 'k', paymentId: id('pay', 1), reason: CARD_NUMBER };
    expect((await api.ask(RefundPaymentDocument, { input: refund })).data!.refundPayment).toMatchObject(
      invalid('input', 'reason'),
    );
    const tooFine = {
      idempotencyKey: 'k',
      paymentId: id('pay', 1),
      amount: { amount: '0.001', currency: 'EUR' },
    };
    expect((await api.ask(RefundPaymentDocument, { input: tooFine })).data!.refundPayment).toMatchObject(
      invalid('input', 'amount', 'amount'),
    );
    expect((await api.ask(RefreshPaymentDocument, { id: CARD_NUMBER })).data!.refreshPayment).toMatchObject(
      invalid('id'),
    );
    const player = { reference: 'r', name: CARD_NUMBER };
    expect((await api.ask(CreatePlayerDocument, { input: player })).data!.createPlayer).toMatchObject(
      invalid('input', 'name'),
    );
    const customer = {
      idempotencyKey: 'k',
      provider: 'PAYONE' as const,
      reference: 'r',
      email: `${CARD_NUMBER}@x.example`,
    };
    expect((await api.ask(CreateCustomerDocument, { input: customer })).data!.createCustomer).toMatchObject(
      invalid('input', 'email'),
    );
    const card = { idempotencyKey: 'k', provider: 'PAYONE' as const, customerId: id('cus', 1) };
    expect((await api.ask(AddCardDocument, { input: card })).data!.addCard).toMatchObject(invalid('input'));
    expect(api.connectorsAsked()).toBe(0);
  });
});
