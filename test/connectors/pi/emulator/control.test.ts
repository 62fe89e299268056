/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { openSandbox, pi, type Sandbox, send, startAnew } from './support';
import { walletNamed, walletOfSeed } from './wire';

describe('Pi emulator: its controls', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => startAnew(sandbox));
  afterAll(() => sandbox.close());

  it('are the same on both ports', async () => {
    await sandbox.apply(await sandbox.sign({ to: (await sandbox.user()).address, memo: 'm' }));
    const { url, horizonUrl } = sandbox.emulator;
    expect(horizonUrl).not.toBe(url);
    for (const name of [
      'users',
      'credentials',
      'books',
      'profile',
      'requests',
      'credentials?account=third',
    ]) {
      const replies = [await send(`${url}/_emulator/${name}`), await send(`${horizonUrl}/_emulator/${name}`)];
      expect(replies[0]!.status).toBe(200);
      expect(replies[1]!.body).toEqual(replies[0]!.body);
    }
    const reset = await send(`${horizonUrl}/_emulator/reset`, { method: 'POST' });
    expect(reset.status).toBe(200);
    expect(await sandbox.control.get('users')).toEqual([]);
  });

  it('hand out the settings of at least four wallets on the one chain', async () => {
    const wallets = new Set<string>();
    for (const name of ['default', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']) {
      const { credentials } = await sandbox.account(name);
      expect(Object.keys(credentials)).toEqual([
        ...['PI_BASE_URL', 'PI_API_KEY', 'PI_HORIZON_URL', 'PI_NETWORK', 'PI_WALLET_SEED'],
      ]);
      expect(credentials).toMatchObject({
        ...{ PI_BASE_URL: sandbox.emulator.url, PI_HORIZON_URL: sandbox.emulator.horizonUrl },
        PI_NETWORK: 'Pi Testnet',
      });
      const { address } = walletOfSeed(credentials['PI_WALLET_SEED']!);
      expect(await sandbox.balance(address)).toBe(1_000_000n * pi);
      wallets.add(address + credentials['PI_API_KEY']!);
    }
    expect(wallets.size).toBe(8);
    await expect(sandbox.account('ninth')).rejects.toThrow('no such account');
    expect(await sandbox.control.get('credentials')).toEqual(sandbox.credentials);
  });

  it('four wallets pay in the same ledger', async () => {
    const names = ['default', 'second', 'third', 'fourth'];
    const accounts = await Promise.all(names.map(name => sandbox.account(name)));
    const user = await sandbox.user();
    const payouts = await Promise.all(accounts.map(account => account.payout({ uid: user.uid })));
    const signed = await Promise.all(accounts.map((account, n) => account.signFor(payouts[n])));
    await Promise.all(accounts.map((account, n) => account.submitAsync(signed[n]!.xdr)));
    const ledger = await sandbox.control.close();
    expect(ledger).toMatchObject({ successful_transaction_count: 4, operation_count: 4 });
    expect([...ledger.transactions].sort()).toEqual(signed.map(one => one.hash).sort());
    const completed = await Promise.all(
      accounts.map((one, n) => one.complete(payouts[n].identifier, signed[n]!.hash)),
    );
    expect(completed.map(one => one.status)).toEqual([200, 200, 200, 200]);
    expect(await sandbox.balance(user.address)).toBe(100n * pi + 4n * 31_400_000n);
  });

  it('begin exactly the state that is asked for', async () => {
    const [a, b, c] = [walletNamed('a').address, walletNamed('b').address, walletNamed('c').address];
    await startAnew(sandbox, {
      network: 'Pi Network',
      accounts: {
        [a]: { sequence: '12', balance: '100.0000000', subentry_count: 3 },
        [b]: { sequence: '99', balance: '0.5000000', subentry_count: 0 },
      },
      absent_accounts: [b, c],
      ledger: {
        ...{ base_fee_in_stroops: 7, base_reserve_in_stroops: 9 },
        ...{ last_closed_at_unix: 1_700_000_000, now_unix: 1_700_000_003 },
      },
    });
    const account = (await sandbox.horizon(`accounts/${a}`)).body;
    expect(account).toMatchObject({ sequence: '12', subentry_count: 3 });
    for (const absent of [b, c, sandbox.wallet.address]) {
      expect((await sandbox.horizon(`accounts/${absent}`)).status).toBe(404);
    }
    const [ledger] = (await sandbox.horizon('ledgers?order=desc&limit=1')).body._embedded.records;
    expect(ledger).toMatchObject({
      ...{ base_fee_in_stroops: 7, base_reserve_in_stroops: 9, closed_at: '2023-11-14T22:13:20Z' },
      total_coins: '100.0000000',
    });
    await sandbox.control.post('reset');
    expect((await sandbox.horizon('')).body.network_passphrase).toBe('Pi Testnet');
    expect(await sandbox.balance(sandbox.wallet.address)).toBe(1_000_000n * pi);
    expect((await sandbox.control.get('profile')).ledgerMs.value).toBe(5_000);
  });

  it('book what each address received, and from whom', async () => {
    const user = await sandbox.user();
    const hash = await sandbox.apply(await sandbox.sign({ to: user.address, amount: 7n }));
    const noted = await sandbox.apply(await sandbox.sign({ to: user.address, amount: 8n, memo: 'note' }));
    const from = sandbox.wallet.address;
    const books = await sandbox.control.get('books');
    expect(books).toEqual([
      {
        ...books[0],
        id: hash,
        kind: 'PAYOUT',
        reference: hash,
        amount: '7',
        currency: 'PI',
        from,
        to: user.address,
        hash,
      },
      { ...books[1], id: noted, reference: 'note', amount: '8', hash: noted, providerReference: noted },
    ]);
    expect(Object.keys(books[0]).sort()).toEqual(
      [
        'id',
        'kind',
        'reference',
        'from',
        'to',
        'amount',
        'currency',
        'at',
        'hash',
        'providerReference',
      ].sort(),
    );
    expect(sandbox.emulator.books()).toEqual(books);
  });
});
