import fc from 'fast-check';
import { type RawRequest } from '../../../src/connectors/contract';
import { webhook } from '../../../src/connectors/payture/webhook';
import { CARD_ID, configFor, CUSTOMER, PAYMENT_ID } from './peer';

const SECRET = 'notify-secret_0123456789';
const open = webhook(configFor('https://sandbox3.payture.com'));
const guarded = webhook({ ...configFor('https://sandbox3.payture.com'), notificationSecret: SECRET });

function request(body: string | Buffer, more: Partial<RawRequest> = {}): RawRequest {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', headers, rawHeaders: [], query: '', body: Buffer.from(body), ...more };
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

function read(body: string | Buffer) {
  const verified = open.verify(request(body));
  return typeof verified === 'string' ? verified : open.read(verified);
}

const paid = {
  Notification: 'EnginePaySuccess',
  Success: 'True',
  ErrCode: 'NONE',
  OrderId: PAYMENT_ID,
  Amount: '45900',
  TransactionDate: '08.05.2019 15:36:27',
  Is3DS: 'False',
};
const added = {
  Notification: 'CustomerAddSuccess',
  VWUserLgn: CUSTOMER.login,
  CardId: CARD_ID,
  CardNumber: '521885xxxxxx5484',
  TransactionDate: '05/08/2019 15:36:27',
  Success: 'True',
};
const hint = { providerReference: null, checkoutReference: null, facts: null };

describe('what a notification tells', () => {
  it('names our payment, and never a fact', () => {
    const deliveryId = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(read(form(paid))).toEqual([
      { deliveryId, type: 'EnginePaySuccess', paymentId: PAYMENT_ID, vaultLogin: null, ...hint },
    ]);
  });

  it.each(['CustomerAddSuccess', 'CustomerAddFail'])('names our customer in %s', Notification => {
    expect(read(form({ ...added, Notification }))).toMatchObject([
      { vaultLogin: CUSTOMER.login, paymentId: null, facts: null },
    ]);
  });

  it('names no customer where a payment is meant', () => {
    expect(
      read(form({ ...paid, Notification: 'CustomerPaySuccess', VWUserLgn: CUSTOMER.login })),
    ).toMatchObject([{ vaultLogin: null }]);
  });

  it.each([
    ["somebody else's order", { ...paid, OrderId: 'order123' }],
    ['an operation of ours in the place of the order', { ...paid, OrderId: PAYMENT_ID.replace('pay', 'op') }],
    ['no order', { Notification: 'MerchantPay', Success: 'True' }],
    ["somebody else's customer", { ...added, VWUserLgn: 'kate@shop.test' }],
    ['an event that nobody documented', { Notification: 'SomethingNew', VWUserLgn: CUSTOMER.login }],
  ])('is accepted and left alone with %s', (_what, fields) => {
    expect(read(form(fields))).toEqual([]);
  });

  it('has the same id on its repetition, and another one for anything else', () => {
    const idOf = (fields: Record<string, string>) => {
      const notices = read(form(fields));
      return typeof notices === 'string' ? notices : notices[0]!.deliveryId;
    };
    const reordered = Object.fromEntries(Object.entries(paid).reverse());
    expect(idOf(reordered)).toBe(idOf(paid));
    const others = [
      { ...paid, Notification: 'EnginePayFail' },
      { ...paid, OrderId: PAYMENT_ID.replace('f', 'g') },
      { ...paid, TransactionDate: '08.05.2019 15:36:28' },
      { ...paid, Success: 'False' },
      { ...paid, ErrCode: 'AMOUNT_EXCEED' },
      { ...paid, NewAmount: '1' },
      added,
      { ...added, CardId: CARD_ID.replace('3', '4') },
    ];
    expect(new Set([paid, ...others].map(idOf)).size).toBe(others.length + 1);
  });

  it('does not carry a password or a code anywhere', () => {
    const secrets = { VWUserPsw: 'canary psw', ConfirmCode: '987654', CardHolder: 'CANARY HOLDER' };
    const notices = JSON.stringify([
      read(form({ ...paid, ...secrets })),
      read(form({ ...added, ...secrets })),
    ]);
    expect(notices).not.toMatch(/canary|987654/i);
    const ids = (fields: Record<string, string>) => JSON.stringify(read(form(fields)));
    expect(ids({ ...paid, ...secrets })).toBe(ids(paid));
  });

  it.each([
    ['nothing', ''],
    ['no event', form({ Success: 'True', OrderId: PAYMENT_ID })],
    ['an empty event', form({ ...paid, Notification: '' })],
    ['a sentence for an event', form({ ...paid, Notification: 'Pay me' })],
    ['two orders', `${form(paid)}&OrderId=other`],
    ['two events', `${form(paid)}&Notification=EnginePayFail`],
    ['a broken escape in what counts', 'Notification=EnginePaySuccess&OrderId=%E0%A4%A'],
    ['a broken escape in a name', 'Notification=EnginePaySuccess&%ZZ=1'],
    ['bytes that are no UTF-8', Buffer.from([0x4e, 0xff, 0xfe])],
    ['JSON', JSON.stringify(paid)],
  ])('is malformed with %s', (_what, body) => {
    expect(read(body)).toBe('malformed');
  });

  it('is heard in spite of a broken escape in what does not count', () => {
    expect(read(`${form(paid)}&CardHolder=%CF%F0%E8`)).toMatchObject([{ paymentId: PAYMENT_ID }]);
  });

  it('survives any body', () => {
    const any = fc.oneof(
      fc.string(),
      fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(any, body => {
        const notices = read(body);
        expect(notices === 'malformed' || Array.isArray(notices)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('who may notify', () => {
  const body = form(paid);

  it.each([
    ['GET', { method: 'GET' }],
    ['JSON', { headers: { 'content-type': 'application/json' } }],
    [
      'a type that only begins like a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded-not' } },
    ],
    ['no type', { headers: {} }],
    ['more than 64 kB', { body: Buffer.alloc(64 * 1024 + 1, 'a') }],
  ])('is malformed by %s', (_what, more) => {
    expect(open.verify(request(body, more))).toBe('malformed');
  });

  it('takes 64 kB and a charset', () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const long = Buffer.from(`${body}&Pad=`.padEnd(64 * 1024, 'a'));
    expect(open.verify(request(long, { headers }))).toMatchObject({ method: 'POST' });
  });

  it.each([
    ['no secret', ''],
    ['an empty one', 'key='],
    ['another one', `key=${SECRET.replace('9', '8')}`],
    ['a longer one', `key=${SECRET}x`],
    ['one among two', `key=${SECRET}&key=x`],
    ['the right one under another name', `Key=${SECRET}`],
  ])('is forged with %s, where a secret is set', (_what, query) => {
    expect(guarded.verify(request(body, { query }))).toBe('forged');
  });

  it('is believed to be a hint with the secret, and without one where none is set', () => {
    expect(guarded.verify(request(body, { query: `a=1&key=${SECRET}` }))).toMatchObject({ method: 'POST' });
    expect(open.verify(request(body, { query: 'key=whatever' }))).toMatchObject({ method: 'POST' });
  });

  it('has nothing to prove by a GET, and is thanked with 200', () => {
    expect(open.challenge(request('', { method: 'GET' }))).toBeUndefined();
    expect(open.acknowledgement).toEqual({ status: 200 });
  });
});
