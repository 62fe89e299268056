/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { onCommand, openSandbox, pi, type Sandbox, startAnew } from './support';
import { build, readResult, walletNamed } from './wire';

const stranger = walletNamed('stranger');

describe('Pi emulator: what core takes', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => startAnew(sandbox));
  afterAll(() => sandbox.close());

  const lastClose = async (): Promise<number> => {
    const { body } = await sandbox.horizon('ledgers?order=desc&limit=1');
    return Date.parse(body._embedded.records[0].closed_at) / 1000;
  };

  it.each([
    ['tx_too_early', -2, async () => sandbox.sign({ minTime: BigInt(await lastClose()) + 1n })],
    ['tx_too_late', -3, async () => sandbox.sign({ maxTime: await sandbox.inSeconds(8) })],
    ['tx_missing_operation', -4, () => sandbox.sign({ payments: [] })],
    ['tx_bad_seq', -5, async () => sandbox.sign({ sequence: await sandbox.sequence() })],
    ['tx_bad_seq', -5, async () => sandbox.sign({ sequence: (await sandbox.sequence()) + 2n })],
    ['tx_bad_seq', -5, () => sandbox.sign({ sequence: -1n })],
    ['tx_bad_auth', -6, () => sandbox.sign({ signers: [] })],
    ['tx_bad_auth', -6, () => sandbox.sign({ signers: [stranger] })],
    ['tx_bad_auth', -6, () => sandbox.sign({ network: 'Pi Network' })],
    ['tx_bad_auth', -6, () => sandbox.sign({ network: 'pi testnet' })],
    ['tx_no_source_account', -8, () => sandbox.sign({ source: stranger, sequence: 1n })],
    ['tx_bad_auth_extra', -10, () => sandbox.sign({ signers: [sandbox.wallet, stranger] })],
    ['tx_bad_auth_extra', -10, () => sandbox.sign({ signers: [sandbox.wallet, sandbox.wallet] })],
  ])('%s (%i) consumes nothing and leaves no trace', async (transaction, code, make) => {
    const signed = await make();
    const reply = await sandbox.submit(signed.xdr);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.body).toMatchObject({
      ...{ type: 'https://stellar.org/horizon-errors/transaction_failed', status: 400 },
      extras: { envelope_xdr: signed.xdr, result_codes: { transaction } },
    });
    expect(readResult(reply.body.extras.result_xdr)).toEqual({ fee: 0n, code, operations: [] });
    const before = await sandbox.sequence();
    await sandbox.control.close();
    expect((await sandbox.horizon(`transactions/${signed.hash}`)).status).toBe(404);
    expect(await sandbox.sequence()).toBe(before);
    expect(await sandbox.balance(sandbox.wallet.address)).toBe(1_000_000n * pi);
  });

  it('encodes tx_bad_seq as the contract shows it, also for the asynchronous submission', async () => {
    const signed = await sandbox.sign({ sequence: 1n });
    const reply = await sandbox.submit(signed.xdr);
    expect(reply.body.extras.result_xdr).toBe('AAAAAAAAAAD////7AAAAAA==');
    const asynchronous = await sandbox.submitAsync(signed.xdr);
    expect([asynchronous.status, asynchronous.body]).toEqual([
      400,
      { tx_status: 'ERROR', hash: signed.hash, error_result_xdr: 'AAAAAAAAAAD////7AAAAAA==' },
    ]);
  });

  it('says with tx_insufficient_fee what is needed, and takes the same sequence number with that', async () => {
    const low = await sandbox.sign({ fee: 99_999 });
    const refused = await sandbox.submit(low.xdr);
    expect(readResult(refused.body.extras.result_xdr)).toEqual({ fee: 100_000n, code: -9, operations: [] });
    await sandbox.control.post('profile', { minFee: 250_000 });
    const usual = await sandbox.submit((await sandbox.sign()).xdr);
    expect(readResult(usual.body.extras.result_xdr)).toEqual({ fee: 250_000n, code: -9, operations: [] });
    const hash = await sandbox.apply(await sandbox.sign({ sequence: low.sequence, fee: 400_000 }));
    expect((await sandbox.horizon(`transactions/${hash}`)).body).toMatchObject({
      fee_charged: '250000',
      max_fee: '400000',
    });
  });

  it('tx_insufficient_balance: the fee would touch the reserve', async () => {
    await sandbox.control.post('accounts', { account: 'default', balance: '1.0099999' });
    const signed = await sandbox.sign();
    const refused = await sandbox.submit(signed.xdr);
    expect(readResult(refused.body.extras.result_xdr).code).toBe(-7);
    await sandbox.control.post('accounts', { account: 'default', balance: '1.0100000' });
    expect((await sandbox.submitAsync(signed.xdr)).body.tx_status).toBe('PENDING');
  });

  it.each([0n, -1n, -(2n ** 63n)])(
    'op_malformed: an amount of %s is refused before any ledger',
    async amount => {
      const signed = await sandbox.sign({ to: (await sandbox.user()).address, amount });
      const refused = await sandbox.submit(signed.xdr);
      expect(refused.body.extras.result_codes).toEqual({
        transaction: 'tx_failed',
        operations: ['op_malformed'],
      });
      expect(readResult(refused.body.extras.result_xdr)).toEqual({
        fee: 100_000n,
        code: -1,
        operations: [-1],
      });
      await sandbox.control.close();
      expect((await sandbox.horizon(`transactions/${signed.hash}`)).status).toBe(404);
    },
  );

  it('op_bad_auth: whose money an operation moves must have signed too', async () => {
    const second = await sandbox.account('second');
    const { address } = await sandbox.user();
    const payments = [{ from: second.wallet.address, to: address, amount: pi }];
    const refused = await sandbox.submit((await sandbox.sign({ payments })).xdr);
    expect(refused.body.extras.result_codes.operations).toEqual(['op_bad_auth']);
    const both = await sandbox.sign({ payments, signers: [second.wallet, sandbox.wallet] });
    const hash = await sandbox.apply(both);
    expect(await sandbox.balance(address)).toBe(101n * pi);
    expect((await sandbox.horizon(`transactions/${hash}`)).body.source_account).toBe(sandbox.wallet.address);
  });

  it('checks in the order of core', async () => {
    const source = stranger;
    const everything = { source, sequence: -1n, payments: [], fee: 1, signers: [], minTime: 2n ** 62n };
    const refusal = async (draft: Parameters<typeof build>[0]): Promise<string> =>
      (await sandbox.submit(build(draft).xdr)).body.extras.result_codes.transaction;
    const payments = [{ to: sandbox.wallet.address, amount: 0n }];
    expect(await refusal({ ...everything, maxTime: 1n })).toBe('tx_missing_operation');
    expect(await refusal({ ...everything, payments, maxTime: 1n })).toBe('tx_too_early');
    expect(await refusal({ ...everything, payments, minTime: 0n, maxTime: 1n })).toBe('tx_too_late');
    const inTime = { ...everything, payments, minTime: 0n, maxTime: await sandbox.inSeconds(60) };
    expect(await refusal(inTime)).toBe('tx_insufficient_fee');
    expect(await refusal({ ...inTime, fee: 100_000 })).toBe('tx_no_source_account');
    const known = { ...inTime, fee: 100_000, source: sandbox.wallet };
    expect(await refusal(known)).toBe('tx_bad_seq');
    const next = { ...known, sequence: (await sandbox.sequence()) + 1n };
    expect(await refusal(next)).toBe('tx_bad_auth');
    await sandbox.control.post('accounts', { account: 'default', balance: '1.0000000' });
    const signed = { ...next, signers: [sandbox.wallet, stranger] };
    expect(await refusal(signed)).toBe('tx_insufficient_balance');
    await sandbox.control.post('accounts', { account: 'default', balance: '9.0000000' });
    expect(await refusal(signed)).toBe('tx_failed');
    expect(await refusal({ ...signed, payments: [{ ...payments[0]!, amount: 1n }] })).toBe(
      'tx_bad_auth_extra',
    );
  });

  it('looks ahead: 10 s and the time since the last ledger', async () => {
    await sandbox.control.advance(7_000);
    const edge = await sandbox.inSeconds(10);
    expect(
      (await sandbox.submit((await sandbox.sign({ maxTime: edge - 1n })).xdr)).body.extras.result_codes,
    ).toEqual({
      transaction: 'tx_too_late',
    });
    const taken = await sandbox.submitAsync((await sandbox.sign({ maxTime: edge + 2n })).xdr);
    expect(taken.body.tx_status).toBe('PENDING');
  });

  it('takes a transaction without an upper bound, unless it is told not to', async () => {
    const signed = await sandbox.sign({ maxTime: 0n });
    await sandbox.control.post('profile', { requireMaxTime: true });
    const refused = await sandbox.submit(signed.xdr);
    expect(readResult(refused.body.extras.result_xdr).code).toBe(-12);
    await sandbox.control.post('profile', { requireMaxTime: false });
    await sandbox.apply(signed);
    expect((await sandbox.horizon(`transactions/${signed.hash}`)).body.successful).toBe(true);
  });

  it.each([
    ['submissionDisabled', true, 403, 'transaction_submission_disabled'],
    ['coreSynced', false, 503, 'stale_history'],
  ])('%s: %s answers %i', async (name, value, status, type) => {
    await sandbox.control.post('profile', { ...onCommand, [name]: value });
    const reply = await sandbox.submit((await sandbox.sign()).xdr);
    expect([reply.status, reply.body.type]).toEqual([status, `https://stellar.org/horizon-errors/${type}`]);
    expect((await sandbox.control.get('state')).queue).toEqual([]);
  });

  it('does not offer the asynchronous submission when it is switched off', async () => {
    await sandbox.control.post('profile', { asyncOffered: false });
    expect((await sandbox.submitAsync((await sandbox.sign()).xdr)).status).toBe(404);
  });
});
