/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { openSandbox, pi, type Sandbox, startAnew, until } from './support';

describe('Pi emulator: ledgers', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => startAnew(sandbox));
  afterAll(() => sandbox.close());

  const tip = async (): Promise<number> => (await sandbox.horizon('')).body.core_latest_ledger;
  const found = async (hash: string): Promise<number> =>
    (await sandbox.horizon(`transactions/${hash}`)).status;
  /** That have arrived, answered or not. */
  const submissions = async (): Promise<number> => {
    const requests: { method: string }[] = await sandbox.control.get('requests');
    return requests.filter(one => one.method === 'POST').length;
  };
  const queued = async (): Promise<number> => (await sandbox.control.get('state')).queue.length;

  it('a submission waits for the ledger and answers with the transaction', async () => {
    const signed = await sandbox.sign();
    const reply = sandbox.submit(signed.xdr);
    await until(async () => (await queued()) === 1);
    expect(await found(signed.hash)).toBe(404);
    await sandbox.control.close();
    expect((await reply).status).toBe(200);
    expect((await reply).body).toMatchObject({ hash: signed.hash, successful: true, ledger: await tip() });
    expect((await reply).headers['content-type']).toBe('application/hal+json; charset=utf-8');
  });

  it('the same bytes again: waits on the first, then the stored answer, without any effect', async () => {
    const { address } = await sandbox.user();
    const signed = await sandbox.sign({ to: address, amount: pi });
    const replies = [sandbox.submit(signed.xdr), sandbox.submit(signed.xdr)];
    await until(async () => (await queued()) === 1);
    expect((await sandbox.submitAsync(signed.xdr)).body).toEqual({
      tx_status: 'DUPLICATE',
      hash: signed.hash,
    });
    await sandbox.control.close();
    const [first, second] = await Promise.all(replies);
    expect(second!.body).toEqual(first!.body);
    expect((await sandbox.submit(signed.xdr)).body).toEqual(first!.body);
    const asynchronous = await sandbox.submitAsync(signed.xdr);
    expect([asynchronous.status, asynchronous.body.tx_status]).toEqual([409, 'DUPLICATE']);
    await sandbox.control.post('profile', { asyncKnownHash: 'bad_seq' });
    expect((await sandbox.submitAsync(signed.xdr)).body.error_result_xdr).toBe('AAAAAAAAAAD////7AAAAAA==');
    await sandbox.control.close();
    expect(await sandbox.balance(address)).toBe(101n * pi);
    expect(await sandbox.balance(sandbox.wallet.address)).toBe(999_999n * pi - 100_000n);
  });

  it('another transaction with the used sequence number is tx_bad_seq', async () => {
    const first = await sandbox.sign();
    await sandbox.apply(first);
    const other = await sandbox.sign({ sequence: first.sequence, amount: 2n });
    expect((await sandbox.submit(other.xdr)).body.extras.result_codes).toEqual({ transaction: 'tx_bad_seq' });
    expect(await found(other.hash)).toBe(404);
  });

  it('one account has one transaction in the queue: others hang and end in 504, or are told to try again', async () => {
    await sandbox.control.post('profile', { submitTimeoutMs: 20_000 });
    const first = await sandbox.sign();
    await sandbox.submitAsync(first.xdr);
    const next = await sandbox.sign({ sequence: first.sequence + 1n });
    const other = await sandbox.sign({ sequence: first.sequence, amount: 2n });
    const lower = await sandbox.sign({ sequence: first.sequence - 1n });
    for (const { xdr, hash } of [next, other]) {
      const asynchronous = await sandbox.submitAsync(xdr);
      expect([asynchronous.status, asynchronous.body]).toEqual([503, { tx_status: 'TRY_AGAIN_LATER', hash }]);
    }
    expect((await sandbox.submitAsync(lower.xdr)).body.error_result_xdr).toBe('AAAAAAAAAAD////7AAAAAA==');
    const seen = await submissions();
    const hanging = [sandbox.submit(next.xdr), sandbox.submit(other.xdr)];
    await until(async () => (await submissions()) === seen + 2);
    await sandbox.control.advance(20_000);
    for (const [index, { xdr, hash }] of [next, other].entries()) {
      const reply = await hanging[index]!;
      expect(reply.status).toBe(504);
      expect(reply.body).toMatchObject({
        type: 'https://stellar.org/horizon-errors/transaction_submission_timeout',
        extras: { hash, envelope_xdr: xdr },
      });
    }
    await sandbox.control.close(2);
    expect([await found(first.hash), await found(next.hash), await found(other.hash)]).toEqual([
      200, 404, 404,
    ]);
  });

  it.each([
    ['legacy', 'application/problem+json; charset=utf-8', '/timeout'],
    ['html', 'text/html; charset=utf-8', '<html'],
  ])('the 504 has the form %s, and the transaction may come all the same', async (timeoutForm, type, has) => {
    await sandbox.control.post('profile', { timeoutForm, submitTimeoutMs: 1_000 });
    const signed = await sandbox.sign();
    const hanging = sandbox.submit(signed.xdr);
    await until(async () => (await queued()) === 1);
    await sandbox.control.advance(1_000);
    const reply = await hanging;
    expect([reply.status, reply.headers['content-type']]).toEqual([504, type]);
    expect(reply.text).toContain(has);
    expect(reply.text).not.toContain(signed.hash);
    await sandbox.control.close();
    expect(await found(signed.hash)).toBe(200);
  });

  it('close by themselves on the emulator clock, a week of them at no cost', async () => {
    await sandbox.control.post('profile', { ledgerMs: 5_000 });
    const before = await tip();
    const signed = await sandbox.sign();
    await sandbox.submitAsync(signed.xdr);
    await sandbox.control.advance(7 * 24 * 3_600_000);
    expect((await sandbox.horizon(`transactions/${signed.hash}`)).body.ledger).toBe(before + 1);
    expect((await tip()) - before).toBeGreaterThanOrEqual(120_960);
    const at = async (sequence: number): Promise<number> =>
      Date.parse((await sandbox.horizon(`ledgers/${sequence}`)).body.closed_at);
    expect((await at(before + 1_000)) - (await at(before + 1))).toBe(999 * 5_000);
    expect((await sandbox.horizon(`ledgers/${before + 1}`)).body).toMatchObject({
      successful_transaction_count: 1,
      operation_count: 1,
    });
    expect((await sandbox.horizon(`ledgers/${before + 2}`)).body).toMatchObject({
      successful_transaction_count: 0,
      fee_pool: '0.0100000',
    });
  });

  it('close by themselves in real time', async () => {
    await sandbox.control.post('profile', { ledgerMs: 50 });
    const reply = await sandbox.submit((await sandbox.sign()).xdr);
    expect(reply.status).toBe(200);
  });

  it('a chain that begins anew lets go of whoever waits for the old one', async () => {
    const signed = await sandbox.sign();
    const hanging = sandbox.submit(signed.xdr);
    await until(async () => (await queued()) === 1);
    await startAnew(sandbox);
    expect((await hanging).status).toBe(504);
    expect(await queued()).toBe(0);
  });

  it('go on in order when the clock is set back', async () => {
    await sandbox.control.post('profile', { ledgerMs: 5_000 });
    const before = await tip();
    const { now } = await sandbox.control.get('clock');
    await sandbox.control.post('clock', { now: new Date(Date.parse(now) - 3_600_000).toISOString() });
    expect(await tip()).toBe(before);
    const signed = await sandbox.sign({ maxTime: 0n });
    await sandbox.submitAsync(signed.xdr);
    await sandbox.control.advance(5_000);
    const { ledger, created_at } = (await sandbox.horizon(`transactions/${signed.hash}`)).body;
    expect(ledger).toBe(before + 1);
    const { closed_at } = (await sandbox.horizon(`ledgers/${before}`)).body;
    expect(Date.parse(created_at)).toBeGreaterThanOrEqual(Date.parse(closed_at));
  });

  it('never apply a transaction after its time', async () => {
    const signed = await sandbox.sign({ maxTime: await sandbox.inSeconds(60) });
    await sandbox.submitAsync(signed.xdr);
    await sandbox.control.advance(62_000);
    await sandbox.control.close();
    expect([await queued(), await found(signed.hash)]).toEqual([0, 404]);
    expect((await sandbox.submitAsync(signed.xdr)).body.tx_status).toBe('TRY_AGAIN_LATER');
    await sandbox.control.close(10);
    expect((await sandbox.submit(signed.xdr)).body.extras.result_codes).toEqual({
      transaction: 'tx_too_late',
    });
  });

  it('take the highest bids first; who does not fit for four ledgers is dropped and banned for ten', async () => {
    await sandbox.control.post('profile', { ledgerCapacity: 1 });
    const names = ['second', 'third', 'fourth', 'fifth'];
    const poor = await sandbox.sign();
    await sandbox.submitAsync(poor.xdr);
    for (const name of names) {
      const rich = await sandbox.account(name);
      await rich.submitAsync((await rich.sign({ fee: 200_000 })).xdr);
    }
    await sandbox.control.close(4);
    expect([await queued(), await found(poor.hash)]).toEqual([0, 404]);
    expect((await sandbox.submitAsync(poor.xdr)).body.tx_status).toBe('TRY_AGAIN_LATER');
    await sandbox.control.close(9);
    expect((await sandbox.submitAsync(poor.xdr)).body.tx_status).toBe('TRY_AGAIN_LATER');
    await sandbox.control.close();
    expect((await sandbox.submitAsync(poor.xdr)).body.tx_status).toBe('PENDING');
  });

  it('a node that is behind answers 404 and the old account for an applied transaction', async () => {
    await sandbox.control.post('profile', { ingestionLag: 2 });
    await sandbox.control.close(3);
    const before = await sandbox.sequence();
    const signed = await sandbox.sign();
    await sandbox.apply(signed);
    const account = await sandbox.horizon(`accounts/${sandbox.wallet.address}`);
    expect(account.body.sequence).toBe(before.toString());
    expect(account.headers['latest-ledger']).toBe(String((await tip()) - 2));
    expect(await found(signed.hash)).toBe(404);
    await sandbox.control.close();
    expect(await found(signed.hash)).toBe(404);
    await sandbox.control.close();
    expect([await found(signed.hash), await sandbox.sequence()]).toEqual([200, signed.sequence]);
  });

  it('a node that is behind waits before it says tx_bad_seq, and finds the transaction', async () => {
    await sandbox.control.close(2);
    const signed = await sandbox.sign();
    await sandbox.apply(signed);
    await sandbox.control.post('profile', { ingestionLag: 1 });
    const seen = await submissions();
    const again = sandbox.submit(signed.xdr);
    await until(async () => (await submissions()) > seen);
    await sandbox.control.close();
    expect((await again).body).toMatchObject({ hash: signed.hash, successful: true });
  });

  it('two nodes take turns: a 404 from one proves nothing', async () => {
    await sandbox.control.close(4);
    await sandbox.control.post('profile', { secondNodeLag: 3 });
    const signed = await sandbox.sign();
    await sandbox.apply(signed);
    const answers: number[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await found(signed.hash));
    expect(answers.sort()).toEqual([200, 200, 200, 404, 404, 404]);
  });
});
