import { randomUUID } from 'node:crypto';
import {
  ApproveUserPaymentDocument,
  CompleteUserPaymentDocument,
  CreatePayoutDocument,
  PayoutDocument,
  PayoutUpdatedDocument,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';

let test: TestApp;
let people = 0;

async function start(env: Readonly<Record<string, string>> = {}): Promise<void> {
  test = await startTestApp({ PROVIDER_TIMEOUT_MS: '15000', ...env });
  await test.control('profile', { ledgerMs: 100 }, 'PI');
}

const control = <Answer>(path: string, body?: unknown) => test.control<Answer>(path, body, 'PI');

function newUser(): Promise<{ readonly uid: string; readonly address: string }> {
  people += 1;
  return control('users', { username: `pioneer${people}`, scopes: ['payments', 'wallet_address'] });
}

async function pay(recipient: string, amount = '3.14') {
  const key = randomUUID();
  const input = {
    ...{ idempotencyKey: key, reference: key, recipient, memo: 'Refund for apple pie' },
    ...{ amount: { amount, currency: 'PI' }, metadata: { product_id: 'apple-pie-1' } },
  };
  return (await test.client.ask(CreatePayoutDocument, { input })).createPayout;
}

function completed(id: string): Promise<readonly string[]> {
  return reached(id, 'COMPLETED');
}

/** The statuses that were pushed until this one. */
async function reached(id: string, status: string): Promise<readonly string[]> {
  const feed = test.client.listen(PayoutUpdatedDocument, { id });
  await feed.until(({ payoutUpdated }) => payoutUpdated.status === status);
  await feed.close();
  return feed.received.map(({ payoutUpdated }) => payoutUpdated.status);
}

describe('a payout through the API', () => {
  beforeAll(() => start());
  afterAll(() => test.close());

  it('takes the customer’s document from create to complete, with every step pushed and every field to be read', async () => {
    const { uid, address } = await newUser();
    const { payout, errors } = await pay(uid);
    expect(errors).toEqual([]);
    const pushed = await completed(payout!.id);
    expect(pushed.at(-1)).toBe('COMPLETED');
    const { payout: done } = await test.client.ask(PayoutDocument, { id: payout!.id });
    expect(done).toMatchObject({
      ...{ recipient: uid, memo: 'Refund for apple pie', metadata: { product_id: 'apple-pie-1' } },
      ...{ amount: { amount: '3.1400000', currency: 'PI' }, toAddress: address },
      platform: {
        ...{ userUid: uid, direction: 'app_to_user', network: 'Pi Testnet' },
        ...{ developerApproved: true, transactionVerified: true, developerCompleted: true },
        ...{ cancelled: false, userCancelled: false },
        transaction: { txid: done!.transactionId, verified: true },
      },
    });
    expect(done!.events.nodes.map(event => 'payoutTo' in event && event.payoutTo)).toEqual([
      ...['CREATED', 'REGISTERED', 'SIGNED', 'SUBMITTED', 'CONFIRMED', 'COMPLETED'],
    ]);
    expect(done!.operations).toMatchObject([{ kind: 'PAYOUT', status: 'SUCCEEDED', moneyMoved: 'YES' }]);
    expect(done!.operations[0]!.attempts).toHaveLength(3);
    const books = await control<readonly { reference: string; to: string; amount: string }[]>('books');
    expect(books.filter(({ reference }) => reference === done!.providerReference)).toMatchObject([
      { to: address, amount: '31400000' },
    ]);
  });

  it('takes three round trips once the wallet is warm', async () => {
    const { uid } = await newUser();
    const requests = async () => (await control<readonly { id: number }[]>('requests')).at(-1)!.id;
    const before = await requests();
    const { payout } = await pay(uid);
    await completed(payout!.id);
    expect((await requests()) - before).toBe(3);
  });
});

describe('a wallet with a daily limit', () => {
  beforeAll(() => start({ PI_DAILY_LIMIT: '10' }));
  afterAll(() => test.close());

  it('refuses beyond it, says what is left, and counts what ended unpaid no more', async () => {
    const { uid } = await newUser();
    const first = await pay(uid, '6');
    const beyond = await pay(uid, '5');
    expect(beyond).toMatchObject({
      payout: null,
      errors: [{ __typename: 'InsufficientFunds', moneyMoved: 'NO', available: { amount: '4.0000000' } }],
    });
    const nobody = await pay('nobody', '4');
    await reached(nobody.payout!.id, 'FAILED');
    const last = await pay(uid, '4');
    expect(last.errors).toEqual([]);
    await completed(first.payout!.id);
    await completed(last.payout!.id);
  });
});

describe('a payment that a user starts', () => {
  beforeAll(() => start());
  afterAll(() => test.close());

  async function started(uid: string, amount = '2.5') {
    const body = { uid, amount: Number(amount), memo: 'a sword', metadata: { order: 1 } };
    const { identifier } = await control<{ identifier: string }>('payments/start', body);
    const { accessToken: token } = await control<{ accessToken: string }>('users/token', { uid });
    return { identifier, token };
  }

  async function approve(providerPaymentId: string, accessToken: string, reference = randomUUID()) {
    const input = {
      ...({
        idempotencyKey: randomUUID(),
        provider: 'PI',
        reference,
        providerPaymentId,
        accessToken,
      } as const),
      amount: { amount: '2.5', currency: 'PI' },
    };
    return (await test.client.ask(ApproveUserPaymentDocument, { input })).approveUserPayment;
  }

  async function complete(paymentId: string, transactionId: string) {
    const input = { idempotencyKey: randomUUID(), paymentId, transactionId };
    return (await test.client.ask(CompleteUserPaymentDocument, { input })).completeUserPayment;
  }

  it('is approved, paid by the user, verified and completed: CAPTURED', async () => {
    const { uid } = await newUser();
    const { identifier, token } = await started(uid);
    const approved = await approve(identifier, token);
    expect(approved).toMatchObject({
      errors: [],
      payment: { status: 'REQUIRES_ACTION', nextAction: null, provider: 'PI', providerReference: identifier },
    });
    const { txid } = await control<{ txid: string }>('payments/pay', { identifier });
    await control('ledgers/close', { count: 1 });
    const done = await complete(approved.payment!.id, txid);
    expect(done).toMatchObject({
      errors: [],
      payment: { status: 'CAPTURED', captured: { amount: '2.5000000' } },
    });
  });

  it('is not approved with a wrong token, for another amount, of another user, or twice', async () => {
    const [{ uid }, other] = [await newUser(), await newUser()];
    const { identifier, token } = await started(uid);
    const invalid = (field: string) => [
      { __typename: 'InvalidInput', moneyMoved: 'NO', path: ['input', field] },
    ];
    expect((await approve(identifier, 'wrong')).errors).toMatchObject(invalid('accessToken'));
    const theirs = await control<{ accessToken: string }>('users/token', { uid: other.uid });
    expect((await approve(identifier, theirs.accessToken)).errors).toMatchObject(
      invalid('providerPaymentId'),
    );
    const dearer = await started(other.uid, '2.6');
    expect((await approve(dearer.identifier, dearer.token)).errors).toMatchObject(
      invalid('providerPaymentId'),
    );
    expect((await approve(identifier, token)).errors).toEqual([]);
    expect((await approve(identifier, token)).errors).toMatchObject(invalid('providerPaymentId'));
  });

  it('is not captured by a transaction that is not its own', async () => {
    const { uid } = await newUser();
    const { identifier, token } = await started(uid);
    const { payment } = await approve(identifier, token);
    const wrong = await complete(payment!.id, 'ab'.repeat(32));
    expect(wrong.payment!.status).not.toBe('CAPTURED');
    expect(wrong.errors).not.toEqual([]);
  });
});
