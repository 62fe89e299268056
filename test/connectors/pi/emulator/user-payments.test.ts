/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { openSandbox, pi, type Sandbox, send, startAnew, type User } from './support';

describe('Pi emulator: users and their payments', () => {
  let sandbox: Sandbox;
  let user: User;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(async () => {
    await startAnew(sandbox);
    user = await sandbox.user({ scopes: ['username', 'payments', 'wallet_address'] });
  });
  afterAll(() => sandbox.close());

  const start = (more: Record<string, unknown> = {}): Promise<any> => {
    const terms = { amount: 2.5, memo: 'A sword', metadata: { order: 'o1' } };
    return sandbox.control.post('payments/start', { uid: user.uid, ...terms, ...more });
  };
  const approve = (id: string) => sandbox.platform('POST', `payments/${id}/approve`);
  const pay = async (identifier: string, more: Record<string, unknown> = {}): Promise<string> =>
    (await sandbox.control.post('payments/pay', { identifier, ...more })).txid;
  const me = (authorization: string) => send(`${sandbox.emulator.url}/v2/me`, { headers: { authorization } });

  it('start, approve, pay, complete', async () => {
    const started = await start();
    expect(started).toMatchObject({
      ...{ user_uid: user.uid, amount: 2.5, direction: 'user_to_app', transaction: null },
      ...{ from_address: user.address, to_address: sandbox.wallet.address },
      status: { developer_approved: false, transaction_verified: false, developer_completed: false },
    });
    const { identifier } = started;
    expect((await approve(identifier)).body.status.developer_approved).toBe(true);
    expect((await approve(identifier)).body.error).toBe('already_approved');
    const txid = await pay(identifier);
    expect((await sandbox.payment(identifier)).body.transaction).toBeNull();
    await sandbox.control.close();
    expect((await sandbox.payment(identifier)).body).toMatchObject({
      transaction: { txid, verified: true },
      status: { transaction_verified: true, developer_completed: false },
    });
    expect((await sandbox.complete(identifier, txid)).body.status).toEqual({
      ...{ developer_approved: true, transaction_verified: true, developer_completed: true },
      ...{ cancelled: false, user_cancelled: false },
    });
    expect(sandbox.books()).toEqual([`CAPTURE ${identifier} 25000000`]);
    expect((await sandbox.horizon(`transactions/${txid}`)).body).toMatchObject({
      ...{ memo: identifier, source_account: user.address, successful: true },
    });
    expect(await sandbox.balance(sandbox.wallet.address)).toBe(1_000_000n * pi + 25_000_000n);
    const open = await sandbox.platform('GET', 'payments/incomplete_server_payments');
    expect(open.body.incomplete_server_payments).toEqual([]);
  });

  it('can neither be paid nor completed without approval', async () => {
    const { identifier } = await start();
    await expect(pay(identifier)).rejects.toThrow('forbidden');
    expect((await sandbox.complete(identifier, 'x')).body.error).toBe('not_verified');
  });

  it('is cancelled when nobody approves it in time', async () => {
    const { identifier } = await start();
    await sandbox.control.advance(59_000);
    expect((await sandbox.payment(identifier)).body.status.cancelled).toBe(false);
    await sandbox.control.advance(2_000);
    expect((await sandbox.payment(identifier)).body.status.cancelled).toBe(true);
    expect((await approve(identifier)).body.error).toBe('cancelled_payment');
  });

  it('is cancelled by the user, by the app, or by the next one', async () => {
    const first = await start();
    await sandbox.control.post('payments/cancel', { identifier: first.identifier });
    expect((await sandbox.payment(first.identifier)).body.status.user_cancelled).toBe(true);
    expect((await sandbox.cancel(first.identifier)).body.error).toBe('cancelled_payment');
    const second = await start();
    await approve(second.identifier);
    const third = await start();
    expect((await sandbox.payment(second.identifier)).body.status.cancelled).toBe(true);
    await expect(pay(second.identifier)).rejects.toThrow('forbidden');
    expect((await sandbox.cancel(third.identifier)).body.status).toMatchObject({ cancelled: true });
  });

  it('a paid one that is open refuses the next', async () => {
    const { identifier } = await start();
    await approve(identifier);
    await pay(identifier);
    await sandbox.control.close();
    await expect(start()).rejects.toThrow('ongoing_payment_found');
    await expect(sandbox.control.post('payments/cancel', { identifier })).rejects.toThrow('forbidden');
    expect((await sandbox.cancel(identifier)).body.error).toBe('payment_tx_present');
  });

  it('the wallet may pay too little, with another memo, or tell nobody', async () => {
    const { identifier } = await start();
    await approve(identifier);
    const little = await pay(identifier, { amount: '0.0000001', report: false });
    await sandbox.control.close();
    expect((await sandbox.payment(identifier)).body.transaction).toBeNull();
    expect(sandbox.books()).toEqual([`CAPTURE ${identifier} 1`]);
    expect((await sandbox.complete(identifier, little)).body.verification_error).toBe('tx_amount_mismatch');

    const silent = await start({ account: 'second' });
    const second = await sandbox.account('second');
    await second.platform('POST', `payments/${silent.identifier}/approve`);
    const txid = await pay(silent.identifier, { report: false });
    await sandbox.control.close();
    const found = await second.horizon(`accounts/${second.wallet.address}/transactions?order=desc&limit=1`);
    expect(found.body._embedded.records[0]).toMatchObject({ id: txid, memo: silent.identifier });
    expect((await second.complete(silent.identifier, txid)).status).toBe(200);
  });

  it('starts only what the user may start', async () => {
    await expect(start({ uid: 'nobody' })).rejects.toThrow('user_not_found');
    await expect(start({ account: 'nobody' })).rejects.toThrow('app_not_found');
    await expect(start({ amount: 1e-8 })).rejects.toThrow('invalid_amount');
    await expect(start({ uid: (await sandbox.user({ scopes: ['username'] })).uid })).rejects.toThrow(
      'missing_scope',
    );
    await expect(start({ uid: (await sandbox.user({ wallet: false })).uid })).rejects.toThrow(
      'missing_wallet',
    );
    const { identifier } = await sandbox.payout();
    await expect(pay(identifier)).rejects.toThrow('forbidden');
  });

  it('tells who an access token belongs to, until it expires', async () => {
    const { accessToken, validUntil } = await sandbox.control.post('users/token', { uid: user.uid });
    const reply = await me(`Bearer ${accessToken}`);
    const timestamp = Math.floor(Date.parse(validUntil) / 1000);
    expect([reply.status, reply.body]).toEqual([
      200,
      {
        uid: user.uid,
        username: 'kate',
        credentials: { scopes: user.scopes, valid_until: { timestamp, iso8601: validUntil } },
      },
    ]);
    await sandbox.control.advance(3_600_000);
    expect((await me(`Bearer ${accessToken}`)).status).toBe(401);
  });

  it('shows the user name only with its scope, and knows no other token', async () => {
    const shy = await sandbox.user({ username: 'shy', scopes: ['payments'] });
    const { accessToken } = await sandbox.control.post('users/token', { uid: shy.uid });
    expect((await me(`Bearer ${accessToken}`)).body).not.toHaveProperty('username');
    for (const given of [
      `Key ${accessToken}`,
      accessToken,
      `bearer ${accessToken}`,
      'Bearer x',
      'Bearer ',
      '',
    ]) {
      expect((await me(given)).status).toBe(401);
    }
    expect((await sandbox.platform('GET', 'me')).status).toBe(401);
  });

  it('makes users with an id of their own or a given one, and changes them', async () => {
    const given = await sandbox.user({ uid: '11111111-2222-4333-a444-555555555555', username: 'ada' });
    expect(given).toEqual({
      uid: '11111111-2222-4333-a444-555555555555',
      username: 'ada',
      scopes: ['payments', 'wallet_address'],
      address: expect.stringMatching(/^G[A-Z2-7]{55}$/),
    });
    expect(user.uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await sandbox.balance(given.address)).toBe(100n * pi);
    const changed = await sandbox.user({ uid: given.uid, username: 'ada', scopes: [] });
    expect(changed).toEqual({ ...given, scopes: [] });
    expect(await sandbox.control.get('users')).toEqual([user, changed]);
    await expect(sandbox.user({ username: '' })).rejects.toThrow('invalid_arguments');
    await expect(sandbox.user({ scopes: ['root'] })).rejects.toThrow('invalid_arguments');
  });
});
