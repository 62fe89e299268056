/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call -- answers are JSON of any shape; the assertions say what is expected */
import { cardPayment, cards, codeOf, hourMs, openSandbox, pay, type Sandbox } from './support';

describe('PAYONE emulator: payments', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await openSandbox()));
  beforeEach(async () => {
    await sandbox.control.post('reset');
    await sandbox.control.post('profile', { outcomeDelayMs: hourMs });
  });
  afterAll(() => sandbox.close());

  const post = (body: unknown) => sandbox.client.post('/payments', body);

  it('answers a sale with the shape of the contract', async () => {
    const answer = await post(cardPayment({ mode: 'SALE', reference: 'ORD-7', amount: 2500 }));
    expect(answer.status).toBe(201);
    expect(answer.body.creationOutput).toEqual({
      externalReference: 'ORD-7',
      isNewToken: false,
      tokenizationSucceeded: false,
    });
    expect(answer.body.payment).toMatchObject({
      id: expect.stringMatching(/^\d{10}_0$/),
      status: 'CAPTURED',
      statusOutput: {
        statusCode: 9,
        statusCategory: 'COMPLETED',
        isAuthorized: false,
        isCancellable: false,
        isRefundable: true,
      },
      paymentOutput: {
        amountOfMoney: { amount: 2500, currencyCode: 'EUR' },
        acquiredAmount: { amount: 2500, currencyCode: 'EUR' },
        references: { merchantReference: 'ORD-7' },
        paymentMethod: 'card',
        cardPaymentMethodSpecificOutput: {
          paymentProductId: 1,
          card: { cardNumber: '************4675', expiryDate: '1235', bin: '433026' },
          threeDSecureResults: { flow: 'frictionless', authenticationStatus: 'Y' },
        },
      },
    });
    expect(answer.headers['correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.text).not.toContain(cards.visa);
  });

  it('authorises without capturing, and books nothing for it', async () => {
    const answer = await post(cardPayment({ mode: 'PRE_AUTHORIZATION' }));
    expect(answer.body.payment.statusOutput).toMatchObject({
      statusCode: 5,
      isAuthorized: true,
      isCancellable: true,
    });
    expect(sandbox.books()).toEqual([]);
  });

  it.each([
    ['a declined card', { card: cards.declined }, '30511001'],
    ['a number with a wrong check digit', { card: cards.luhnInvalid }, '30141001'],
    ['a number of no brand', { card: cards.noBrand }, '30141001'],
    ['a card that has expired', { expiryDate: '0124' }, '30331001'],
    ['a sale over 13.02 EUR', { amount: 1302, mode: 'SALE' }, '30511001'],
  ])('declines %s, with a stored payment', async (_name, order, errorCode) => {
    const answer = await post(cardPayment(order));
    expect(answer.status).toBe(402);
    expect(answer.body).toMatchObject({ errorId: answer.headers['correlation-id'], status: 402 });
    expect(answer.body.errors[0].errorCode).toBe(errorCode);
    const { payment } = answer.body.paymentResult;
    expect(payment).toMatchObject({
      status: 'REJECTED',
      statusOutput: { statusCode: 2, errors: [{ errorCode }] },
    });
    expect(payment.paymentOutput.acquiredAmount.amount).toBe(0);
    expect(await codeOf(sandbox.client, payment.id)).toBe(2);
    expect(sandbox.books()).toEqual([]);
  });

  it('takes 13.02 in another currency, or without capture', async () => {
    expect((await post(cardPayment({ amount: 1302, mode: 'SALE', currency: 'USD' }))).status).toBe(201);
    expect((await post(cardPayment({ amount: 1302 }))).status).toBe(201);
  });

  it('answers a decline with 201 when switched so', async () => {
    await sandbox.control.post('profile', { declineForm: '201' });
    const answer = await post(cardPayment({ card: cards.declined }));
    expect([answer.status, answer.body.payment.status]).toEqual([201, 'REJECTED']);
  });

  it('authorises and sells later when switched so', async () => {
    await sandbox.control.post('profile', { asyncAuthorization: true });
    const authorised = await pay(sandbox.client);
    const sold = await pay(sandbox.client, { mode: 'SALE' });
    expect([await codeOf(sandbox.client, authorised), await codeOf(sandbox.client, sold)]).toEqual([51, 51]);
    await sandbox.control.advance(hourMs);
    expect([await codeOf(sandbox.client, authorised), await codeOf(sandbox.client, sold)]).toEqual([5, 9]);
    expect(sandbox.books()).toHaveLength(1);
  });

  const valid = cardPayment();
  const input = valid['cardPaymentMethodSpecificInput'] as Record<string, unknown>;
  const order = valid['order'] as Record<string, unknown>;
  it.each([
    ['no order', { ...valid, order: undefined }, 'PARAMETER_NOT_FOUND_IN_REQUEST', 'order'],
    [
      'amount 0',
      withMoney({ amount: 0, currencyCode: 'EUR' }),
      'INVALID_VALUE',
      'order.amountOfMoney.amount',
    ],
    [
      'a fraction',
      withMoney({ amount: 1.5, currencyCode: 'EUR' }),
      'INVALID_VALUE',
      'order.amountOfMoney.amount',
    ],
    [
      'a text',
      withMoney({ amount: '1', currencyCode: 'EUR' }),
      'INVALID_VALUE',
      'order.amountOfMoney.amount',
    ],
    [
      'currency',
      withMoney({ amount: 1, currencyCode: 'EURO' }),
      'INVALID_VALUE',
      'order.amountOfMoney.currencyCode',
    ],
    [
      'a reference of 41',
      { ...valid, order: { ...order, references: { merchantReference: 'x'.repeat(41) } } },
      'INVALID_VALUE',
      'order.references.merchantReference',
    ],
    ['an unknown property', { ...valid, orderr: {} }, 'SCHEMA_VALIDATION_FAILED', 'orderr'],
    [
      'a short number',
      withCard({ cardNumber: '123' }),
      'INVALID_VALUE',
      'cardPaymentMethodSpecificInput.card.cardNumber',
    ],
    [
      'month 13',
      withCard({ expiryDate: '1330' }),
      'INVALID_VALUE',
      'cardPaymentMethodSpecificInput.card.expiryDate',
    ],
    ['a long cvv', withCard({ cvv: '12345' }), 'INVALID_VALUE', 'cardPaymentMethodSpecificInput.card.cvv'],
    [
      'no product',
      { ...valid, cardPaymentMethodSpecificInput: { ...input, paymentProductId: undefined } },
      'PARAMETER_NOT_FOUND_IN_REQUEST',
      'cardPaymentMethodSpecificInput.paymentProductId',
    ],
    [
      'another brand',
      { ...valid, cardPaymentMethodSpecificInput: { ...input, paymentProductId: 3 } },
      'CARDNUMBER_PAYMENTPRODUCTID_MISMATCH',
      'cardPaymentMethodSpecificInput.paymentProductId',
    ],
    [
      'card and token',
      { ...valid, cardPaymentMethodSpecificInput: { ...input, token: 'abc' } },
      'INVALID_VALUE',
      'cardPaymentMethodSpecificInput',
    ],
    ['no means of payment', { order }, 'PARAMETER_NOT_FOUND_IN_REQUEST', 'cardPaymentMethodSpecificInput'],
    [
      'an unknown token',
      { order, cardPaymentMethodSpecificInput: { token: 'abc' } },
      'INVALID_VALUE',
      'cardPaymentMethodSpecificInput.token',
    ],
  ])('refuses %s', async (_name, body, id, propertyName) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]).toMatchObject({ id, propertyName });
    expect((await sandbox.control.get('webhooks')).body).toEqual([]);
  });

  it('lets unknown properties pass when switched so', async () => {
    await sandbox.control.post('profile', { unknownProperties: 'ignore' });
    expect((await post({ ...cardPayment(), orderr: {} })).status).toBe(201);
  });

  it('refuses bodies that are no JSON objects, no UTF-8, or of another type', async () => {
    const answers = await Promise.all([
      sandbox.client.post('/payments', undefined, { rawBody: '{' }),
      sandbox.client.post('/payments', undefined, { rawBody: '[]' }),
      sandbox.client.post('/payments', undefined, { rawBody: Buffer.of(0x7b, 0xff, 0x7d) }),
      sandbox.client.post('/payments', cardPayment(), { contentType: 'text/plain' }),
    ]);
    expect(answers.map(answer => answer.status)).toEqual([400, 400, 400, 400]);
  });

  it('keeps merchants apart', async () => {
    const id = await pay(sandbox.client);
    expect((await sandbox.second.get(`/payments/${id}`)).status).toBe(404);
    expect((await sandbox.second.post(`/payments/${id}/capture`, {})).status).toBe(404);
  });

  it('reads every form of a payment id, and tells unknown from malformed', async () => {
    const id = await pay(sandbox.client);
    const stem = id.slice(0, -2);
    for (const form of [id, stem, `900000${stem}000`]) {
      expect((await sandbox.client.get(`/payments/${form}`)).body.id).toBe(id);
    }
    const unknown = await sandbox.client.get('/payments/1234567890_0');
    const malformed = await sandbox.client.get('/payments/abc');
    expect([unknown.status, malformed.status]).toEqual([404, 400]);
    expect(unknown.body.errors[0]).toMatchObject({
      id: 'UNKNOWN_PAYMENT_ID',
      errorCode: '50001130',
      httpStatusCode: 404,
    });
    expect(malformed.body.errors[0]).toMatchObject({ id: 'UNKNOWN_PAYMENT_ID', httpStatusCode: 404 });
    expect((await sandbox.client.get(`/payments/${stem}_7`)).status).toBe(404);
  });

  it('charges a wallet, and the same card again without the customer', async () => {
    const wallet = await post({
      order,
      mobilePaymentMethodSpecificInput: {
        paymentProductId: 302,
        authorizationMode: 'SALE',
        encryptedPaymentData: 'x',
      },
    });
    expect(wallet.body.payment.paymentOutput.mobilePaymentMethodSpecificOutput.paymentProductId).toBe(302);
    const initial = await pay(sandbox.client, { card: cards.challenge, input: { skipAuthentication: true } });
    const follow = await sandbox.client.post(`/payments/${initial}/subsequent`, {
      order,
      subsequentcardPaymentMethodSpecificInput: { authorizationMode: 'SALE', subsequentType: 'Recurring' },
    });
    expect([follow.status, follow.body.payment.statusOutput.statusCode]).toEqual([201, 9]);
    expect(follow.body.payment.id).not.toBe(initial);
  });

  it('makes a token on request, the same one for the same card, usable for payments', async () => {
    const first = await post(cardPayment({ input: { tokenize: true } }));
    const again = await post(cardPayment({ input: { tokenize: true } }));
    const { token } = first.body.creationOutput;
    expect(first.body.creationOutput).toMatchObject({ isNewToken: true, tokenizationSucceeded: true });
    expect(again.body.creationOutput).toMatchObject({ isNewToken: false, token });
    const paid = await post({ order, cardPaymentMethodSpecificInput: { token, authorizationMode: 'SALE' } });
    expect(paid.body.payment.statusOutput.statusCode).toBe(9);
    expect((await sandbox.client.get(`/tokens/${token}`)).body.card.data.cardWithoutCvv.cardNumber).toBe(
      '************4675',
    );
    expect((await sandbox.second.get(`/tokens/${token}`)).status).toBe(404);
    expect((await sandbox.client.delete(`/tokens/${token}`)).status).toBe(204);
    expect((await sandbox.client.get(`/tokens/${token}`)).body.errors[0].id).toBe('UNKNOWN_TOKEN_ID');
  });

  it('keeps what a card does behind its token', async () => {
    const create = (card: string, paymentProductId: number) =>
      sandbox.client.post('/tokens', {
        paymentProductId,
        card: { data: { card: { cardNumber: card, expiryDate: '1235' } } },
      });
    const challenge = await create(cards.challenge, 1);
    const declined = await create(cards.declined, 3);
    const payWith = (token: string) =>
      post({
        order,
        cardPaymentMethodSpecificInput: {
          token,
          threeDSecure: { redirectionData: { returnUrl: 'https://shop.example/r' } },
        },
      });
    expect((await payWith(challenge.body.token)).body.payment.status).toBe('REDIRECTED');
    expect((await payWith(declined.body.token)).status).toBe(402);
  });

  it('lists products, knows card numbers, and checks webhook keys', async () => {
    const products = await sandbox.client.get('/products?countryCode=NL&currencyCode=EUR');
    expect(products.body.paymentProducts.map((one: { id: number }) => one.id)).toEqual([
      1, 2, 3, 302, 320, 809, 840,
    ]);
    expect((await sandbox.client.get('/products?currencyCode=EUR')).body.errors[0].propertyName).toBe(
      'countryCode',
    );
    expect((await sandbox.client.get('/products/4711?countryCode=NL&currencyCode=EUR')).status).toBe(404);
    const bin = await sandbox.client.post('/services/getIINdetails', { bin: '433026' });
    expect(bin.body.paymentProductId).toBe(1);
    const none = await sandbox.client.post('/services/getIINdetails');
    expect(none.body.errors[0]).toMatchObject({ id: 'PARAMETER_NOT_FOUND_IN_REQUEST', propertyName: 'bin' });
    const key = sandbox.client.credentials['PAYONE_WEBHOOKS_KEY_ID']!;
    const wrong = await sandbox.client.post('/webhooks/validateCredentials', { key, secret: 'no' });
    expect(wrong.body).toEqual({ result: 'Invalid' });
  });

  function withMoney(amountOfMoney: unknown): unknown {
    return { ...valid, order: { ...order, amountOfMoney } };
  }

  function withCard(card: Record<string, unknown>): unknown {
    const whole = { ...(input['card'] as Record<string, unknown>), ...card };
    return { ...valid, cardPaymentMethodSpecificInput: { ...input, card: whole } };
  }
});
