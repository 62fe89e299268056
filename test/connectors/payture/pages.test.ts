import { type CheckoutOrder, type PaymentReference } from '../../../src/connectors/contract';
import { readInnerList } from '../../../src/connectors/payture/emulator/inner-list';
import { ManualClock } from '../../../src/domain/clock';
import {
  call,
  cardOrder,
  CLOCK_START,
  connectorAnswering,
  CUSTOMER,
  KEY,
  known,
  PAYMENT_ID,
  query,
  rub,
  says,
  SESSION_ID,
  startPeer,
  xml,
} from './peer';

const { means: _means, ...order } = cardOrder();
const checkout = (more: Partial<CheckoutOrder> = {}): CheckoutOrder => ({
  ...order,
  template: null,
  ...more,
});
const opened = (more: Record<string, string> = {}) =>
  xml('Init', { Success: 'True', OrderId: PAYMENT_ID, Amount: '45900', SessionId: SESSION_ID, ...more });

async function openAt(more: Partial<CheckoutOrder>, answer = opened()) {
  const { connector, seen, origin, close } = await startPeer(() => answer);
  const outcome = await connector.hostedCheckout.open(call(PAYMENT_ID), checkout(more));
  await close();
  const { DATA, Data, ...top } = seen[0]?.form ?? {};
  return { outcome, seen, origin, top, list: Object.fromEntries(readInnerList(DATA ?? Data ?? '')!) };
}

describe('opening a page', () => {
  it.each([
    [true, 'Pay'],
    [false, 'Block'],
  ])('of InPay, capturing %s', async (capture, SessionType) => {
    const { outcome, seen, origin, top, list } = await openAt({
      ...{ capture, payerIp: '93.45.120.14', locale: 'ru_RU', template: 'Mobile' },
      returnUrl: 'https://shop.example/back?a=1&b={orderid};c',
    });
    expect(outcome).toEqual({
      kind: 'done',
      value: {
        providerReference: SESSION_ID,
        redirectUrl: `${origin}/apim/Pay?SessionId=${SESSION_ID}`,
        expiresAt: new Date(CLOCK_START.getTime() + 60 * 60_000),
      },
    });
    expect(seen[0]!.path).toBe('/apim/Init');
    expect(seen[0]!.form['Data']).toBeDefined();
    expect(top).toEqual({ Key: 'TestMerchant' });
    expect(list).toEqual({
      ...{ SessionType, OrderId: PAYMENT_ID, Amount: '45900', IP: '93.45.120.14', Product: 'ORDER-7' },
      ...{
        Total: '459.00',
        Url: 'https://shop.example/back?a=1&b={orderid};c',
        TemplateTag: 'Mobile',
        Language: 'RU',
      },
    });
  });

  it('of the wallet, for a customer', async () => {
    const { outcome, seen, origin, top, list } = await openAt(
      { vaultCustomer: CUSTOMER },
      opened({ SessionType: 'pay' }),
    );
    expect(outcome).toMatchObject({ value: { redirectUrl: `${origin}/vwapi/Pay?SessionId=${SESSION_ID}` } });
    expect(seen[0]!.path).toBe('/vwapi/Init');
    expect(seen[0]!.form['DATA']).toBeDefined();
    expect(top).toEqual({ VWID: 'TestMerchantVW' });
    expect(list).toEqual({
      ...{ SessionType: 'Pay', OrderId: PAYMENT_ID, Amount: '45900', Product: 'ORDER-7', Total: '459.00' },
      ...{ VWUserLgn: CUSTOMER.login, VWUserPsw: CUSTOMER.secret, Url: 'https://shop.example/back' },
    });
  });

  it.each([
    ['ru', 'RU'],
    ['EN_gb', 'EN'],
    ['en-US', 'EN'],
    ['de_DE', undefined],
    ['rue', undefined],
    [null, undefined],
  ])('speaks %s as %s', async (locale, expected) => {
    expect((await openAt({ locale })).list['Language']).toBe(expected);
  });

  it.each([
    ['no session', opened({ SessionId: '' })],
    ['a session that is no GUID', opened({ SessionId: '../../evil' })],
    ['another order', opened({ OrderId: 'pay_other' })],
    ['another amount', opened({ Amount: '1' })],
    ['no amount', opened({ Amount: '' })],
    ['a session of another type', opened({ SessionType: 'Block' })],
    ['a challenge', opened({ Success: '3DS' })],
    ['a page that may exist', xml('Init', { Success: 'False', ErrCode: 'DUPLICATE_ORDER_ID' })],
    ['trouble', xml('Init', { Success: 'False', ErrCode: 'INTERNAL_ERROR' })],
  ])('leaves the outcome open with %s', async (_what, answer) => {
    expect((await openAt({}, answer)).outcome.kind).toBe('unknown');
  });

  it('is refused as the code says', async () => {
    const { outcome } = await openAt({}, xml('Init', { Success: 'False', ErrCode: 'ACCESS_DENIED' }));
    expect(outcome).toMatchObject({ kind: 'refused', code: 'ACCESS_DENIED', retry: 'NEW_KEY' });
  });

  it.each([{ minor: 1n, currency: 'USD' }, rub(2n ** 31n)])('sends nothing for %j', async amount => {
    const { outcome, seen } = await openAt({ amount });
    expect(outcome).toMatchObject({ kind: 'refused', retry: 'NEVER' });
    expect(seen).toEqual([]);
  });
});

const page = known({ origin: { kind: 'PAGE', vaultCustomer: null }, checkoutReference: SESSION_ID });
const walletPage = known({
  origin: { kind: 'PAGE', vaultCustomer: CUSTOMER },
  checkoutReference: SESSION_ID,
});
const lost: PaymentReference = { ...page, checkoutReference: null };

async function asked(payment: PaymentReference, answer: string, minutesLater = 0, more = {}) {
  const clock = new ManualClock(new Date(CLOCK_START.getTime() + minutesLater * 60_000));
  const said = await connectorAnswering(() => answer, clock).statusLookup.lookup(
    query(payment, 'CHECKOUT', more),
  );
  return said.kind === 'found' ? says(said.facts) : said.kind;
}

const refusal = (ErrCode: string) => xml('PayStatus', { Success: 'False', OrderId: PAYMENT_ID, ErrCode });
const status = (State: string, more: Record<string, string> = {}) =>
  xml('PayStatus', { Success: 'True', OrderId: PAYMENT_ID, Amount: '45900', State, ...more });
const EXPIRED = ['PAY EXPIRED'];

describe('looking up a page', () => {
  it.each([
    ['NONE', 60, [], 'absent'],
    ['NONE', 120, [], 'absent'],
    ['NONE', 121, EXPIRED, 'absent'],
    ['ORDER_TIME_OUT', 61, EXPIRED, EXPIRED],
    ['ORDER_NOT_FOUND', 5, 'absent', 'absent'],
    ['ORDER_NOT_FOUND', 121, EXPIRED, 'absent'],
    ['ACCESS_DENIED', 5, 'unclear', 'unclear'],
    ['SOMETHING_NEW', 121, 'unclear', 'unclear'],
  ])('answered with %s after %i minutes', async (code, minutes, ofOpened, ofLost) => {
    expect(await asked(page, refusal(code), minutes)).toEqual(ofOpened);
    expect(await asked(lost, refusal(code), minutes)).toEqual(ofLost);
  });

  it('does not conclude from a time that it does not know', async () => {
    expect(await asked(page, refusal('NONE'), 10_000, { sentAt: null })).toEqual([]);
  });

  it.each(['New', 'Rejected', 'Error', 'Obsolete', 'Session_Inited'])(
    '%s is one try of the payer, until the page is over',
    async state => {
      expect(await asked(page, status(state), 119)).toEqual([]);
      expect(await asked(page, status(state), 121)).toEqual(EXPIRED);
      expect(await asked(lost, status(state), 5)).toBe('absent');
    },
  );

  it.each([
    ['Charged', true, ['PAY SUCCEEDED 45900']],
    ['Authorized', false, ['PAY SUCCEEDED 45900']],
    ['Charged', false, ['PAY SUCCEEDED 45900', 'CAPTURE SUCCEEDED 45900 charged']],
    ['Refunded', true, ['PAY SUCCEEDED 45900', 'REFUND SUCCEEDED 45900 rest:0']],
    ['PreAuthorized3DS', true, ['PAY ACTION_REQUIRED']],
    ['PreAuthorizedAF', true, ['PAY IN_PROGRESS']],
    ['NobodyKnows', true, ['PAY IN_PROGRESS']],
  ])('%s counts, capturing %s', async (state, capturesAutomatically, expected) => {
    expect(await asked({ ...page, capturesAutomatically }, status(state), 121)).toEqual(expected);
  });

  it("reads the wallet's Status, and a login that it does not name", async () => {
    const answer = xml('PayStatus', {
      Success: 'True',
      VWUserLgn: '',
      OrderId: PAYMENT_ID,
      Amount: '45900',
      CardId: '',
      Status: 'CHARGED',
    });
    expect(await asked(walletPage, answer)).toEqual(['PAY SUCCEEDED 45900']);
  });

  it("finds the page's changes like any other's", async () => {
    const payment = {
      ...page,
      captured: 45_900n,
      openChange: { kind: 'REFUND', providerKey: KEY, amount: rub(900n) } as const,
    };
    const said = await connectorAnswering(() => status('Charged', { Amount: '45000' })).statusLookup.lookup(
      query(payment, 'REFUND'),
    );
    expect(said.kind === 'found' && says(said.facts)).toEqual([
      'PAY SUCCEEDED 45900',
      'REFUND SUCCEEDED 900 ours rest:45000',
    ]);
    const none = await connectorAnswering(() => refusal('NONE')).statusLookup.lookup(
      query(payment, 'REFUND'),
    );
    expect(none.kind).toBe('unclear');
  });
});
