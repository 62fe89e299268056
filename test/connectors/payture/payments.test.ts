import { type CardOrder, type Facts, type PaymentReference } from '../../../src/connectors/contract';
import { readInnerList } from '../../../src/connectors/payture/emulator/inner-list';
import {
  call,
  CARD_ID,
  cardOrder,
  connectorAnswering,
  CUSTOMER,
  KEY,
  known,
  PAYMENT_ID,
  rub,
  says,
  startPeer,
  storedCard,
  xml,
} from './peer';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function peer(...[answering, more]: Parameters<typeof startPeer>) {
  const started = await startPeer(answering, more);
  closers.push(started.close);
  return started;
}

const told = (outcome: Facts) => (outcome.kind === 'done' ? says(outcome.value) : outcome.kind);
const list = (text: string | undefined) => Object.fromEntries(readInnerList(text ?? '')!);
const paid = (root: string, more = {}) =>
  xml(root, { OrderId: PAYMENT_ID, Success: 'True', Amount: '45900', ...more });

describe('what is sent for a payment', () => {
  const card = { EMonth: '09', EYear: '30', CardHolder: 'Ann Buyer', SecureCode: '123' };
  const order = { OrderId: PAYMENT_ID, Amount: '45900' };

  it.each([true, false])('by card data, capturing %s', async capture => {
    const name = capture ? 'Pay' : 'Block';
    const { connector, seen } = await peer(() => paid(name));
    const outcome = await connector.cardPayment.pay(
      call(PAYMENT_ID),
      cardOrder({ capture, payerIp: '93.45.120.14', customerReference: 'cus_1' }),
    );
    expect(told(outcome)).toEqual(['PAY SUCCEEDED 45900']);
    const { PayInfo, CustomFields, ...top } = seen[0]!.form;
    expect(seen[0]).toMatchObject({
      method: 'POST',
      path: `/api/${name}`,
      contentType: 'application/x-www-form-urlencoded',
    });
    expect(top).toEqual({ Key: 'TestMerchant', ...order, CustomerKey: 'cus_1' });
    expect(list(PayInfo)).toEqual({ PAN: '4111111111111112', ...card, ...order });
    expect(list(CustomFields)).toEqual({ IP: '93.45.120.14', Product: 'ORDER-7' });
  });

  it('by card data, for a customer of the wallet', async () => {
    const { connector, seen } = await peer(() => paid('Pay', { VWUserLgn: '' }));
    await connector.cardPayment.pay(call(), cardOrder({ capture: false, vaultCustomer: CUSTOMER }));
    const { DATA, ...top } = seen[0]!.form;
    expect(seen[0]!.path).toBe('/vwapi/Pay');
    expect(top).toEqual({ VWID: 'TestMerchantVW' });
    expect(list(DATA)).toEqual({
      ...{ VWUserLgn: CUSTOMER.login, VWUserPsw: CUSTOMER.secret, CardId: 'FreePay' },
      ...{ CardNumber: '4111111111111112', ...card, ...order, SessionType: 'Block', Product: 'ORDER-7' },
    });
  });

  it.each([
    [{}, {}],
    [
      { securityCode: '321', confirmationCode: '123456' },
      { SecureCode: '321', ConfirmCode: '123456' },
    ],
  ])('by a stored card with %j', async (codes, expected) => {
    const { connector, seen } = await peer(() => paid('Pay'));
    await connector.cardPayment.pay(call(), cardOrder({ vaultCustomer: CUSTOMER, means: storedCard(codes) }));
    expect(list(seen[0]!.form['DATA'])).toEqual({
      ...{ VWUserLgn: CUSTOMER.login, VWUserPsw: CUSTOMER.secret, CardId: CARD_ID, SessionType: 'Pay' },
      ...{ ...order, Product: 'ORDER-7', ...expected },
    });
  });

  it.each([
    ['APPLE_PAY', true, 'ApplePay', { Method: 'PAY' }],
    ['APPLE_PAY', false, 'ApplePay', { Method: 'BLOCK' }],
    ['GOOGLE_PAY', true, 'AndroidPay', { Method: 'PAY', Amount: '45900' }],
    ['GOOGLE_PAY', false, 'AndroidPay', { Method: 'BLOCK', Amount: '45900' }],
  ] as const)('by %s, capturing %s', async (wallet, capture, name, expected) => {
    const { connector, seen } = await peer(() => paid(name));
    const outcome = await connector.deviceWallet.pay(call(), {
      ...cardOrder({ capture }),
      wallet,
      token: 'dG9r+/4=',
    });
    expect(told(outcome)).toEqual(['PAY SUCCEEDED 45900']);
    const { CustomFields, ...top } = seen[0]!.form;
    expect(seen[0]!.path).toBe(`/api/${name}`);
    expect(top).toEqual({ Key: 'TestMerchant', OrderId: PAYMENT_ID, PayToken: 'dG9r+/4=', ...expected });
    expect(list(CustomFields)).toEqual({ Product: 'ORDER-7' });
  });
});

describe('what is refused before it is sent', () => {
  const DETAILS = cardOrder().means;
  it.each<[string, Partial<CardOrder>, string]>([
    ['another currency', { amount: { minor: 1n, currency: 'EUR' } }, 'CURRENCY_NOT_ALLOWED'],
    ['an amount beyond 31 bits', { amount: rub(2n ** 31n) }, 'AMOUNT_TOO_LARGE'],
    ['nothing', { amount: rub(0n) }, 'AMOUNT_ERROR'],
    [
      'a card to be kept',
      { means: { ...DETAILS, save: true } as CardOrder['means'] },
      'CARD_NOT_STORED_BY_PAYING',
    ],
    ['a stored card of nobody', { means: storedCard() }, 'NO_CUSTOMER'],
    [
      'a token that is none',
      { vaultCustomer: CUSTOMER, means: { ...storedCard(), token: 'FreePay' } },
      'INVALID_TOKEN',
    ],
    [
      'a hosted form',
      { means: { kind: 'hostedTokenization', sessionReference: 's' } },
      'NO_HOSTED_TOKENIZATION',
    ],
  ])('%s', async (_what, more, code) => {
    const { connector, seen } = await peer(() => paid('Pay'));
    expect(await connector.cardPayment.pay(call(), cardOrder(more))).toEqual({
      kind: 'refused',
      code,
      retry: 'NEVER',
      decline: null,
    });
    expect(seen).toEqual([]);
  });

  it('sends the largest amount that the gateway takes', async () => {
    const { connector, seen } = await peer(() => paid('Pay', { Amount: '2147483647' }));
    const outcome = await connector.cardPayment.pay(call(), cardOrder({ amount: rub(2n ** 31n - 1n) }));
    expect(told(outcome)).toEqual(['PAY SUCCEEDED 2147483647']);
    expect(seen).toHaveLength(1);
  });

  it.each(['not base64!', '', 'x'.repeat(30_000)])('a wallet token that is none', async token => {
    const { connector, seen } = await peer(() => paid('ApplePay'));
    const outcome = await connector.deviceWallet.pay(call(), { ...cardOrder(), wallet: 'APPLE_PAY', token });
    expect(outcome).toMatchObject({ kind: 'refused', code: 'INVALID_TOKEN' });
    expect(seen).toEqual([]);
  });

  it('a part of a hold to be released, since the gateway may release all of it', async () => {
    const { connector, seen } = await peer(() => xml('Unblock', { Success: 'True', OrderId: PAYMENT_ID }));
    const outcome = await connector.cardPayment.cancel(
      call(),
      known({ capturesAutomatically: false }),
      rub(100n),
    );
    expect(outcome).toMatchObject({ kind: 'refused', code: 'PARTIAL_CANCEL' });
    expect(seen).toEqual([]);
  });
});

describe('the answer to a payment', () => {
  const pay = (answer: string, more: Partial<CardOrder> = {}) =>
    connectorAnswering(() => answer).cardPayment.pay(call(), cardOrder(more));

  it.each([
    ['lower-case booleans', paid('Pay', { Success: 'true' })],
    ['a root in small letters', paid('pay')],
    [
      'an attribute and a child that nobody documented',
      xml('Pay', { Success: 'True', New: 'x', Amount: '45900', OrderId: PAYMENT_ID }, '<New a="1" />'),
    ],
    ['NONE as the code of a success', paid('Pay', { ErrCode: 'NONE' })],
  ])('is believed with %s', async (_what, answer) => {
    expect(told(await pay(answer))).toEqual(['PAY SUCCEEDED 45900']);
  });

  it('tells another amount as it is, so that it is reviewed', async () => {
    expect(told(await pay(paid('Pay', { Amount: '45901' })))).toEqual(['PAY SUCCEEDED 45901']);
  });

  it.each([
    ['another order', paid('Pay', { OrderId: 'pay_other' })],
    ['no order', xml('Pay', { Success: 'True', Amount: '45900' })],
    ['no amount', xml('Pay', { Success: 'True', OrderId: PAYMENT_ID })],
    ['an empty amount', paid('Pay', { Amount: '' })],
    ['an amount that no double carries', paid('Pay', { Amount: '99999999999999999999' })],
    ['a hexadecimal amount', paid('Pay', { Amount: '0xB34C' })],
    ['an amount with a sign', paid('Pay', { Amount: '-45900' })],
    ['a success with an error', paid('Pay', { ErrCode: 'PROCESSING_ERROR' })],
    [
      "another order's refusal",
      xml('Pay', { Success: 'False', OrderId: 'pay_other', ErrCode: 'AMOUNT_EXCEED' }),
    ],
    ['a success that is neither', paid('Pay', { Success: 'Maybe' })],
    ['no success', xml('Pay', { OrderId: PAYMENT_ID, Amount: '45900' })],
    ['another command', paid('Block')],
  ])('leaves the outcome open with %s', async (_what, answer) => {
    expect((await pay(answer)).kind).toBe('unknown');
  });

  it.each(['Pay', 'ApplePay'])('of a device wallet may have the root %s', async root => {
    const connector = connectorAnswering(() => paid(root));
    const outcome = await connector.deviceWallet.pay(call(), {
      ...cardOrder(),
      wallet: 'APPLE_PAY',
      token: 'dG9r',
    });
    expect(told(outcome)).toEqual(['PAY SUCCEEDED 45900']);
  });

  it('shows at most ten digits of the card', async () => {
    const info = (mask: string) =>
      `<AddInfo Key="PaymentSystem" Value="Visa" /><AddInfo Key="PANMask" Value="${mask}" /><AddInfo Key="CardHolder" Value="ANN" />`;
    const seen = async (mask: string) => {
      const outcome = await pay(
        xml('Pay', { OrderId: PAYMENT_ID, Success: 'True', Amount: '45900' }, info(mask)),
      );
      return outcome.kind === 'done' ? outcome.value : [];
    };
    const card = { brand: 'VISA', maskedNumber: '411111******0031', holder: 'ANN', token: null };
    expect(await seen('411111xxxxxx0031')).toMatchObject([
      { kind: 'CARD_SEEN', card },
      { kind: 'SUCCEEDED' },
    ]);
    expect(await seen('4111111111110031')).toMatchObject([
      { kind: 'CARD_SEEN', card },
      { kind: 'SUCCEEDED' },
    ]);
    expect(await seen('no mask')).toMatchObject([{ kind: 'SUCCEEDED' }]);
  });
});

describe('3-D Secure', () => {
  const step = {
    Success: '3DS',
    ACSUrl: 'https://acs.example/auth?a=1&amp;b=2',
    PaReq: 'eJx+/=',
    ThreeDSKey: '0f7c2c1e',
  };
  const challenge = (more = {}) => xml('Pay', { OrderId: PAYMENT_ID, Amount: '45900', ...step, ...more });

  it('sends the payer to the bank', async () => {
    const outcome = await connectorAnswering(() => challenge()).cardPayment.pay(call(), cardOrder());
    expect(outcome).toMatchObject({
      kind: 'done',
      value: [
        {
          kind: 'ACTION_REQUIRED',
          action: {
            kind: 'THREE_D_SECURE',
            acsUrl: 'https://acs.example/auth?a=1&b=2',
            payload: 'eJx+/=',
            md: '0f7c2c1e',
          },
        },
      ],
    });
  });

  it.each([
    ['an unsafe address', { ACSUrl: 'http://acs.example/' }],
    ['a script as the address', { ACSUrl: 'javascript:alert(1)' }],
    ['no address', { ACSUrl: '' }],
    ['no PaReq', { PaReq: '' }],
    ['no key', { ThreeDSKey: '' }],
    ['another order', { OrderId: 'pay_other' }],
    ['another amount', { Amount: '1' }],
  ])('sends nobody anywhere for %s', async (_what, more) => {
    const outcome = await connectorAnswering(() => challenge(more)).cardPayment.pay(call(), cardOrder());
    expect(outcome.kind).toBe('unknown');
  });

  const origins = {
    direct: { kind: 'CARD_DATA', vaultCustomer: null },
    device: { kind: 'DEVICE_WALLET', vaultCustomer: null },
    newCard: { kind: 'CARD_DATA', vaultCustomer: CUSTOMER },
    stored: { kind: 'STORED_CARD', vaultCustomer: CUSTOMER },
  } as const;

  it.each([
    ['direct', true, 'api/Pay3DS'],
    ['direct', false, 'api/Block3DS'],
    ['device', true, 'api/Pay3DS'],
    ['device', false, 'api/Block3DS'],
    ['newCard', true, 'vwapi/PaySubmit3DS'],
    ['stored', false, 'vwapi/PaySubmit3DS'],
  ] as const)('of %s, capturing %s, ends by %s', async (origin, capturesAutomatically, command) => {
    const { connector, seen } = await peer(() => paid(command.split('/')[1]!));
    const payment = known({ origin: origins[origin], capturesAutomatically });
    const outcome = await connector.threeDSecure.complete(call(), payment, {
      md: '0f7c2c1e ',
      response: 'eJy+/=',
    });
    expect(told(outcome)).toEqual(['PAY SUCCEEDED 45900']);
    expect(seen[0]).toMatchObject({ path: `/${command}` });
    expect(seen[0]!.form).toEqual(
      command.startsWith('api')
        ? { Key: 'TestMerchant', OrderId: PAYMENT_ID, PaRes: 'eJy+/=' }
        : { MD: '0f7c2c1e', PaRes: 'eJy+/=' },
    );
  });

  it.each([
    ['on a page, which ends it by itself', { kind: 'PAGE', vaultCustomer: null }, '0f7c', 'NO_CHALLENGE'],
    ["on a customer's page", { kind: 'PAGE', vaultCustomer: CUSTOMER }, '0f7c', 'NO_CHALLENGE'],
    ['of the wallet without its MD', origins.stored, ' ', 'NO_MD'],
    ['of the wallet with no MD at all', origins.stored, null, 'NO_MD'],
  ] as const)('is not ended %s', async (_what, origin, md, code) => {
    const { connector, seen } = await peer(() => paid('PaySubmit3DS'));
    const outcome = await connector.threeDSecure.complete(call(), known({ origin }), { md, response: 'x' });
    expect(outcome).toMatchObject({ kind: 'refused', code });
    expect(seen).toEqual([]);
  });

  it.each([
    ['THREE_DS_AUTH_ERROR', { kind: 'refused', decline: 'AUTHENTICATION' }],
    ['AMOUNT_EXCEED', { kind: 'refused', decline: 'SOFT' }],
    ['ILLEGAL_ORDER_STATE', { kind: 'unknown' }],
    ['PROCESSING_ERROR', { kind: 'unknown' }],
  ])('that ended with %s', async (code, expected) => {
    const answer = xml('Pay3DS', { OrderId: PAYMENT_ID, Success: 'False', ErrCode: code });
    const outcome = await connectorAnswering(() => answer).threeDSecure.complete(call(), known(), {
      md: null,
      response: 'x',
    });
    expect(outcome).toMatchObject(expected);
  });
});

describe('captures, cancels and refunds', () => {
  const page = { kind: 'PAGE', vaultCustomer: null } as const;
  const walletPage = { kind: 'PAGE', vaultCustomer: CUSTOMER } as const;
  const stored = { kind: 'STORED_CARD', vaultCustomer: CUSTOMER } as const;
  const direct = { kind: 'CARD_DATA', vaultCustomer: null } as const;
  const device = { kind: 'DEVICE_WALLET', vaultCustomer: null } as const;

  const order = { OrderId: PAYMENT_ID };
  const Key = { Key: 'TestMerchant' };
  const VWID = { VWID: 'TestMerchantVW' };
  const Password = { Password: 'merchant-s3cret' };

  it.each([
    [direct, 'api', Key],
    [device, 'api', Key],
    [page, 'apim', { ...Key, ...Password }],
    [stored, 'vwapi', { ...VWID, ...Password }],
    [walletPage, 'vwapi', { ...VWID, ...Password }],
  ])('of %j go through %s with its credentials', async (origin, door, credentials) => {
    const { connector, seen } = await peer(({ path }) => {
      const name = path.split('/')[2]!;
      const amount =
        name === 'Charge' ? { Amount: '30000' } : { NewAmount: name === 'Refund' ? '29900' : '0' };
      return xml(name, { Success: 'True', ...order, ...amount });
    });
    const { cardPayment } = connector;
    const held = known({ origin, capturesAutomatically: false });
    const captured = { ...held, captured: 30_000n };
    expect(told(await cardPayment.capture(call(), held, rub(30_000n), true))).toEqual([
      'CAPTURE SUCCEEDED 30000 ours charged',
    ]);
    expect(told(await cardPayment.cancel(call(), held, rub(45_900n)))).toEqual([
      'CANCEL SUCCEEDED 45900 ours voided',
    ]);
    expect(told(await cardPayment.refund(call(), captured, rub(100n), null))).toEqual([
      'REFUND SUCCEEDED 100 ours rest:29900',
    ]);
    const terminal = door === 'vwapi' ? VWID : Key;
    expect(
      seen.map(({ path, form }) => [
        path,
        form['DATA'] === undefined ? form : { ...form, DATA: list(form['DATA']) },
      ]),
    ).toEqual([
      [`/${door}/Charge`, { ...credentials, ...order, Amount: '30000' }],
      [`/${door}/Unblock`, { ...credentials, ...order, Amount: '45900' }],
      [
        `/${door}/Refund`,
        door === 'vwapi'
          ? { ...terminal, DATA: { ...order, Amount: '100', ...Password } }
          : { ...terminal, ...Password, ...order, Amount: '100' },
      ],
    ]);
  });

  const held = known({ capturesAutomatically: false });
  const answering = (root: string, attributes: Record<string, string>) =>
    connectorAnswering(() => xml(root, { Success: 'True', OrderId: PAYMENT_ID, ...attributes })).cardPayment;
  const capture = (attributes: Record<string, string>) =>
    answering('Charge', attributes).capture(call(), held, rub(30_000n), true);
  const cancel = (attributes: Record<string, string>) =>
    answering('Unblock', attributes).cancel(call(), held, rub(45_900n));
  const refund = (attributes: Record<string, string>, more: Partial<PaymentReference> = {}) =>
    answering('Refund', attributes).refund(
      call(KEY),
      known({ captured: 45_900n, ...more }),
      rub(900n),
      'broken',
    );

  it('tells another amount that was charged, so that it is reviewed', async () => {
    expect(told(await capture({ Amount: '45900' }))).toEqual(['CAPTURE SUCCEEDED 45900 ours charged']);
  });

  it('takes a release without its amount: it is always whole', async () => {
    expect(told(await cancel({}))).toEqual(['CANCEL SUCCEEDED 45900 ours voided']);
  });

  it.each([
    ['what was asked for', { NewAmount: '45000' }, {}, 'REFUND SUCCEEDED 900 ours rest:45000'],
    ['the rest under its old name', { Amount: '45000' }, {}, 'REFUND SUCCEEDED 900 ours rest:45000'],
    ['the last of it', { NewAmount: '0' }, { refunded: 45_000n }, 'REFUND SUCCEEDED 900 ours rest:0'],
    ['more than was asked for', { NewAmount: '40000' }, {}, 'REFUND SUCCEEDED 5900 ours rest:40000'],
    ['less than was asked for', { NewAmount: '45899' }, {}, 'REFUND SUCCEEDED 1 ours rest:45899'],
  ])('tells what a refund left: %s', async (_what, attributes, more, expected) => {
    expect(told(await refund(attributes as Record<string, string>, more))).toEqual([expected]);
  });

  it.each([
    ['a charge without an amount', () => capture({})],
    ['a charge of an unreadable amount', () => capture({ Amount: '3e4' })],
    ["another order's charge", () => capture({ OrderId: 'pay_other', Amount: '30000' })],
    ['a release that left something', () => cancel({ NewAmount: '100' })],
    ['a release that left something unreadable', () => cancel({ NewAmount: 'x' })],
    ["another order's release", () => cancel({ OrderId: 'pay_other', NewAmount: '0' })],
    ['a refund without a rest', () => refund({})],
    ['a refund with an unreadable rest', () => refund({ NewAmount: 'x', Amount: '45000' })],
    ['a refund after which nothing is less', () => refund({ NewAmount: '45900' })],
    ['a refund after which there is more', () => refund({ NewAmount: '50000' })],
    ["another order's refund", () => refund({ OrderId: 'pay_other', NewAmount: '45000' })],
  ])('leaves the outcome open after %s', async (_what, act) => {
    expect((await act()).kind).toBe('unknown');
  });

  it.each([
    ['another currency', { minor: 1n, currency: 'EUR' }, 'CURRENCY_NOT_ALLOWED'],
    ['too much', rub(2n ** 31n), 'AMOUNT_TOO_LARGE'],
  ])('refuses %s before it is sent', async (_what, amount, code) => {
    const { connector, seen } = await peer(() => '');
    expect(await connector.cardPayment.capture(call(), held, amount, true)).toMatchObject({
      kind: 'refused',
      code,
    });
    expect(await connector.cardPayment.refund(call(), held, amount, null)).toMatchObject({
      kind: 'refused',
      code,
    });
    expect(seen).toEqual([]);
  });
});
