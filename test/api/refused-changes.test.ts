import {
  CancelPaymentDocument,
  CapturePaymentDocument,
  type ChangePartsFragment,
  RefreshPaymentDocument,
  RefundPaymentDocument,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { buy, CARDS, byCard, quiet } from './support/orders';
import { expectStill } from './support/stillness';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({}, { withoutJobs: true });
  await quiet(test);
});
afterAll(() => test.close());

type Change = 'capture' | 'cancel' | 'refund';

interface Asked {
  readonly amount?: string;
  readonly currency?: string;
  readonly final?: boolean;
}

let keys = 0;

async function change(what: Change, paymentId: string, asked: Asked = {}): Promise<ChangePartsFragment> {
  keys += 1;
  const { amount, currency = 'EUR', final } = asked;
  const input = {
    paymentId,
    idempotencyKey: `change-${keys}`,
    ...(amount !== undefined && { amount: { amount, currency } }),
  };
  switch (what) {
    case 'capture':
      return (await test.client.ask(CapturePaymentDocument, { input: { ...input, final: final ?? true } }))
        .capturePayment;
    case 'cancel':
      return (await test.client.ask(CancelPaymentDocument, { input })).cancelPayment;
    case 'refund':
      return (await test.client.ask(RefundPaymentDocument, { input })).refundPayment;
  }
}

/** What was asked for before, made to be heard: without webhooks and jobs the provider is asked. */
async function done(what: Change, paymentId: string, asked: Asked = {}): Promise<void> {
  const { errors } = await change(what, paymentId, asked);
  expect(errors).toEqual([]);
  await test.control('clock', { advanceMs: 1_000 });
  await test.client.ask(RefreshPaymentDocument, { id: paymentId });
}

async function authorized(): Promise<string> {
  const { payment } = await buy(test.client, { capture: false });
  expect(payment!.status).toBe('AUTHORIZED');
  return payment!.id;
}

async function captured(): Promise<string> {
  const { payment } = await buy(test.client);
  expect(payment!.status).toBe('CAPTURED');
  return payment!.id;
}

/** One error of the schema, nothing sent, the payment as it was. */
async function refused(what: Change, paymentId: string, asked: Asked = {}) {
  const { payment, operation, replayed, errors } = await expectStill(test, () =>
    change(what, paymentId, asked),
  );
  expect({ payment, operation, replayed }).toEqual({ payment: null, operation: null, replayed: false });
  expect(errors).toMatchObject([{ moneyMoved: 'NO' }]);
  return errors[0]!;
}

describe('more than is left', () => {
  it('cannot be captured, and the error says how much can', async () => {
    const id = await authorized();
    const error = await refused('capture', id, { amount: '12.51' });
    expect(error).toMatchObject({
      __typename: 'AmountExceeded',
      maximum: { amount: '12.50' },
      retry: 'NEW_KEY',
    });
  });

  it('cannot be captured or cancelled after a part of it was', async () => {
    const id = await authorized();
    await done('capture', id, { amount: '5.00', final: false });
    const maximum = { amount: '7.50', currency: 'EUR' };
    expect(await refused('capture', id, { amount: '7.51' })).toMatchObject({ maximum });
    expect(await refused('cancel', id, { amount: '7.51' })).toMatchObject({ maximum });
  });

  it('cannot be refunded', async () => {
    const id = await captured();
    expect(await refused('refund', id, { amount: '12.51' })).toMatchObject({
      __typename: 'AmountExceeded',
      maximum: { amount: '12.50' },
    });
    await done('refund', id, { amount: '10.00' });
    expect(await refused('refund', id, { amount: '2.51' })).toMatchObject({ maximum: { amount: '2.50' } });
  });
});

describe('what the state of a payment does not allow', () => {
  it.each<[string, () => Promise<string>, Change, readonly string[]]>([
    ['a capture of a captured payment', captured, 'capture', ['REFUND']],
    ['a cancel after the capture', captured, 'cancel', ['REFUND']],
    ['a refund before the capture', authorized, 'refund', ['CAPTURE', 'CANCEL']],
    ['a second full refund', () => then(captured, 'refund'), 'refund', []],
    ['a second full cancel', () => then(authorized, 'cancel'), 'cancel', []],
    [
      'a capture after a final one',
      () => then(authorized, 'capture', { amount: '5.00' }),
      'capture',
      ['REFUND'],
    ],
    ['a capture of a declined payment', declined, 'capture', []],
    ['a refund of a declined payment', declined, 'refund', []],
    ['a capture of a payment that waits for the payer', waiting, 'capture', []],
  ])('is refused with what it does allow: %s', async (_name, begin, what, allowedActions) => {
    const error = await refused(what, await begin());
    expect(error).toMatchObject({ __typename: 'IllegalState', allowedActions, retry: 'NEVER' });
  });
});

describe('an amount of a change', () => {
  it.each<[Change, () => Promise<string>]>([
    ['capture', authorized],
    ['cancel', authorized],
    ['refund', captured],
  ])('is refused in another currency, at zero and below: %s', async (what, begin) => {
    const id = await begin();
    const path = ['input', 'amount', 'currency'];
    expect(await refused(what, id, { amount: '1.00', currency: 'USD' })).toMatchObject({ path });
    for (const amount of ['0', '-1', '1.234']) {
      const error = await refused(what, id, { amount });
      expect(error).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'amount', 'amount'] });
    }
  });
});

async function then(begin: () => Promise<string>, what: Change, asked: Asked = {}): Promise<string> {
  const id = await begin();
  await done(what, id, asked);
  return id;
}

async function declined(): Promise<string> {
  const { payment } = await buy(test.client, { payWith: byCard(CARDS.declined) });
  expect(payment!.status).toBe('DECLINED');
  return payment!.id;
}

async function waiting(): Promise<string> {
  const { payment } = await buy(test.client, { payWith: byCard(CARDS.challenge) });
  expect(payment!.status).toBe('REQUIRES_ACTION');
  return payment!.id;
}
