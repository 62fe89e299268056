import { call, cardOrder, CLOCK_START, errorBody, eur, PAYMENT_ID, startPeer, type Reply } from './peer';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function peer(reply: Reply) {
  const started = await startPeer(() => reply);
  closers.push(started.close);
  return started;
}

const order = { ...cardOrder({ locale: 'en_GB' }), template: 'shop.html' };
const page = {
  hostedCheckoutId: '4100000017',
  RETURNMAC: 'mac',
  merchantReference: PAYMENT_ID,
  redirectUrl: 'https://payment.preprod.payone.com/hostedcheckout/x',
  partialRedirectUrl: 'preprod.payone.com/hostedcheckout/y',
};

describe('hosted checkout', () => {
  it('opens a page that goes straight back, expires when we think it does and carries the order', async () => {
    const { connector, seen } = await peer({ json: page });
    expect(await connector.hostedCheckout.open(call(), order)).toEqual({
      kind: 'done',
      value: {
        providerReference: '4100000017',
        redirectUrl: page.redirectUrl,
        expiresAt: new Date(CLOCK_START.getTime() + 180 * 60_000),
      },
    });
    expect(seen[0]!.headers['x-gcs-idempotence-key']).toBeUndefined();
    expect(seen[0]!.body).toEqual({
      order: {
        amountOfMoney: eur(2500),
        references: { merchantReference: PAYMENT_ID, merchantParameters: 'ORDER-7' },
        customer: { locale: 'en_GB' },
      },
      hostedCheckoutSpecificInput: {
        returnUrl: 'https://shop.example/back',
        locale: 'en_GB',
        variant: 'shop.html',
        showResultPage: false,
        sessionTimeout: 180,
        paymentProductFilters: { exclude: { products: [302, 320] } },
      },
      cardPaymentMethodSpecificInput: {
        authorizationMode: 'SALE',
        threeDSecure: { skipAuthentication: false },
      },
      redirectPaymentMethodSpecificInput: { requiresApproval: false },
    });
  });

  it('holds with every method when nothing is to be captured yet', async () => {
    const { connector, seen } = await peer({ json: page });
    await connector.hostedCheckout.open(call(), { ...order, capture: false });
    expect(seen[0]!.body).toMatchObject({
      hostedCheckoutSpecificInput: { paymentProductFilters: { exclude: { products: [302, 320, 771] } } },
      cardPaymentMethodSpecificInput: { authorizationMode: 'PRE_AUTHORIZATION' },
      redirectPaymentMethodSpecificInput: { requiresApproval: true },
    });
  });

  it('puts the address together when only the partial one is there', async () => {
    const { connector } = await peer({ json: { ...page, redirectUrl: undefined } });
    expect(await connector.hostedCheckout.open(call(), order)).toMatchObject({
      value: { redirectUrl: 'https://payment.preprod.payone.com/hostedcheckout/y' },
    });
  });

  it.each([
    { hostedCheckoutId: undefined },
    { hostedCheckoutId: '../x' },
    { redirectUrl: 'javascript:alert(1)' },
    { redirectUrl: 'http://payment.example/x' },
    { redirectUrl: undefined, partialRedirectUrl: undefined },
    { merchantReference: 'pay_other' },
  ])('says unknown for a page with %j', async more => {
    const { connector } = await peer({ json: { ...page, ...more } });
    expect(await connector.hostedCheckout.open(call(), order)).toMatchObject({ kind: 'unknown' });
  });
});

const session = {
  hostedTokenizationId: 'sess-1',
  hostedTokenizationUrl: 'https://payment.preprod.payone.com/t/1',
};
const token = {
  id: 'tok-1',
  isTemporary: true,
  paymentProductId: 1,
  card: {
    data: { cardWithoutCvv: { cardNumber: '************4675', cardholderName: 'Ann', expiryDate: '1230' } },
  },
};

describe('hosted tokenization', () => {
  it('opens a form that asks the payer for consent', async () => {
    const { connector, seen } = await peer({ status: 201, json: session });
    expect(
      await connector.hostedTokenization.openSession(call(), { locale: 'de-AT', template: null }),
    ).toEqual({
      kind: 'done',
      value: { sessionReference: 'sess-1', formUrl: session.hostedTokenizationUrl, expiresAt: null },
    });
    expect(seen[0]!.body).toEqual({ locale: 'de_AT', askConsumerConsent: true });
  });

  it.each([
    { hostedTokenizationId: 'a/b' },
    { hostedTokenizationUrl: 'http://x.example' },
    { hostedTokenizationUrl: 7 },
  ])('says unknown for a session with %j', async more => {
    const { connector } = await peer({ json: { ...session, ...more } });
    const outcome = await connector.hostedTokenization.openSession(call(), { locale: null, template: null });
    expect(outcome).toMatchObject({ kind: 'unknown' });
  });

  it('redeems the card that the payer typed', async () => {
    const { connector, seen } = await peer({ json: { token, tokenStatus: 'CREATED' } });
    expect(await connector.hostedTokenization.redeem(call(), 'sess-1')).toEqual({
      kind: 'done',
      value: {
        brand: 'VISA',
        maskedNumber: '************4675',
        expiryMonth: 12,
        expiryYear: 2030,
        holder: 'Ann',
        token: 'tok-1',
        temporary: true,
      },
    });
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/v2/M1/hostedtokenizations/sess-1' });
  });

  it('says that the session is open while there is no card', async () => {
    const { connector } = await peer({ json: {} });
    expect(await connector.hostedTokenization.redeem(call(), 'sess-1')).toMatchObject({
      kind: 'refused',
      code: 'SESSION_OPEN',
      retry: 'SAME_KEY',
    });
  });

  it('refuses an unknown session, and one that is no id without asking', async () => {
    const { connector, seen } = await peer({ status: 404, json: errorBody('UNKNOWN_TOKEN_ID') });
    expect(await connector.hostedTokenization.redeem(call(), 'sess-2')).toMatchObject({ kind: 'refused' });
    expect(await connector.hostedTokenization.redeem(call(), '../payments')).toMatchObject({
      kind: 'refused',
    });
    expect(seen).toHaveLength(1);
  });

  it.each([{ ...token, isTemporary: 'yes' }, { ...token, id: '' }, { ...token, card: {} }, 'tok-1'])(
    'says unknown for the token %j',
    async odd => {
      const { connector } = await peer({ json: { token: odd } });
      expect(await connector.hostedTokenization.redeem(call(), 'sess-1')).toMatchObject({ kind: 'unknown' });
    },
  );
});

describe('the vault', () => {
  it.each([
    ['removed', { status: 204 }, { kind: 'done', value: null }],
    ['gone already', { status: 404, json: errorBody('UNKNOWN_TOKEN_ID') }, { kind: 'done', value: null }],
    ['no such route', { status: 404 }, { kind: 'refused' }],
    ['another 404', { status: 404, json: errorBody('OTHER') }, { kind: 'refused' }],
    ['broken', { status: 500 }, { kind: 'unknown' }],
  ] as const)('removing a card: %s', async (_what, reply, expected) => {
    const { connector } = await peer(reply);
    expect(await connector.vault.removeCard(call(), { token: 'tok-1', customer: null })).toMatchObject(
      expected,
    );
  });

  it('does not ask for what is no token', async () => {
    const { connector, seen } = await peer({ status: 204 });
    expect(
      await connector.vault.removeCard(call(), { token: '../payments/1', customer: null }),
    ).toMatchObject({ kind: 'refused' });
    expect(seen).toHaveLength(0);
  });
});

describe('products and health', () => {
  it('lists what the account can be paid with and leaves out what it cannot read', async () => {
    const visa = { id: 1, paymentMethod: 'card', displayHints: { label: 'Visa' } };
    const paymentProducts = [visa, { id: 840, paymentMethod: 'redirect' }, { id: 'x' }, null];
    const { connector, seen } = await peer({ json: { paymentProducts } });
    const query = { countryCode: 'DE', currency: 'EUR' };
    expect(await connector.products.list(call().signal, query)).toEqual({
      kind: 'done',
      value: [
        { id: '1', name: 'Visa', method: 'card' },
        { id: '840', name: '840', method: 'redirect' },
      ],
    });
    expect(seen[0]!.url).toBe('/v2/M1/products?countryCode=DE&currencyCode=EUR');
  });

  it('does not put odd text into the query', async () => {
    const { connector, seen } = await peer({ json: { paymentProducts: [] } });
    const query = { countryCode: 'D&', currency: 'EUR' };
    expect(await connector.products.list(call().signal, query)).toMatchObject({ kind: 'refused' });
    expect(seen).toHaveLength(0);
  });

  it('says unknown for an answer without a list', async () => {
    const { connector } = await peer({ json: { paymentProducts: {} } });
    const query = { countryCode: 'DE', currency: 'EUR' };
    expect(await connector.products.list(call().signal, query)).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    [{ json: { result: 'OK' } }, { kind: 'done' }],
    [{ json: { result: 'NO' } }, { kind: 'unknown' }],
    [
      { status: 403, json: errorBody('ACCESS_TO_MERCHANT_NOT_ALLOWED', { code: '9007' }) },
      { kind: 'refused' },
    ],
  ])('is healthy only with %j', async (reply, expected) => {
    const { connector } = await peer(reply);
    expect(await connector.health.check(call().signal)).toMatchObject(expected);
  });
});
