import { createHmac } from 'node:crypto';
import { ManualClock } from '../../src/domain/clock';
import { confirmChallenge } from '../../src/demo/payer';
import {
  CapturePaymentDocument,
  CreateCustomerDocument,
  CreatePayoutDocument,
  PaymentDocument,
  PayoutDocument,
  type PurchaseMutation,
  RefundPaymentDocument,
} from '../generated/operations';
import { retireAccount } from '../../src/services/retire-account';
import { type StoredAccountKey } from '../../src/store/provider-accounts';
import { startTestApp, type TestApp } from '../support/app';
import { type TestClient } from '../support/client';
import { credentialsAt } from '../support/credentials';
import { broken } from '../support/verdict';
import { add, keyOfAccount, rotate, turn } from './support/accounts';
import { clientOf, createOtherApplication, DEFAULT, OTHER } from './support/keys';
import { buy, byCard, cardDetails, CARDS } from './support/orders';

interface Shown {
  readonly provider: string;
  readonly name: string;
  readonly healthy: boolean;
  readonly capabilities: readonly string[];
}

let clock: ManualClock;
let test: TestApp;
/** Of the application whose accounts are in the database. */
let other: TestClient;

beforeEach(async () => {
  clock = new ManualClock(new Date());
  test = await startTestApp({}, { withoutJobs: true, clock });
  await test.control('profile', { outcomeDelayMs: 0 });
  await createOtherApplication(test);
  other = await clientOf(test, OTHER, 'server');
});
afterEach(async () => {
  expect(await broken(test.app.services.database)).toEqual([]);
  await test.close();
});

const PAYONE = keyOfAccount('PAYONE');
const refresh = () => test.app.runJobs();
const accountsOf = async (client: TestClient): Promise<readonly Shown[]> => {
  const asked = '{ providers { provider name healthy capabilities } }';
  return (await client.askText<{ providers: readonly Shown[] }>(asked)).providers;
};
const statusOf = async (client: TestClient, id: string) =>
  (await client.ask(PaymentDocument, { id })).payment?.status;
const requestsAt = async (provider = 'PAYONE') =>
  (await test.control<readonly { readonly path: string }[]>('requests', undefined, provider)).length;

describe('an application with accounts of its own', () => {
  it('pays at its own merchant, hears of it at its own address, and is not seen by the other', async () => {
    const webhooksUrl = `/apps/${OTHER}/webhooks/payone/default`;
    await test.control('merchant', { account: 'second', webhooksUrl });
    await add(test, PAYONE);
    await refresh();
    const { payment, errors } = await buy(other, { payWith: byCard(CARDS.challenge) });
    expect(errors).toEqual([]);
    const action = payment!.nextAction!;
    if (!('url' in action)) throw new Error('no redirect');
    await confirmChallenge(action.url);
    for (
      let sent: readonly { state: string; url: string }[] = [];
      !sent.some(each => each.state === 'delivered');
    ) {
      sent = await test.control('webhooks');
      expect(new Set(sent.map(({ url }) => url))).toEqual(new Set([webhooksUrl]));
    }
    await refresh();
    expect(await statusOf(other, payment!.id)).toBe('CAPTURED');
    const refund = { paymentId: payment!.id, idempotencyKey: 'refund' };
    const theirs = await test.client.ask(RefundPaymentDocument, { input: refund });
    expect(theirs.refundPayment.errors).toMatchObject([{ __typename: 'NotFound' }]);
    expect(await statusOf(test.client, payment!.id)).toBeUndefined();
    const mine = await other.ask(RefundPaymentDocument, { input: refund });
    expect(mine.refundPayment.errors).toEqual([]);
  });

  it('has no other application’s accounts: its key reaches none of them, and nothing is sent', async () => {
    await add(test, keyOfAccount('PAYTURE'));
    await refresh();
    expect((await accountsOf(other)).map(({ provider }) => provider)).toEqual(['PAYTURE']);
    expect(await accountsOf(test.client)).toHaveLength(5);
    const before = await requestsAt();
    const { payment, errors } = await buy(other);
    expect([payment, errors]).toMatchObject([null, [{ __typename: 'Unsupported', moneyMoved: 'NO' }]]);
    expect(await requestsAt()).toBe(before);
  });

  it('takes no webhook that is another account’s, at whatever address', async () => {
    await add(test, PAYONE);
    await refresh();
    const { PAYONE_WEBHOOKS_KEY_ID: keyId, PAYONE_WEBHOOKS_KEY_SECRET: secret } = await credentialsAt(
      test.app.sandbox!,
      'PAYONE',
      'second',
    );
    const body = JSON.stringify({ apiVersion: 'v1', id: 'event-1', type: 'payment.test' });
    const signature = createHmac('sha256', secret!).update(body).digest('base64');
    const headers = { 'X-GCS-KeyId': keyId!, 'X-GCS-Signature': signature };
    const deliver = async (path: string): Promise<number> =>
      (await fetch(`${test.app.url}${path}`, { method: 'POST', body, headers })).status;
    expect(await deliver(`/apps/${OTHER}/webhooks/payone/default`)).toBe(200);
    expect(await deliver('/webhooks/payone/default')).toBe(403);
    expect(await deliver('/webhooks/payone/second')).toBe(404);
    expect(await deliver(`/apps/${OTHER}/webhooks/payone/second`)).toBe(404);
    expect(await deliver('/apps/app_absent/webhooks/payone/default')).toBe(404);
  });

  it('is asked by its own Stash only, which is told no by a key of the other’s', async () => {
    await add(test, keyOfAccount('STASH'));
    await refresh();
    const [mine, theirs] = [
      await credentialsAt(test.app.sandbox!, 'STASH', 'second'),
      await credentialsAt(test.app.sandbox!, 'STASH'),
    ];
    const ask = async (path: string, settings: Readonly<Record<string, string>>) => {
      const answer = await fetch(`${test.app.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': settings['STASH_AUTHORIZE_KEY']! },
        body: JSON.stringify({ transactionId: 't-1', items: [{ id: 'sword_123', quantity: 1 }] }),
      });
      return [answer.status, ((await answer.json()) as { readonly code: string }).code];
    };
    const third = {
      ...mine,
      STASH_SHOP_ID: '00000000-0000-4000-8000-000000000003',
      STASH_AUTHORIZE_KEY: 'another-key-of-a-third-shop',
    };
    await add(test, keyOfAccount('STASH', 'third'), third);
    await refresh();
    const place = `/apps/${OTHER}/purchase/ada`;
    // Its key is taken: what is refused then is a player who is not there.
    expect(await ask(place, mine)).toEqual([404, 'player_not_found']);
    expect(await ask(place, third)).toEqual([404, 'player_not_found']);
    expect((await ask(place, theirs))[0]).toBe(401);
    expect((await ask('/purchase/ada', mine))[0]).toBe(401);
  });

  it('pays out of a wallet whose seed is sealed, which is visited once it is there', async () => {
    await test.control('profile', { ledgerMs: 100 }, 'PI');
    await add(test, keyOfAccount('PI', 'prizes'));
    await refresh();
    const user = { username: 'pioneer', scopes: ['payments', 'wallet_address'] };
    const { uid } = await test.control<{ readonly uid: string }>('users', user, 'PI');
    const input = {
      ...{ idempotencyKey: 'prize', reference: 'prize', recipient: uid, memo: 'You won', metadata: {} },
      amount: { amount: '3.14', currency: 'PI' },
    };
    const { createPayout } = await other.ask(CreatePayoutDocument, { input });
    expect(createPayout.errors).toEqual([]);
    for (let status: string | undefined; status !== 'COMPLETED';) {
      clock.advance(500);
      await test.control('clock', { advanceMs: 500 }, 'PI');
      await test.app.runJobs();
      const { payout } = await other.ask(PayoutDocument, { id: createPayout.payout!.id });
      status = payout?.status;
    }
    const [paid, ...more] = test.emulator('PI').books();
    expect([paid, more]).toMatchObject([{ kind: 'PAYOUT', amount: '31400000' }, []]);
    const { payout } = await other.ask(PayoutDocument, { id: createPayout.payout!.id });
    const { payout: unseen } = await test.client.ask(PayoutDocument, { id: createPayout.payout!.id });
    expect([payout?.status, unseen]).toEqual(['COMPLETED', null]);
  });
});

/** Or why there is no payment. */
async function accountIn({ payment, errors }: PurchaseMutation['purchase']): Promise<unknown> {
  if (!payment) return errors;
  const [row] = await test.app.services.database.reader.query<{ account: string }>(
    'SELECT account FROM payment WHERE id = ?',
    [payment.id],
  );
  return row?.account;
}

describe('a new payment that names no account', () => {
  const accountOf = async () => accountIn(await buy(other));

  it('goes through the one called default, else through the only one, else nowhere', async () => {
    await add(test, keyOfAccount('PAYONE', 'eu'));
    await refresh();
    expect(await accountOf()).toBe('eu');
    const moved = { ...(await credentialsAt(test.app.sandbox!, 'PAYONE')), PAYONE_MERCHANT_ID: 'Third' };
    await add(test, keyOfAccount('PAYONE', 'us'), moved);
    await refresh();
    expect(await accountOf()).toMatchObject([{ __typename: 'Unsupported' }]);
    await turn(test, keyOfAccount('PAYONE', 'us'), 'off');
    await refresh();
    expect(await accountOf()).toBe('eu');
  });

  it('does not go through another account where the one called default cannot be used', async () => {
    await add(test, keyOfAccount('PAYONE', 'eu'));
    const moved = { ...(await credentialsAt(test.app.sandbox!, 'PAYONE')), PAYONE_MERCHANT_ID: 'Third' };
    await add(test, PAYONE, moved);
    await spoil('default');
    await refresh();
    expect(await accountOf()).toMatchObject([{ __typename: 'Unsupported' }]);
  });
});

/** Somebody writes into the row: one digit of what is sealed. */
async function spoil(name: string): Promise<void> {
  const { database } = test.app.services;
  const [row] = await database.reader.query<{ sealed: string }>(
    'SELECT sealed FROM provider_account WHERE name = ?',
    [name],
  );
  const sealed = row!.sealed.replace(/.$/, last => (last === '0' ? '1' : '0'));
  await database.write(tx =>
    tx.execute('UPDATE provider_account SET sealed = ?, version = version + 1 WHERE name = ?', [
      sealed,
      name,
    ]),
  );
}

describe('a running server', () => {
  it('takes up new keys: a call that runs ends under the old ones, the next goes under the new', async () => {
    await add(test, PAYONE);
    await refresh();
    const match = { method: 'POST', path: '/payments' };
    await test.control('faults', { fault: 'hold', times: 1, match });
    const running = buy(other);
    for (let held = 0; held === 0;)
      ({ count: held } = await test.control<{ readonly count: number }>('held'));
    const keys = { apiKeyId: 'SECONDKEY0002', apiSecret: 'not-a-secret-but-another-one' };
    await test.control('merchant', { account: 'second', ...keys });
    expect(await accountsOf(other)).toMatchObject([{ healthy: false }]);
    const refused = await buy(other);
    expect(refused.errors).toMatchObject([{ __typename: 'ProviderRejected', moneyMoved: 'NO' }]);

    await rotate(test, PAYONE, { PAYONE_API_KEY_ID: keys.apiKeyId, PAYONE_API_SECRET: keys.apiSecret });
    await refresh();
    expect(await accountsOf(other)).toMatchObject([{ healthy: true }]);
    await test.control('release', {});
    expect((await running).payment).toMatchObject({ status: 'CAPTURED' });
    expect((await buy(other)).payment).toMatchObject({ status: 'CAPTURED' });
    expect(test.log()).not.toContain(keys.apiSecret);
  });

  it('closes the old connection once no call can be using it', async () => {
    await add(test, PAYONE);
    await refresh();
    const old = test.app.services.connectors.find(OTHER, 'PAYONE')!.capabilities.health!;
    await rotate(test, PAYONE, { PAYONE_WEBHOOKS_KEY_SECRET: 'another' });
    await refresh();
    expect(await old.check(AbortSignal.timeout(5_000))).toMatchObject({ kind: 'done' });
    clock.advance(1_001);
    await refresh();
    expect(await old.check(AbortSignal.timeout(5_000))).toMatchObject({ kind: 'notSent' });
  });

  it('goes on with the others when one cannot be opened, names it in the log and shows it as not well', async () => {
    await add(test, PAYONE);
    await add(test, keyOfAccount('PAYTURE'));
    await spoil('default');
    await test.app.services.database.write(tx =>
      tx.execute("UPDATE provider_account SET sealed = sealed || '00' WHERE provider = 'PAYTURE'"),
    );
    await add(test, keyOfAccount('PI'));
    await refresh();
    const byName = [...(await accountsOf(other))].sort((a, b) => (a.provider < b.provider ? -1 : 1));
    expect(byName).toMatchObject([
      { provider: 'PAYONE', healthy: false, capabilities: [] },
      { provider: 'PAYTURE', healthy: false, capabilities: [] },
      { provider: 'PI', healthy: true },
    ]);
    expect(test.log()).toMatch(/"account":"default".*this account cannot be used; the others can/);
    expect((await buy(test.client)).payment).toMatchObject({ status: 'CAPTURED' });
    const metrics = await (await fetch(`${test.app.url}/metrics`)).text();
    const series = (provider: string): string =>
      `paygraph_provider_account_usable{application="${OTHER}",provider="${provider}",account="default"}`;
    expect(metrics).toContain(`${series('PAYONE')} 0`);
    expect(metrics).toContain(`${series('PI')} 1`);
  });

  it('keeps to the environment where the database has the same account, and says so', async () => {
    await add(test, keyOfAccount('PAYONE', 'default', DEFAULT));
    // The same merchant as the environment’s, under another name: two would open one account.
    await add(test, keyOfAccount('PAYTURE', 'twin', DEFAULT), 'default');
    await refresh();
    const mine = (await accountsOf(test.client)).filter(({ provider }) => /^PAY/.test(provider));
    expect(mine).toMatchObject([
      { provider: 'PAYONE', name: 'default', healthy: true },
      { provider: 'PAYTURE', name: 'default', healthy: true },
      { provider: 'PAYTURE', name: 'twin', healthy: false, capabilities: [] },
    ]);
    expect(test.log()).toContain('the environment has this account too');
    expect(test.log()).toContain('the environment opens the same account at PAYTURE');
    const { payment } = await buy(test.client);
    const requests = await test.control<readonly { readonly path: string }[]>('requests');
    expect(payment).toMatchObject({ status: 'CAPTURED' });
    expect(requests.filter(({ path }) => /payments/.test(path)).at(-1)!.path).toContain('PaygraphSandbox');
  });
});

describe('an account that was switched off', () => {
  it('leaves what is unknown as it is, refuses what is new, replays what was, and goes on when it is back', async () => {
    const webhooksUrl = `/apps/${OTHER}/webhooks/payone/default`;
    await test.control('merchant', { account: 'second', webhooksUrl });
    await add(test, PAYONE);
    await refresh();
    const match = { method: 'POST', path: '/payments' };
    await test.control('faults', { fault: 'resetAfter', times: 1, match });
    const order = { idempotencyKey: 'lost', reference: 'lost' };
    const lost = await buy(other, order);
    expect(lost.errors).toMatchObject([{ __typename: 'OutcomeUnknown' }]);
    // What it was told before is stored; nobody can look it up while the account is off.
    for (
      let sent: readonly { readonly state: string }[] = [];
      !sent.some(({ state }) => state === 'delivered');
    )
      sent = await test.control('webhooks');
    await turn(test, PAYONE, 'off');
    await refresh();
    const asked = await requestsAt();
    for (const minutes of [1, 10, 60, 10 * 60]) {
      clock.advance(minutes * 60_000);
      await test.app.runJobs();
    }
    expect(await requestsAt()).toBe(asked);
    const again = await buy(other, order);
    expect(again).toMatchObject({
      replayed: true,
      errors: [{ __typename: 'OutcomeUnknown', moneyMoved: 'UNKNOWN' }],
    });
    const fresh = await buy(other);
    expect(fresh.errors).toMatchObject([{ __typename: 'Unsupported', moneyMoved: 'NO' }]);

    await turn(test, PAYONE, 'on');
    await test.control('clock', { now: clock.now().toISOString() });
    await refresh();
    await test.app.runJobs();
    expect(await statusOf(other, lost.payment!.id)).toBe('CAPTURED');
    const charges = test
      .emulator('PAYONE')
      .books()
      .filter(({ kind }) => kind === 'CAPTURE');
    expect(charges).toHaveLength(1);
  });

  it('hears no webhook and answers no question', async () => {
    await add(test, PAYONE);
    await add(test, keyOfAccount('STASH'));
    await refresh();
    const post = async (path: string): Promise<number> =>
      (await fetch(`${test.app.url}/apps/${OTHER}${path}`, { method: 'POST', body: '{}' })).status;
    expect([await post('/webhooks/payone/default'), await post('/purchase/ada')]).toEqual([400, 401]);
    await turn(test, PAYONE, 'off');
    await turn(test, keyOfAccount('STASH'), 'off');
    await refresh();
    expect([await post('/webhooks/payone/default'), await post('/purchase/ada')]).toEqual([404, 404]);
  });
});

describe('an account that is retired', () => {
  const US = keyOfAccount('PAYONE', 'us');
  const retire = async (key: StoredAccountKey, to: 'retired' | 'open') => {
    await retireAccount(test.app.services, key, to);
    await refresh();
  };

  it('takes nothing new, and what it began is captured, refunded and heard of there', async () => {
    await add(test, PAYONE);
    const second = await credentialsAt(test.app.sandbox!, 'PAYONE');
    await add(test, US, { ...second, PAYONE_MERCHANT_ID: 'Third' });
    await refresh();
    const held = await buy(other, { capture: false });
    await retire(PAYONE, 'retired');
    const elsewhere = await buy(other);
    expect([await accountIn(held), await accountIn(elsewhere)]).toEqual(['default', 'us']);
    const capture = { paymentId: held.payment!.id, idempotencyKey: 'capture' };
    const captured = await other.ask(CapturePaymentDocument, { input: capture });
    expect(captured.capturePayment.errors).toEqual([]);
    while ((await statusOf(other, held.payment!.id)) !== 'CAPTURED') {
      clock.advance(10_000);
      await test.control('clock', { advanceMs: 10_000 });
      await refresh();
    }
    const refund = { paymentId: held.payment!.id, idempotencyKey: 'refund' };
    const refunded = await other.ask(RefundPaymentDocument, { input: refund });
    expect(refunded.refundPayment.errors).toEqual([]);

    await retire(PAYONE, 'open');
    expect(await accountIn(await buy(other))).toBe('default');
  });

  it('of the environment too leaves what is new to the next one, and without one it is refused', async () => {
    const mine = keyOfAccount('PAYONE', 'default', DEFAULT);
    await retire(mine, 'retired');
    expect((await buy(test.client)).errors).toMatchObject([{ __typename: 'Unsupported', moneyMoved: 'NO' }]);
    await add(test, keyOfAccount('PAYONE', 'next', DEFAULT));
    await refresh();
    expect(await accountIn(await buy(test.client))).toBe('next');
  });

  it('still pays by the cards that it keeps', async () => {
    await add(test, PAYONE);
    const first = await credentialsAt(test.app.sandbox!, 'PAYONE');
    await add(test, US, { ...first, PAYONE_MERCHANT_ID: 'Third' });
    await refresh();
    const wanted = { idempotencyKey: 'c', provider: 'PAYONE', reference: 'c' } as const;
    const { createCustomer } = await other.ask(CreateCustomerDocument, { input: wanted });
    const customerId = createCustomer.customer!.id;
    const details = { provider: 'PAYONE', details: cardDetails(CARDS.good) } as const;
    const payWith = { directCard: { ...details, saveForCustomerId: customerId } };
    const saved = await buy(other, { customerId, payWith });
    const { payment } = await other.ask(PaymentDocument, { id: saved.payment!.id });
    await retire(PAYONE, 'retired');
    const again = await buy(other, { customerId, payWith: { card: { cardId: payment!.card!.id } } });
    expect([again.errors, await accountIn(again)]).toEqual([[], 'default']);
  });

  it('pays out nothing new, and ends what was begun', async () => {
    await test.control('profile', { ledgerMs: 100 }, 'PI');
    const { uid } = await test.control<{ readonly uid: string }>('users', { username: 'pioneer' }, 'PI');
    const payOut = async (reference: string) => {
      const input = {
        ...{ idempotencyKey: reference, reference, recipient: uid, memo: 'You won', metadata: {} },
        amount: { amount: '1', currency: 'PI' },
      };
      return (await test.client.ask(CreatePayoutDocument, { input })).createPayout;
    };
    const { payout } = await payOut('before');
    await retire(keyOfAccount('PI', 'default', DEFAULT), 'retired');
    expect((await payOut('after')).errors).toMatchObject([{ __typename: 'Unsupported' }]);
    for (let status: string | undefined; status !== 'COMPLETED';) {
      clock.advance(500);
      await test.control('clock', { advanceMs: 500 }, 'PI');
      await test.app.runJobs();
      status = (await test.client.ask(PayoutDocument, { id: payout!.id })).payout?.status;
    }
    expect(test.emulator('PI').books()).toHaveLength(1);
  });
});

describe('a payer who comes back', () => {
  it('makes the server look, whichever application’s payment it is', async () => {
    await add(test, PAYONE);
    await refresh();
    await test.control('profile', { webhooks: false });
    const { payment } = await buy(other, { payWith: byCard(CARDS.challenge) });
    const action = payment!.nextAction!;
    if (!('url' in action)) throw new Error('no redirect');
    await confirmChallenge(action.url);
    await test.app.runJobs();
    expect(await statusOf(other, payment!.id)).not.toBe('CAPTURED');
    expect((await fetch(`${test.app.url}/return/${payment!.id}`)).status).toBe(200);
    await test.app.runJobs();
    expect(await statusOf(other, payment!.id)).toBe('CAPTURED');
  });
});
