import {
  PAYMENT_ID,
  call,
  cardOrder,
  errorBody,
  eur,
  known,
  startPeer,
  wirePayment,
  type Reply,
} from './peer';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function peer(reply: Reply) {
  const started = await startPeer(() => reply);
  closers.push(started.close);
  return started;
}

const of = { effect: 'PAY', providerKey: null, reference: '4100000017_0' };
const identified = { kind: 'IDENTIFIED', providerReference: '4100000017_0' };
const cardSeen = {
  kind: 'CARD_SEEN',
  card: expect.objectContaining({ maskedNumber: '433026******4675', brand: 'VISA' }),
};
const amount = { minor: 2500n, currency: 'EUR' };
const payReply = (statusCode: number, status: string | null, more: Record<string, unknown> = {}): Reply => ({
  status: 201,
  json: { creationOutput: {}, payment: wirePayment(statusCode, status, more) },
});

describe('what pay sends', () => {
  it('sends a sale of a raw card with our payment id as the reference', async () => {
    const { connector, seen } = await peer(payReply(9, 'CAPTURED'));
    await connector.cardPayment.pay(
      call(),
      cardOrder({ payerIp: '192.0.2.1', locale: 'de-DE', customerReference: 'cus_1' }),
    );
    expect(seen[0]!.body).toEqual({
      order: {
        amountOfMoney: eur(2500),
        references: { merchantReference: PAYMENT_ID, merchantParameters: 'ORDER-7' },
        customer: { locale: 'de_DE', merchantCustomerId: 'cus_1', device: { ipAddress: '192.0.2.1' } },
      },
      cardPaymentMethodSpecificInput: {
        authorizationMode: 'SALE',
        paymentProductId: 1,
        card: { cardNumber: '4330264936344675', cardholderName: 'Ann Buyer', expiryDate: '0930', cvv: '123' },
        threeDSecure: {
          skipAuthentication: false,
          redirectionData: { returnUrl: 'https://shop.example/back' },
        },
      },
    });
  });

  it('holds with PRE_AUTHORIZATION, which allows partial captures and cancels', async () => {
    const { connector, seen } = await peer(payReply(5, 'PENDING_CAPTURE'));
    await connector.cardPayment.pay(call(), cardOrder({ capture: false }));
    expect(seen[0]!.body).toMatchObject({
      cardPaymentMethodSpecificInput: { authorizationMode: 'PRE_AUTHORIZATION' },
    });
  });

  it('sends exactly one means', async () => {
    const { connector, seen } = await peer(payReply(9, 'CAPTURED'));
    const token = {
      kind: 'token',
      token: 'tok-1',
      securityCode: '123',
      confirmationCode: null,
      brand: 'VISA',
    } as const;
    await connector.cardPayment.pay(call(), cardOrder({ means: token }));
    const session = { kind: 'hostedTokenization', sessionReference: 'sess-1' } as const;
    await connector.cardPayment.pay(call(), cardOrder({ means: session }));
    const [byToken, bySession] = seen.map(each => each.body);
    expect(byToken).toMatchObject({ cardPaymentMethodSpecificInput: { token: 'tok-1' } });
    expect(byToken).not.toHaveProperty('cardPaymentMethodSpecificInput.card');
    expect(byToken).not.toHaveProperty('hostedTokenizationId');
    expect(bySession).toMatchObject({ hostedTokenizationId: 'sess-1' });
    expect(bySession).not.toHaveProperty('cardPaymentMethodSpecificInput.token');
    expect(bySession).not.toHaveProperty('cardPaymentMethodSpecificInput.card');
  });

  it('asks for a token only when the card is to be kept, and cuts the merchant’s reference', async () => {
    const { connector, seen } = await peer(payReply(9, 'CAPTURED'));
    const { means } = cardOrder();
    const keep = { ...means, save: true } as typeof means;
    await connector.cardPayment.pay(
      call(),
      cardOrder({ means: keep, reference: `${'x'.repeat(999)}\u{1F600}` }),
    );
    expect(seen[0]!.body).toMatchObject({
      order: { references: { merchantParameters: 'x'.repeat(999) } },
      cardPaymentMethodSpecificInput: { tokenize: true },
    });
  });

  it('sends nothing for an amount that JSON cannot carry', async () => {
    const { connector, seen } = await peer(payReply(9, 'CAPTURED'));
    const huge = { minor: 2n ** 60n, currency: 'EUR' };
    expect(await connector.cardPayment.pay(call(), cardOrder({ amount: huge }))).toMatchObject({
      kind: 'refused',
    });
    expect(await connector.cardPayment.capture(call(), known(), huge, true)).toMatchObject({
      kind: 'refused',
    });
    expect(seen).toHaveLength(0);
  });
});

describe('what pay makes of the answer', () => {
  it('tells a captured sale with its amount and its card', async () => {
    const { connector } = await peer(payReply(9, 'CAPTURED'));
    expect(await connector.cardPayment.pay(call(), cardOrder())).toEqual({
      kind: 'done',
      value: [identified, cardSeen, { kind: 'SUCCEEDED', of, amount }],
    });
  });

  it('tells the token of a card that was kept', async () => {
    const json = { creationOutput: { token: 'tok-9' }, payment: wirePayment(9, 'CAPTURED') };
    const { connector } = await peer({ status: 201, json });
    const outcome = await connector.cardPayment.pay(call(), cardOrder());
    expect(outcome).toMatchObject({ value: [{}, { card: { token: 'tok-9' } }, {}] });
  });

  it.each([
    [true, 5, 'PENDING_CAPTURE', 'IN_PROGRESS'],
    [true, 91, 'CAPTURE_REQUESTED', 'IN_PROGRESS'],
    [true, 92, 'CAPTURE_REQUESTED', 'IN_PROGRESS'],
    [true, 51, 'AUTHORIZATION_REQUESTED', 'IN_PROGRESS'],
    [true, 777, 'BRAND_NEW', 'IN_PROGRESS'],
    [false, 5, 'PENDING_CAPTURE', 'SUCCEEDED'],
    [false, 56, 'PENDING_CAPTURE', 'SUCCEEDED'],
    [false, 51, 'AUTHORIZATION_REQUESTED', 'IN_PROGRESS'],
    [false, 1, 'CANCELLED', 'CANCELLED'],
  ])('capturing %s, status %i %s: %s', async (capture, code, name, kind) => {
    const { connector } = await peer(payReply(code, name));
    const outcome = await connector.cardPayment.pay(call(), cardOrder({ capture }));
    expect(outcome).toMatchObject({
      kind: 'done',
      value: [{ kind: 'IDENTIFIED' }, { kind: 'CARD_SEEN' }, { kind, of }],
    });
  });

  it('sends the payer to the bank', async () => {
    const redirectData = { redirectURL: 'https://bank.example/3ds', RETURNMAC: 'm' };
    const json = {
      payment: wirePayment(46, 'REDIRECTED'),
      merchantAction: { actionType: 'REDIRECT', redirectData },
    };
    const { connector } = await peer({ status: 201, json });
    expect(await connector.cardPayment.pay(call(), cardOrder())).toMatchObject({
      kind: 'done',
      value: [
        {},
        {},
        {
          kind: 'ACTION_REQUIRED',
          of,
          action: { kind: 'REDIRECT', url: 'https://bank.example/3ds', expiresAt: null },
        },
      ],
    });
  });

  it.each([
    undefined,
    { actionType: 'SHOW_FORM' },
    { actionType: 'REDIRECT' },
    { actionType: 'REDIRECT', redirectData: { redirectURL: 'javascript:alert(1)' } },
    { actionType: 'REDIRECT', redirectData: { redirectURL: 'http://bank.example' } },
  ])('says unknown when the payer is to be redirected by %j', async merchantAction => {
    const { connector } = await peer({
      status: 201,
      json: { payment: wirePayment(46, 'REDIRECTED'), merchantAction },
    });
    expect(await connector.cardPayment.pay(call(), cardOrder())).toMatchObject({ kind: 'unknown' });
  });

  it('reads a decline in both of its forms, with the payment’s id', async () => {
    const statusOutput = { statusCode: 2, errors: [{ errorCode: '30511001', id: 'X' }] };
    const payment = { id: '4100000017_0', status: 'REJECTED', statusOutput };
    const declined = { kind: 'DECLINED', of, declineKind: 'SOFT', providerCode: '30511001' };
    const expected = { kind: 'done', value: [identified, declined] };
    const byStatus = await peer({ status: 402, json: { ...errorBody('X'), paymentResult: { payment } } });
    expect(await byStatus.connector.cardPayment.pay(call(), cardOrder())).toEqual(expected);
    const byBody = await peer({ status: 201, json: { payment } });
    expect(await byBody.connector.cardPayment.pay(call(), cardOrder())).toEqual(expected);
  });

  it('takes the envelope’s code where the declined payment has none', async () => {
    const payment = { id: '4100000017_0', status: 'REJECTED', statusOutput: { statusCode: 2 } };
    const json = { ...errorBody('X', { errorCode: '30591001' }), paymentResult: { payment } };
    const { connector } = await peer({ status: 402, json });
    expect(await connector.cardPayment.pay(call(), cardOrder())).toMatchObject({
      value: [{}, { kind: 'DECLINED', declineKind: 'FRAUD', providerCode: '30591001' }],
    });
  });

  it.each([402, 500])('believes no success under status %i', async status => {
    const { connector } = await peer({
      status,
      json: { ...errorBody('X'), paymentResult: { payment: wirePayment(9, 'CAPTURED') } },
    });
    expect(await connector.cardPayment.pay(call(), cardOrder())).toMatchObject({ kind: 'unknown' });
  });

  it('tells the amount that the provider says, so that the fold can object', async () => {
    const output = { ...wirePayment(9, 'CAPTURED').paymentOutput, amountOfMoney: eur(2501) };
    const requested = await peer(payReply(9, 'CAPTURED', { paymentOutput: output }));
    expect(await requested.connector.cardPayment.pay(call(), cardOrder())).toMatchObject({
      value: [{}, {}, { kind: 'SUCCEEDED', amount: { minor: 2501n, currency: 'EUR' } }],
    });
    const partly = { ...wirePayment(5, null).paymentOutput, acquiredAmount: eur(100) };
    const acquired = await peer(payReply(5, 'PENDING_CAPTURE', { paymentOutput: partly }));
    expect(await acquired.connector.cardPayment.pay(call(), cardOrder({ capture: false }))).toMatchObject({
      value: [{}, {}, { kind: 'SUCCEEDED', amount: { minor: 100n, currency: 'EUR' } }],
    });
  });

  const paid = wirePayment(9, 'CAPTURED').paymentOutput;
  it.each([
    ['another order', { paymentOutput: { ...paid, references: { merchantReference: 'pay_other' } } }],
    ['no order', { paymentOutput: { ...paid, references: {} } }],
    ['no amount', { paymentOutput: { ...paid, amountOfMoney: undefined } }],
    [
      'an unreadable amount',
      { paymentOutput: { ...paid, amountOfMoney: { amount: '2500', currencyCode: 'EUR' } } },
    ],
    ['an unreadable acquired amount', { paymentOutput: { ...paid, acquiredAmount: { amount: 0.5 } } }],
    ['no id', { id: undefined }],
    ['a malformed id', { id: '../../x' }],
    ['no status', { statusOutput: {} }],
    ['a status that contradicts itself', { status: 'REJECTED' }],
  ])('says unknown for a success with %s', async (_what, more) => {
    const { connector } = await peer(payReply(9, 'CAPTURED', more));
    expect(await connector.cardPayment.pay(call(), cardOrder())).toMatchObject({ kind: 'unknown' });
  });

  it('says unknown for a decline of another order', async () => {
    const payment = wirePayment(2, 'REJECTED', {
      paymentOutput: { references: { merchantReference: 'pay_other' } },
    });
    const { connector } = await peer({
      status: 402,
      json: { ...errorBody('X'), paymentResult: { payment } },
    });
    expect(await connector.cardPayment.pay(call(), cardOrder())).toMatchObject({ kind: 'unknown' });
  });
});

const followUps = {
  CAPTURE: {
    run: (c: Connector, a = amount) => c.capture(call('op_1'), known({ capturesAutomatically: false }), a, false),
    body: { amount: 2500, isFinal: false },
    wrap: (json: Record<string, unknown>) => json,
    output: 'captureOutput',
    codes: [[91, 'IN_PROGRESS'], [92, 'IN_PROGRESS'], [99, 'IN_PROGRESS'], [9, 'SUCCEEDED'], [95, 'SUCCEEDED'], [93, 'FAILED'], [777, 'IN_PROGRESS']],
    contradictions: [2, 5, 6, 8, 81],
  },
  CANCEL: {
    run: (c: Connector, a = amount) => c.cancel(call('op_1'), known({ capturesAutomatically: false }), a),
    body: { amountOfMoney: eur(2500) },
    wrap: (json: Record<string, unknown>) => ({ payment: json }),
    output: 'paymentOutput',
    codes: [[61, 'IN_PROGRESS'], [62, 'IN_PROGRESS'], [6, 'SUCCEEDED'], [63, 'FAILED'], [5, 'IN_PROGRESS'], [777, 'IN_PROGRESS']],
    contradictions: [2, 9, 8, 91],
  },
  REFUND: {
    run: (c: Connector, a = amount) => c.refund(call('op_1'), known(), a, 'broken'),
    body: { amountOfMoney: eur(2500), reason: 'broken' },
    wrap: (json: Record<string, unknown>) => json,
    output: 'refundOutput',
    codes: [[81, 'IN_PROGRESS'], [82, 'IN_PROGRESS'], [8, 'SUCCEEDED'], [85, 'SUCCEEDED'], [83, 'FAILED'], [94, 'FAILED'], [777, 'IN_PROGRESS']],
    contradictions: [2, 5, 6, 9, 91],
  },
} as const; // prettier-ignore
type Connector = Awaited<ReturnType<typeof peer>>['connector']['cardPayment'];

describe.each(Object.entries(followUps))(
  '%s',
  (effect, { run, body, wrap, output, codes, contradictions }) => {
    const object = (
      statusCode: number,
      more: Record<string, unknown> = {},
      outputMore: Record<string, unknown> = {},
    ) => ({
      id: '4100000017_1',
      statusOutput: { statusCode },
      [output]: {
        amountOfMoney: eur(2500),
        references: { merchantReference: PAYMENT_ID },
        operationReferences: { merchantReference: 'op_1' },
        ...outputMore,
      },
      ...more,
    });
    const reply = (...parts: Parameters<typeof object>): Reply => ({
      status: 201,
      json: wrap(object(...parts)),
    });
    const subject = { effect, providerKey: 'op_1', reference: '4100000017_1' };

    it('sends our key as idempotence key and as the operation’s reference', async () => {
      const { connector, seen } = await peer(reply(91));
      await run(connector.cardPayment);
      expect(seen[0]!.url).toBe(`/v2/M1/payments/4100000017_0/${effect.toLowerCase()}`);
      expect(seen[0]!.headers['x-gcs-idempotence-key']).toBe('op_1');
      expect(seen[0]!.body).toEqual({ ...body, operationReferences: { merchantReference: 'op_1' } });
    });

    it.each([...codes])('reads %i as %s', async (code: number, kind: string) => {
      const { connector } = await peer(reply(code));
      expect(await run(connector.cardPayment)).toMatchObject({
        kind: 'done',
        value: [{ kind, of: subject }],
      });
    });

    it.each(contradictions)('says unknown for a status %i that it cannot have', async code => {
      const { connector } = await peer(reply(code));
      expect(await run(connector.cardPayment)).toMatchObject({ kind: 'unknown' });
    });

    it.each([
      ['another payment', { id: '4100000018_1' }, {}],
      ['no id', { id: undefined }, {}],
      ['no status', { statusOutput: undefined }, {}],
      ['another order', {}, { references: { merchantReference: 'pay_other' } }],
      ['another operation', {}, { operationReferences: { merchantReference: 'op_other' } }],
    ])('says unknown for an answer with %s', async (_what, more, outputMore) => {
      const { connector } = await peer(reply(codes[0][0], more, outputMore));
      expect(await run(connector.cardPayment)).toMatchObject({ kind: 'unknown' });
    });

    it('never books another amount than the provider says', async () => {
      const done = codes.find(([, kind]) => kind === 'SUCCEEDED')![0];
      const { connector } = await peer(reply(done, {}, { amountOfMoney: eur(9) }));
      const outcome = await run(connector.cardPayment);
      const fact = outcome.kind === 'done' ? outcome.value[0] : undefined;
      if (effect === 'CANCEL') expect(fact).toMatchObject({ kind: 'IN_PROGRESS' });
      else expect(fact).toMatchObject({ kind: 'SUCCEEDED', amount: { minor: 9n, currency: 'EUR' } });
    });

    it('sends nothing without an id of the payment', async () => {
      const { connector, seen } = await peer(reply(91));
      const nothing = known({ providerReference: null });
      const { cardPayment } = connector;
      expect(await cardPayment.capture(call(), nothing, amount, true)).toMatchObject({
        kind: 'refused',
        code: 'NO_PAYMENT_ID',
      });
      expect(await cardPayment.cancel(call(), nothing, amount)).toMatchObject({ kind: 'refused' });
      expect(
        await cardPayment.refund(call(), known({ providerReference: '../x' }), amount, null),
      ).toMatchObject({
        kind: 'refused',
      });
      expect(seen).toHaveLength(0);
    });
  },
);

it('does not take a follow-up for cancelled by the payer', async () => {
  const statusOutput = { statusCode: 93, errors: [{ errorCode: '30171001' }] };
  const { connector } = await peer({ status: 201, json: { id: '4100000017_1', statusOutput } });
  const hold = known({ capturesAutomatically: false });
  expect(await connector.cardPayment.capture(call(), hold, amount, true)).toMatchObject({
    kind: 'done',
    value: [{ kind: 'FAILED', providerCode: '30171001' }],
  });
});

describe('a refused refund', () => {
  const refund = (statusCode: number, errorCode: string) => ({
    id: '4100000017_1',
    status: 'REJECTED',
    statusOutput: { statusCode, errors: [{ errorCode }] },
    refundOutput: { amountOfMoney: eur(2500) },
  });

  it('is read from refundResult under any error status', async () => {
    const { connector } = await peer({
      status: 402,
      json: { ...errorBody('X'), refundResult: refund(83, '30511001') },
    });
    expect(await connector.cardPayment.refund(call('op_1'), known(), amount, null)).toEqual({
      kind: 'done',
      value: [
        {
          kind: 'DECLINED',
          of: { effect: 'REFUND', providerKey: 'op_1', reference: '4100000017_1' },
          declineKind: 'SOFT',
          providerCode: '30511001',
        },
      ],
    });
  });

  it.each([8, 81])('believes nothing but a refusal there (%i)', async statusCode => {
    const refundResult = { ...refund(statusCode, 'x'), status: null };
    const { connector } = await peer({ status: 500, json: { ...errorBody('X'), refundResult } });
    expect(await connector.cardPayment.refund(call(), known(), amount, null)).toMatchObject({
      kind: 'unknown',
    });
  });
});
