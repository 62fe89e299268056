/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { openSandbox, pi, type Sandbox, send, startAnew } from './support';

describe('Pi emulator: app-to-user payments', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => startAnew(sandbox));
  afterAll(() => sandbox.close());

  const open = async (): Promise<any[]> =>
    (await sandbox.platform('GET', 'payments/incomplete_server_payments')).body.incomplete_server_payments;

  it('create, sign, submit, complete', async () => {
    const user = await sandbox.user();
    const metadata = { payout_id: 'p1', nested: { list: [1, null] } };
    const created = await sandbox.create({ uid: user.uid, metadata });
    expect(created.status).toBe(200);
    const payout = created.body;
    expect(payout).toEqual({
      identifier: expect.stringMatching(/^[A-Za-z0-9]{28}$/),
      user_uid: user.uid,
      amount: 3.14,
      memo: 'Refund',
      metadata,
      from_address: sandbox.wallet.address,
      to_address: user.address,
      direction: 'app_to_user',
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      network: 'Pi Testnet',
      status: {
        ...{ developer_approved: true, transaction_verified: false, developer_completed: false },
        ...{ cancelled: false, user_cancelled: false },
      },
      transaction: null,
      split_recipients: null,
    });
    expect(await open()).toEqual([payout]);
    const txid = await sandbox.apply(await sandbox.signFor(payout));
    expect((await sandbox.payment(payout.identifier)).body).toEqual(payout);
    const completed = await sandbox.complete(payout.identifier, txid);
    expect(completed.status).toBe(200);
    expect(completed.body).toEqual({
      ...payout,
      status: { ...payout.status, transaction_verified: true, developer_completed: true },
      transaction: { txid, verified: true, _link: `https://api.testnet.minepi.com/transactions/${txid}` },
    });
    expect((await sandbox.payment(payout.identifier)).body).toEqual(completed.body);
    expect(await open()).toEqual([]);
    expect(sandbox.books()).toEqual([`PAYOUT ${payout.identifier} 31400000`]);
    expect(await sandbox.balance(user.address)).toBe(100n * pi + 31_400_000n);
  });

  it('names the main network, and links to its explorer', async () => {
    await startAnew(sandbox, { network: 'Pi Network' });
    const payout = await sandbox.payout();
    expect(payout.network).toBe('Pi Network');
    const txid = await sandbox.apply(await sandbox.signFor(payout, { network: 'Pi Network' }));
    const { body } = await sandbox.complete(payout.identifier, txid);
    expect(body.transaction._link).toBe(`https://api.mainnet.minepi.com/transactions/${txid}`);
  });

  it.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'Key wrong' }],
    ['another scheme', { authorization: 'Bearer not-a-secret-pi-sandbox-default' }],
    ['another case', { authorization: 'key not-a-secret-pi-sandbox-default' }],
    ['a blank too many', { authorization: 'Key  not-a-secret-pi-sandbox-default' }],
  ])('%s is a 401 on every payment route', async (_what, headers) => {
    const { identifier } = await sandbox.payout();
    for (const [method, path] of [
      ['POST', 'payments'],
      ['GET', 'payments/incomplete_server_payments'],
      ['GET', `payments/${identifier}`],
      ['POST', `payments/${identifier}/approve`],
      ['POST', `payments/${identifier}/complete`],
      ['POST', `payments/${identifier}/cancel`],
    ] as const) {
      const reply = await send(`${sandbox.emulator.url}/v2/${path}`, { method, headers });
      expect([path, reply.status, reply.body.error]).toEqual([path, 401, 'unauthorized']);
    }
  });

  it.each([
    ['invalid_amount', '3.14'],
    ['invalid_amount', 0],
    ['invalid_amount', -1],
    ['invalid_amount', 0.1 + 0.2],
    ['invalid_amount', 1.00000001],
    ['invalid_amount', 1e-8],
    ['invalid_amount', 1.5e-7],
    ['invalid_amount', 1e10],
    ['invalid_amount', 1e300],
    ['invalid_amount', null],
    ['invalid_amount', [1]],
  ])('%s: %j', async (error, amount) => {
    const reply = await sandbox.create({ uid: (await sandbox.user()).uid, amount });
    expect([reply.status, reply.body.error, typeof reply.body.error_message]).toEqual([400, error, 'string']);
    expect(await open()).toEqual([]);
  });

  it.each([1e-7, 9e-7, 0.0000012, 3.14, 100, 536_870_911.9999999])('takes an amount of %d', async amount => {
    expect((await sandbox.payout({ amount })).amount).toBe(amount);
  });

  it('looks at the request in the order of the contract', async () => {
    const error = async (payment: Record<string, unknown>): Promise<string> =>
      (await sandbox.platform('POST', 'payments', { payment })).body.error;
    for (const body of [undefined, {}, { payment: 'x' }, { payment: [] }, [], 'no json', '"text"', '']) {
      const reply = await sandbox.platform('POST', 'payments', body);
      expect([reply.status, reply.body.error]).toEqual([400, 'invalid_arguments']);
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await sandbox.platform('POST', 'payments', '{"payment":{}}', form)).body.error).toBe(
      'invalid_arguments',
    );
    expect(await error({})).toBe('invalid_amount');
    expect(await error({ amount: 1 })).toBe('invalid_arguments');
    expect(await error({ amount: 1, memo: '' })).toBe('invalid_arguments');
    for (const metadata of [undefined, null, 'x', [], 7]) {
      expect(await error({ amount: 1, memo: 'm', metadata })).toBe('invalid_metadata');
    }
    const terms = { amount: 1, memo: 'm', metadata: {} };
    const unknown = await sandbox.platform('POST', 'payments', { payment: { ...terms, uid: 'nobody' } });
    expect([unknown.status, unknown.body.error]).toEqual([404, 'user_not_found']);
    const shy = await sandbox.user({ scopes: ['username', 'payments'], wallet: false });
    const ungranted = await sandbox.platform('POST', 'payments', { payment: { ...terms, uid: shy.uid } });
    expect([ungranted.status, ungranted.body.error]).toEqual([401, 'missing_scope']);
    const walletless = await sandbox.user({ wallet: false });
    await sandbox.payout();
    expect(await error({ ...terms, uid: walletless.uid })).toBe('missing_wallet');
    expect(await error({ ...terms, uid: (await sandbox.user()).uid })).toBe('ongoing_payment_found');
    await sandbox.control.post('profile', { payouts: false });
    expect(await error({ ...terms, uid: 'nobody' })).toBe('feature_not_available');
  });

  it('one open payout per app; the refusal shows it', async () => {
    const payout = await sandbox.payout();
    const refused = await sandbox.create({ uid: (await sandbox.user()).uid });
    expect([refused.status, refused.body.error, refused.body.payment]).toEqual([
      400,
      'ongoing_payment_found',
      payout,
    ]);
    const second = await sandbox.account('second');
    expect((await second.payout({ uid: payout.user_uid })).from_address).toBe(second.wallet.address);
    await sandbox.cancel(payout.identifier);
    expect((await sandbox.payout()).identifier).not.toBe(payout.identifier);
  });

  it('or one per app and user; two equal requests are two payments', async () => {
    await sandbox.control.post('profile', { ongoingScope: 'app_user' });
    const first = await sandbox.payout();
    const second = await sandbox.payout();
    const refused = await sandbox.create({ uid: first.user_uid });
    expect(refused.body.payment).toEqual(first);
    expect(await open()).toEqual([first, second]);
    await sandbox.cancel(first.identifier);
    const again = await sandbox.create({ uid: first.user_uid });
    expect(again.body.identifier).not.toBe(first.identifier);
  });

  it("another app's payment, and one that never was, are unknown", async () => {
    const { identifier } = await sandbox.payout();
    const second = await sandbox.account('second');
    const replies = [
      await second.payment(identifier),
      await second.complete(identifier, 'x'),
      await second.cancel(identifier),
      await second.platform('POST', `payments/${identifier}/approve`),
      await sandbox.payment('nothing'),
      await sandbox.payment('%E0%A4%A'),
      await sandbox.payment('__proto__'),
    ];
    for (const reply of replies) expect([reply.status, reply.body.error]).toEqual([404, 'payment_not_found']);
    const encoded = [...String(identifier)].map(c => `%${c.charCodeAt(0).toString(16)}`).join('');
    expect((await sandbox.payment(encoded)).body.identifier).toBe(identifier);
  });

  it('a payout is born approved', async () => {
    const { identifier } = await sandbox.payout();
    const reply = await sandbox.platform('POST', `payments/${identifier}/approve`);
    expect([reply.status, reply.body.error]).toEqual([400, 'already_approved']);
  });

  it('keeps the address of a payment when the user changes the wallet, or follows', async () => {
    const payout = await sandbox.payout();
    const { address } = await sandbox.control.post('users/wallet', { uid: payout.user_uid });
    expect(address).not.toBe(payout.to_address);
    expect((await sandbox.payment(payout.identifier)).body.to_address).toBe(payout.to_address);
    await sandbox.control.post('profile', { paymentAddress: 'current' });
    expect((await sandbox.payment(payout.identifier)).body.to_address).toBe(address);
  });

  it('answers other paths with 404 and other methods with 405, in JSON', async () => {
    const statuses = [];
    for (const [method, path] of [
      ['GET', 'nothing'],
      ['GET', 'payments/a/b/c'],
      ['POST', 'payments/a/refund'],
      ['POST', 'payments/a/constructor'],
      ['GET', 'payments'],
      ['POST', 'me'],
      ['POST', 'payments/incomplete_server_payments'],
      ['GET', 'payments/a/complete'],
    ] as const) {
      const reply = await sandbox.platform(method, path);
      statuses.push(reply.status);
      expect(typeof reply.body.error).toBe('string');
    }
    expect(statuses).toEqual([404, 404, 404, 404, 405, 405, 405, 405]);
    expect((await send(`${sandbox.emulator.url}/transactions/x`)).status).toBe(404);
  });
});
