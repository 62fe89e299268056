/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { openSandbox, pi, type Sandbox, startAnew, until } from './support';

describe('Pi emulator: faults', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => startAnew(sandbox));
  afterAll(() => sandbox.close());

  const posting = { match: { method: 'POST', path: '^/transactions' } };
  const creating = { match: { method: 'POST', path: '^/v2/payments$' } };
  const known = async (hash: string): Promise<number> =>
    (await sandbox.horizon(`transactions/${hash}`)).status;

  it.each([
    ['resetBefore', 404],
    ['resetAfter', 200],
  ])('%s: the submission is lost, or only its answer', async (fault, status) => {
    await sandbox.control.fault(fault, posting);
    const signed = await sandbox.sign();
    await expect(sandbox.submitAsync(signed.xdr)).rejects.toThrow();
    await sandbox.control.close();
    expect(await known(signed.hash)).toBe(status);
  });

  it.each([
    ['resetBefore', 0],
    ['resetAfter', 1],
  ])('%s: the creation is lost, or only its answer', async (fault, count) => {
    const { uid } = await sandbox.user();
    await sandbox.control.fault(fault, creating);
    await expect(sandbox.create({ uid })).rejects.toThrow();
    const { body } = await sandbox.platform('GET', 'payments/incomplete_server_payments');
    expect(body.incomplete_server_payments).toHaveLength(count);
  });

  it('504 at once, then applied', async () => {
    await sandbox.control.fault('lateInclusion', { ...posting, ledgers: 2 });
    const signed = await sandbox.sign();
    const reply = await sandbox.submit(signed.xdr);
    expect([reply.status, reply.body.extras.hash]).toEqual([504, signed.hash]);
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await sandbox.control.close();
      statuses.push(await known(signed.hash));
    }
    expect(statuses).toEqual([404, 404, 200]);
  });

  it('504 at once, then never applied; the same bytes may come again', async () => {
    await sandbox.control.fault('neverIncluded', posting);
    const signed = await sandbox.sign();
    expect((await sandbox.submit(signed.xdr)).status).toBe(504);
    await sandbox.control.close(5);
    expect(await known(signed.hash)).toBe(404);
    await sandbox.apply(signed);
    expect(await known(signed.hash)).toBe(200);
  });

  it('504 at once, then applied just before its time ends, and nothing else of the account meanwhile', async () => {
    await sandbox.control.post('profile', { ledgerMs: 5_000 });
    await sandbox.control.fault('lastMomentInclusion', posting);
    const { address } = await sandbox.user();
    const signed = await sandbox.sign({ to: address, amount: pi });
    expect((await sandbox.submit(signed.xdr)).status).toBe(504);
    await sandbox.control.advance(160_000);
    expect(await known(signed.hash)).toBe(404);
    const other = await sandbox.sign({ sequence: signed.sequence, amount: 2n });
    expect((await sandbox.submitAsync(other.xdr)).status).toBe(503);
    await sandbox.control.advance(30_000);
    const { body } = await sandbox.horizon(`transactions/${signed.hash}`);
    const left = Number(body.preconditions.timebounds.max_time) - Date.parse(body.created_at) / 1000;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThan(5);
    expect(await sandbox.balance(address)).toBe(101n * pi);
  });

  it('these are PENDING for the asynchronous submission', async () => {
    for (const fault of ['lateInclusion', 'neverIncluded', 'lastMomentInclusion']) {
      await sandbox.control.fault(fault, posting);
      const account = await sandbox.account(fault === 'lateInclusion' ? 'second' : 'third');
      expect((await account.submitAsync((await account.sign()).xdr)).status).toBe(201);
    }
  });

  it('a surge of fees', async () => {
    await sandbox.control.fault('feeSurge', { ...posting, fee: 500_000 });
    const signed = await sandbox.sign();
    const reply = await sandbox.submit(signed.xdr);
    expect(reply.body.extras.result_codes).toEqual({ transaction: 'tx_insufficient_fee' });
    expect(Buffer.from(reply.body.extras.result_xdr, 'base64').readBigInt64BE(0)).toBe(500_000n);
    await sandbox.control.fault('feeSurge', { ...posting, fee: 500_000 });
    const more = await sandbox.sign({ sequence: signed.sequence, fee: 500_000 });
    expect((await sandbox.submitAsync(more.xdr)).status).toBe(201);
  });

  it('a stolen sequence number: in the history of the account, and no money moved', async () => {
    await sandbox.control.fault('sequenceStolen', posting);
    const payout = await sandbox.payout();
    const signed = await sandbox.signFor(payout);
    const reply = await sandbox.submit(signed.xdr);
    expect(reply.body.extras.result_codes).toEqual({ transaction: 'tx_bad_seq' });
    const path = `accounts/${sandbox.wallet.address}/transactions?order=desc&include_failed=true`;
    const [taker] = (await sandbox.horizon(path)).body._embedded.records;
    expect(taker.source_account_sequence).toBe(signed.sequence.toString());
    expect(taker.hash).not.toBe(signed.hash);
    expect(sandbox.books()).toEqual([]);
    expect(await sandbox.sequence()).toBe(signed.sequence);
  });

  it('a node that is behind, for one call', async () => {
    await sandbox.control.close(5);
    const signed = await sandbox.sign();
    await sandbox.apply(signed);
    await sandbox.control.fault('laggingNode', { match: { path: '^/transactions/' }, ledgers: 1 });
    expect([await known(signed.hash), await known(signed.hash)]).toEqual([404, 200]);
    await sandbox.control.fault('notFoundThenFound', { match: { path: '^/transactions/' } });
    expect([await known(signed.hash), await known(signed.hash)]).toEqual([404, 200]);
  });

  it.each([10_000, -10_000])('a Date header that is wrong by %i ms, on both origins', async ms => {
    const dates = async (): Promise<number[]> => {
      const replies = [await sandbox.horizon(''), await sandbox.platform('GET', 'me')];
      return replies.map(reply => Date.parse(String(reply.headers['date'])));
    };
    const right = await dates();
    await sandbox.control.fault('skewedDate', { ms, times: 2 });
    const wrong = await dates();
    for (const [index, date] of wrong.entries())
      expect(Math.abs(date - right[index]! - ms)).toBeLessThan(3_000);
  });

  it('a request that arrives twice', async () => {
    const { uid } = await sandbox.user();
    await sandbox.control.fault('deliveredTwice', creating);
    const refused = await sandbox.create({ uid });
    expect([refused.body.error, refused.body.payment.user_uid]).toEqual(['ongoing_payment_found', uid]);
    await sandbox.control.fault('deliveredTwice', posting);
    const signed = await sandbox.sign();
    expect((await sandbox.submitAsync(signed.xdr)).body.tx_status).toBe('DUPLICATE');
    await sandbox.control.close();
    expect(await known(signed.hash)).toBe(200);
  });

  it('a user who changes the wallet between create and pay', async () => {
    await sandbox.control.fault('walletChanged', creating);
    const payout = await sandbox.payout();
    const [user] = await sandbox.control.get('users');
    expect(user.address).not.toBe(payout.to_address);
    expect((await sandbox.horizon(`accounts/${user.address}`)).status).toBe(200);
  });

  it.each([
    ['wrongAmount', 'amount', 4.14],
    ['wrongCurrency', 'network', 'Pi Network'],
    ['wrongNetwork', 'network', 'Pi Network'],
    ['wrongUser', 'user_uid', '00000000-0000-4000-a000-000000000000'],
    ['wrongDirection', 'direction', 'user_to_app'],
    ['wrongSender', 'from_address', expect.stringMatching(/^G/)],
    ['wrongRecipient', 'to_address', expect.stringMatching(/^G/)],
    ['otherPayment', 'identifier', expect.stringMatching(/^\w{28}$/)],
    ['unknownStatus', 'status', expect.objectContaining({ developer_completed: 'perhaps' })],
  ])('the Platform lies: %s', async (fault, field, told) => {
    await sandbox.control.fault(fault, creating);
    const lied = await sandbox.payout();
    const { body } = await sandbox.platform('GET', 'payments/incomplete_server_payments');
    const [truth] = body.incomplete_server_payments;
    expect(lied[field]).toEqual(told);
    expect(truth[field]).not.toEqual(lied[field]);
    expect({ ...lied, [field]: truth[field] }).toEqual(truth);
    await sandbox.control.fault(fault, { match: { path: 'incomplete' } });
    const again = (await sandbox.platform('GET', 'payments/incomplete_server_payments')).body;
    expect(again.incomplete_server_payments[0][field]).toEqual(lied[field]);
  });

  it('Horizon lies', async () => {
    const signed = await sandbox.sign({ memo: 'memo' });
    await sandbox.apply(signed);
    const transaction = async (fault: string): Promise<any> => {
      await sandbox.control.fault(fault, { match: { path: '^/transactions/' } });
      return (await sandbox.horizon(`transactions/${signed.hash}`)).body;
    };
    expect((await transaction('unknownStatus')).successful).toBe('perhaps');
    expect((await transaction('otherPayment')).memo).toBe('other-memo');
    const { envelope_xdr } = await transaction('wrongAmount');
    expect(envelope_xdr).not.toBe(signed.xdr);
    expect(envelope_xdr).toHaveLength(signed.xdr.length);
    await sandbox.control.fault('wrongAmount', { match: { path: '^/accounts/' } });
    const balance = await sandbox.balance(sandbox.wallet.address);
    expect(balance - (await sandbox.balance(sandbox.wallet.address))).toBe(1n);
  });

  it.each([
    [429, 'application/problem+json; charset=utf-8', 'rate_limit_exceeded'],
    [500, 'application/problem+json; charset=utf-8', 'server_error'],
    [503, 'application/problem+json; charset=utf-8', 'stale_history'],
    [504, 'application/problem+json; charset=utf-8', 'timeout'],
  ])('Horizon answers %i before the effect', async (status, type, name) => {
    await sandbox.control.fault('status', { ...posting, status, when: 'before' });
    const signed = await sandbox.sign();
    const reply = await sandbox.submitAsync(signed.xdr);
    expect([reply.status, reply.headers['content-type']]).toEqual([status, type]);
    expect(reply.body.type).toBe(`https://stellar.org/horizon-errors/${name}`);
    await sandbox.control.close();
    expect(await known(signed.hash)).toBe(404);
  });

  it('the Platform answers 5xx with a page and the rest in JSON, the effect standing', async () => {
    const { uid } = await sandbox.user();
    await sandbox.control.fault('status', { ...creating, status: 502 });
    const page = await sandbox.create({ uid });
    expect([page.status, page.headers['content-type'], page.body]).toEqual([
      502,
      'text/html; charset=utf-8',
      undefined,
    ]);
    expect((await sandbox.create({ uid })).body.error).toBe('ongoing_payment_found');
    await sandbox.control.fault('status', { ...creating, status: 429, when: 'before' });
    expect((await sandbox.create({ uid })).body.error).toBe('too_many_payments');
  });

  it('a 500 page of Horizon, garbage, and an answer that breaks off', async () => {
    await sandbox.control.fault('status', { status: 500, body: 'html' });
    expect((await sandbox.horizon('')).headers['content-type']).toMatch(/^text\/html/);
    await sandbox.control.fault('garbage');
    expect((await sandbox.horizon('')).body).toBeUndefined();
    await sandbox.control.fault('cutBody');
    await expect(sandbox.horizon('')).rejects.toThrow();
  });

  it('a submission that is kept while the server may be killed, and a faulty share of calls', async () => {
    await sandbox.control.fault('holdInside', posting);
    const signed = await sandbox.sign();
    const reply = sandbox.submitAsync(signed.xdr);
    await until(async () => (await sandbox.control.get('held')).count === 1);
    expect((await sandbox.control.get('state')).queue).toEqual([]);
    await sandbox.control.post('release');
    expect((await reply).status).toBe(201);

    await sandbox.control.fault('status', { match: { path: 'fee_stats' }, probability: 0.2, times: 1_000 });
    let struck = 0;
    for (let n = 0; n < 100; n += 1) if ((await sandbox.horizon('fee_stats')).status === 503) struck += 1;
    expect(struck).toBeGreaterThan(5);
    expect(struck).toBeLessThan(40);
  });

  it('knows no other fault, and no other parameter', async () => {
    await expect(sandbox.control.fault('own')).rejects.toThrow('lastMomentInclusion');
    await expect(sandbox.control.fault('lateInclusion', { ms: 1 })).rejects.toThrow('takes ledgers');
    await expect(sandbox.control.fault('lateInclusion', { ledgers: '1' })).rejects.toThrow('is a number');
    await expect(sandbox.control.fault('feeSurge', { probability: 2 })).rejects.toThrow('probability');
  });
});
