import { type ExchangeRecord } from '../../../src/connectors/exchange-log';
import {
  call,
  CARD_ID,
  cardOrder,
  CUSTOMER,
  DETAILS,
  known,
  PAYMENT_ID,
  query,
  rub,
  SESSION_ID,
  startPeer,
  storedCard,
  xml,
} from './peer';

/** What must never be seen, planted into everything that goes out and comes back. */
const CANARIES = {
  pan: DETAILS.number,
  holder: 'CANARY HOLDER',
  code: '731',
  password: 'merchant-s3cret',
  secret: CUSTOMER.secret,
  terminal: 'TestMerchant',
  token: 'Q0FOQVJZVE9LRU4=',
  paReq: 'Q0FOQVJZUEFSRVE=',
  paRes: 'Q0FOQVJZUEFSRVM=',
  md: 'canary-md',
  confirmation: 'canary-code',
  phone: '79990001122',
  email: 'canary@shop.test',
  ip: '203.0.113.77',
  year: '77',
};
const details = { ...DETAILS, holder: CANARIES.holder, securityCode: CANARIES.code, expiryYear: 2077 };

const echo = {
  ...{
    OrderId: PAYMENT_ID,
    Amount: '45900',
    NewAmount: '0',
    Key: CANARIES.terminal,
    MerchantContract: CANARIES.terminal,
  },
  ...{
    ACSUrl: 'https://acs.example/canary',
    PaReq: CANARIES.paReq,
    ThreeDSKey: CANARIES.md,
    CardName: CANARIES.pan,
  },
  ...{ CardId: CARD_ID, SessionId: SESSION_ID, PANMask: '411111xxxxxx1112', SecureCode: CANARIES.code },
  ...{ NewAttribute: CANARIES.pan, RRN: CANARIES.pan, VWUserLgn: CUSTOMER.login },
};
const inner = `<AddInfo Key="CardHolder" Value="${CANARIES.holder}" /><AddInfo Key="PANMask" Value="${CANARIES.pan}" /><Item CardHolder="${CANARIES.holder}" CardName="${CANARIES.pan}" />`;

async function everyExchange(answer: (name: string) => string): Promise<readonly ExchangeRecord[]> {
  const records: ExchangeRecord[] = [];
  const { connector, seen, close } = await startPeer(({ path }) => answer(path.split('/')[2]!), {
    exchangeLog: record => records.push(record),
  });
  const { cardPayment, threeDSecure, deviceWallet, hostedCheckout, vault, statusLookup } = connector;
  const wallet = { vaultCustomer: CUSTOMER, payerIp: CANARIES.ip };
  const contact = { email: CANARIES.email, phone: CANARIES.phone };
  const proof = { md: CANARIES.md, response: CANARIES.paRes };
  const origin = { kind: 'STORED_CARD', vaultCustomer: CUSTOMER } as const;
  const means = { kind: 'details', details, save: false } as const;
  const codes = { securityCode: CANARIES.code, confirmationCode: CANARIES.confirmation };
  await cardPayment.pay(call(), cardOrder({ means, payerIp: CANARIES.ip }));
  await cardPayment.pay(call(), cardOrder({ ...wallet, means }));
  await cardPayment.pay(call(), cardOrder({ ...wallet, means: storedCard(codes) }));
  await deviceWallet.pay(call(), { ...cardOrder(), wallet: 'GOOGLE_PAY', token: CANARIES.token });
  await threeDSecure.complete(call(), known(), proof);
  await threeDSecure.complete(call(), known({ origin }), proof);
  await cardPayment.refund(call(), known({ captured: 45_900n }), rub(1n), null);
  await cardPayment.refund(call(), known({ origin, captured: 45_900n }), rub(1n), null);
  await cardPayment.capture(call(), known({ origin }), rub(1n), true);
  await hostedCheckout.open(call(), { ...cardOrder(wallet), template: null });
  await vault.customers.register(call(), CUSTOMER, contact);
  await vault.customers.remove(call(), CUSTOMER);
  await vault.customers.list(call(), CUSTOMER);
  await vault.customers.addCard(call(), CUSTOMER, details);
  await vault.customers.completeAdd(call(), proof);
  await statusLookup.lookup(query(known({ origin }), 'PURCHASE'));
  await close();
  const sent = seen.map(({ text }) => decodeURIComponent(decodeURIComponent(text))).join('\n');
  for (const canary of Object.values(CANARIES)) {
    if (canary !== CANARIES.paReq) expect(sent).toContain(canary);
  }
  return records;
}

const logged = (records: readonly ExchangeRecord[]) =>
  records.map(record => JSON.stringify({ ...record, durationMs: 0 })).join('\n');

/** Standing alone: a short one may well be part of an id. */
function expectNoCanary(text: string): void {
  const found = Object.entries(CANARIES).filter(([, value]) =>
    new RegExp(`(?<![\\w-])${value}(?![\\w-])`, 'i').test(text),
  );
  expect(found).toEqual([]);
  expect(text).not.toMatch(/canary/i);
  expect(text).not.toContain(DETAILS.number);
}

it.each(['True', '3DS', 'False'])(
  'hides card data, passwords and codes in every exchange that ends with %s',
  async Success => {
    const records = await everyExchange(name =>
      xml(name, { ...echo, Success, ErrCode: 'AMOUNT_EXCEED' }, inner),
    );
    const text = logged(records);
    expectNoCanary(text);
    expect(records.filter(({ kind }) => kind === 'answer')).toHaveLength(records.length / 2);
    expect(text).toContain(PAYMENT_ID);
    expect(text).toContain('AMOUNT_EXCEED');
  },
);

it('keeps nothing of an answer that it cannot read', async () => {
  const records = await everyExchange(() => `${CANARIES.pan} ${CANARIES.holder}`);
  expectNoCanary(logged(records));
  expect(records.filter(record => record.kind === 'answer').map(record => record.body)).not.toContainEqual(
    expect.any(String),
  );
});

it('shows what helps to find a payment', async () => {
  const records: ExchangeRecord[] = [];
  const answer = xml('Pay', { Success: 'True', OrderId: PAYMENT_ID, Amount: '45900', Key: 'TestMerchant' });
  const { connector, close } = await startPeer(() => answer, { exchangeLog: record => records.push(record) });
  await connector.cardPayment.pay(call(), cardOrder());
  await close();
  const [request, response] = records;
  expect(request).toMatchObject({ kind: 'request', id: 'uuid-1', method: 'POST', path: '/api/Pay' });
  expect(JSON.parse((request as { body: string }).body)).toMatchObject({
    ...{ Key: '********', OrderId: PAYMENT_ID, Amount: '45900' },
    PayInfo: { PAN: '********', EMonth: '********', OrderId: PAYMENT_ID, Amount: '45900' },
  });
  expect(response).toMatchObject({ kind: 'answer', id: 'uuid-1', status: 200, durationMs: 0 });
  expect(JSON.parse((response as { body: string }).body)).toEqual({
    ...{ element: 'Pay', Success: 'True', OrderId: PAYMENT_ID, Amount: '45900', Key: '********' },
  });
});

it('tells of an exchange without an answer', async () => {
  const records: ExchangeRecord[] = [];
  const { connector, close } = await startPeer(() => ({ body: '', reset: true }), {
    exchangeLog: record => records.push(record),
  });
  await connector.cardPayment.pay(call(), cardOrder());
  await close();
  expect(records[1]).toMatchObject({ kind: 'noAnswer', outcome: 'unknown' });
});

it('puts no secret into what it tells of an error', async () => {
  const { connector, close } = await startPeer(() =>
    xml('Pay', { Success: 'False', ErrCode: CANARIES.pan, OrderId: CANARIES.pan }),
  );
  const outcome = await connector.cardPayment.pay(call(), cardOrder());
  await close();
  expect(JSON.stringify(outcome)).not.toContain(CANARIES.pan);
});
