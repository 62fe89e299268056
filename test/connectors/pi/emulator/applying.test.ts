/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { openSandbox, pi, type Sandbox, startAnew } from './support';
import { readResult, walletNamed } from './wire';

const nobody = walletNamed('nobody').address;

describe('Pi emulator: what a ledger does', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => startAnew(sandbox));
  afterAll(() => sandbox.close());

  const outcome = async (hash: string): Promise<[boolean, number[], string]> => {
    const { body } = await sandbox.horizon(`transactions/${hash}`);
    return [body.successful, readResult(body.result_xdr).operations, body.fee_charged];
  };

  it('moves the coins, takes the fee and counts the sequence on', async () => {
    const { address } = await sandbox.user();
    const signed = await sandbox.sign({ to: address, amount: 1n, fee: 900_000 });
    await sandbox.apply(signed);
    expect(await outcome(signed.hash)).toEqual([true, [0], '100000']);
    expect(await sandbox.balance(address)).toBe(100n * pi + 1n);
    expect(await sandbox.balance(sandbox.wallet.address)).toBe(1_000_000n * pi - 100_001n);
    expect(await sandbox.sequence()).toBe(signed.sequence);
    expect(await sandbox.control.get('state')).toMatchObject({ feePool: '0.0100000' });
  });

  it.each([
    ['op_no_destination', -5, () => ({ to: nobody, amount: pi })],
    ['op_no_destination', -5, () => ({ to: nobody, amount: 2n ** 62n })],
    ['op_underfunded', -2, (to: string) => ({ to, amount: 1_000_000n * pi - pi - 100_000n + 1n })],
  ])('%s: the fee and the number are gone, the coins are not', async (code, number, make) => {
    const { address } = await sandbox.user();
    const signed = await sandbox.sign(make(address));
    await sandbox.apply(signed);
    expect(await outcome(signed.hash)).toEqual([false, [number], '100000']);
    expect(await sandbox.sequence()).toBe(signed.sequence);
    expect(await sandbox.balance(sandbox.wallet.address)).toBe(1_000_000n * pi - 100_000n);
    expect(sandbox.books()).toEqual([]);
    const again = await sandbox.submit(signed.xdr);
    expect(again.status).toBe(400);
    expect(again.body.extras).toMatchObject({
      envelope_xdr: signed.xdr,
      result_codes: { transaction: 'tx_failed', operations: [code] },
    });
    const asynchronous = await sandbox.submitAsync(signed.xdr);
    expect(asynchronous.body).toMatchObject({
      tx_status: 'ERROR',
      error_result_xdr: again.body.extras.result_xdr,
    });
  });

  it('lets the last stroop above the reserve go', async () => {
    const { address } = await sandbox.user();
    const signed = await sandbox.sign({ to: address, amount: 1_000_000n * pi - pi - 100_000n });
    await sandbox.apply(signed);
    expect((await outcome(signed.hash))[0]).toBe(true);
    expect(await sandbox.balance(sandbox.wallet.address)).toBe(pi);
  });

  it('counts the reserve with subentries and the base reserve of the ledger', async () => {
    const source = sandbox.wallet.address;
    const to = walletNamed('to').address;
    await startAnew(sandbox, {
      accounts: {
        [source]: { sequence: '7', balance: '50.0000000', subentry_count: 2 },
        [to]: { balance: '1.0000000' },
      },
      ledger: { base_reserve_in_stroops: 100_000_000, base_fee_in_stroops: 200 },
    });
    const all = 10n * pi - 400n;
    const failed = await sandbox.sign({ to, amount: all + 201n, fee: 200 });
    await sandbox.apply(failed);
    expect((await outcome(failed.hash))[1]).toEqual([-2]);
    const passed = await sandbox.sign({ to, amount: all, fee: 200 });
    await sandbox.apply(passed);
    expect(await outcome(passed.hash)).toEqual([true, [0], '200']);
    expect(await sandbox.balance(source)).toBe(40n * pi);
  });

  it('a full destination is op_line_full', async () => {
    const to = walletNamed('rich').address;
    await sandbox.control.post('accounts', { address: to, balance: '922337203685.4775807' });
    const signed = await sandbox.sign({ to, amount: 1n });
    await sandbox.apply(signed);
    expect((await outcome(signed.hash))[1]).toEqual([-8]);
  });

  it('a payment to oneself succeeds, moves nothing and is in no book', async () => {
    const signed = await sandbox.sign({ amount: 2n ** 62n });
    await sandbox.apply(signed);
    expect((await outcome(signed.hash))[0]).toBe(true);
    expect(await sandbox.balance(sandbox.wallet.address)).toBe(1_000_000n * pi - 100_000n);
    expect(sandbox.books()).toEqual([]);
  });

  it('several payments of one transaction happen together or not at all, a fee for each', async () => {
    const { address } = await sandbox.user();
    const good = { to: address, amount: pi };
    const failed = await sandbox.sign({ payments: [good, { to: nobody, amount: pi }], fee: 200_000 });
    await sandbox.apply(failed);
    expect(await outcome(failed.hash)).toEqual([false, [0, -5], '200000']);
    expect(await sandbox.balance(address)).toBe(100n * pi);
    const passed = await sandbox.sign({ payments: [good, good], fee: 200_000, memo: 'twice' });
    await sandbox.apply(passed);
    expect(await sandbox.balance(address)).toBe(102n * pi);
    expect(sandbox.books()).toEqual(['PAYOUT twice 10000000', 'PAYOUT twice 10000000']);
  });

  it('keeps sequence numbers beyond what a number can carry, and starts accounts at their ledger', async () => {
    const source = sandbox.wallet.address;
    const sequence = '9007199254740993';
    await startAnew(sandbox, { accounts: { [source]: { sequence, balance: '10.0000000' } } });
    expect((await sandbox.horizon(`accounts/${source}`)).body.sequence).toBe(sequence);
    await sandbox.apply(await sandbox.sign({ sequence: 9_007_199_254_740_994n }));
    expect(await sandbox.sequence()).toBe(9_007_199_254_740_994n);
    const { core_latest_ledger: ledger } = (await sandbox.horizon('')).body;
    expect(await sandbox.sequence((await sandbox.user()).address)).toBe(BigInt(ledger) << 32n);
  });
});
