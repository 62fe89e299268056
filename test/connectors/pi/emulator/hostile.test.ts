import { randomBytes } from 'node:crypto';
import { openSandbox, type Sandbox, send, startAnew } from './support';
import { account, build, i64, transaction, u32, walletNamed } from './wire';

describe('Pi emulator: hostile input', () => {
  let sandbox: Sandbox;
  const warnings: string[] = [];
  const listener = (warning: Error): void => void warnings.push(warning.message);
  beforeAll(async () => {
    process.on('warning', listener);
    sandbox = await openSandbox();
  });
  beforeEach(() => startAnew(sandbox));
  afterAll(async () => {
    await sandbox.close();
    process.off('warning', listener);
  });
  afterEach(() => expect(warnings).toEqual([]));

  const malformed = async (xdr: string): Promise<void> => {
    for (const path of ['transactions', 'transactions_async']) {
      const { status, body } = await sandbox.submit(xdr, path);
      expect([status, body.type]).toEqual([400, 'https://stellar.org/horizon-errors/transaction_malformed']);
    }
  };

  it('envelopes that are none', async () => {
    const { xdr } = await sandbox.sign({ memo: 'memo' });
    const bytes = Buffer.from(xdr, 'base64');
    await malformed('');
    await malformed('!!!!');
    await malformed(xdr + 'AAAA');
    await malformed(xdr.slice(0, -4));
    await malformed(` ${xdr}`);
    await malformed(xdr.replace(/=*$/, ''));
    await malformed(Buffer.concat([bytes, u32(0)]).toString('base64'));
    for (const at of [1, 4, 40, 100, bytes.length - 1]) {
      await malformed(bytes.subarray(0, at).toString('base64'));
    }
    await malformed(randomBytes(70_000).toString('base64'));
    for (let n = 0; n < 50; n += 1) await malformed(randomBytes(1 + n * 7).toString('base64'));
  });

  it('every single flipped bit is refused, and never moves a coin', async () => {
    const { address } = await sandbox.user();
    const bytes = Buffer.from((await sandbox.sign({ to: address, memo: 'memo' })).xdr, 'base64');
    for (let at = 0; at < bytes.length; at += 3) {
      const flipped = Buffer.from(bytes);
      flipped[at] = flipped[at]! ^ (1 << (at % 8));
      const { status } = await sandbox.submitAsync(flipped.toString('base64'));
      expect([at, status]).toEqual([at, 400]);
    }
    expect((await sandbox.control.get('state')).queue).toEqual([]);
  });

  it('a memo above 28 bytes, padding that is not zero, and lengths that lie', async () => {
    await malformed((await sandbox.sign({ memo: 'x'.repeat(29) })).xdr);
    const { xdr } = await sandbox.sign({ memo: 'abc' });
    const bytes = Buffer.from(xdr, 'base64');
    const at = bytes.indexOf('abc') + 3;
    const padded = Buffer.from(bytes);
    padded[at] = 1;
    await malformed(padded.toString('base64'));
    const long = Buffer.from(bytes);
    long.writeUInt32BE(0xffff_ffff, at - 7);
    await malformed(long.toString('base64'));
  });

  it('forms that are none: another type, no body, an unescaped plus', async () => {
    const url = `${sandbox.emulator.horizonUrl}/transactions`;
    const { xdr } = await sandbox.sign();
    const body = `tx=${encodeURIComponent(xdr)}`;
    for (const type of ['application/json', 'text/plain', 'multipart/form-data']) {
      const reply = await send(url, { method: 'POST', body, headers: { 'content-type': type } });
      expect([reply.status, reply.body.title]).toEqual([415, 'Unsupported Media Type']);
    }
    expect((await send(url, { method: 'POST' })).status).toBe(415);
    const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    expect((await send(url, { method: 'POST', headers: form, body: '' })).status).toBe(400);
    expect((await send(url, { method: 'POST', headers: form, body: 'xt=1' })).status).toBe(400);
    let plus = xdr;
    for (let n = 1n; !plus.includes('+'); n += 1n) plus = (await sandbox.sign({ amount: n })).xdr;
    const raw = await send(url, { method: 'POST', headers: form, body: `tx=${plus}` });
    expect(raw.body.type).toBe('https://stellar.org/horizon-errors/transaction_malformed');
  });

  it('kinds of transactions that this chain does not do are refused, never ignored', async () => {
    const source = sandbox.wallet;
    const { address: to } = await sandbox.user();
    const payments = [{ to, amount: 1n }];
    const draft = {
      source,
      sequence: (await sandbox.sequence()) + 1n,
      payments,
      maxTime: await sandbox.inSeconds(60),
    };
    const inner = transaction(draft);
    const noSignatures = u32(0);
    const patch = (from: Buffer, into: Buffer): Buffer => {
      const at = inner.lastIndexOf(from);
      return Buffer.concat([inner.subarray(0, at), into, inner.subarray(at + from.length)]);
    };
    const native = Buffer.concat([account(to), u32(0), i64(1n)]);
    const usd = Buffer.concat([account(to), u32(1), Buffer.from('USD\0'), account(to), i64(1n)]);
    const muxedTo = Buffer.concat([u32(0x100), i64(7n), account(to).subarray(4), u32(0), i64(1n)]);
    const muxedSource = Buffer.concat([
      u32(0x100),
      i64(7n),
      account(source.address).subarray(4),
      inner.subarray(36),
    ]);
    const createAccount = Buffer.concat([u32(0), u32(0), account(to), i64(10n ** 8n)]);
    const bump = Buffer.concat([
      u32(5),
      account(source.address),
      i64(400_000n),
      u32(2),
      inner,
      noSignatures,
      u32(0),
    ]);
    const envelopes = [
      Buffer.concat([u32(2), patch(native, usd), noSignatures]),
      Buffer.concat([u32(2), patch(native, muxedTo), noSignatures]),
      Buffer.concat([u32(2), muxedSource, noSignatures]),
      Buffer.concat([u32(2), patch(Buffer.concat([u32(0), u32(1), native]), createAccount), noSignatures]),
      Buffer.concat([bump, noSignatures]),
    ];
    for (const envelope of envelopes) {
      const reply = await sandbox.submit(envelope.toString('base64'));
      expect(reply.body.extras?.result_codes).toEqual({ transaction: 'tx_not_supported' });
      expect((await sandbox.submitAsync(envelope.toString('base64'))).status).toBe(400);
    }
    await sandbox.control.close();
    expect((await sandbox.control.get('state')).transactions).toBe(0);
  });

  it('a replay on the other network, and after the chain began anew', async () => {
    const signed = await sandbox.sign();
    await sandbox.apply(signed);
    for (let n = 0; n < 3; n += 1) expect((await sandbox.submit(signed.xdr)).status).toBe(200);
    expect((await sandbox.control.get('state')).transactions).toBe(1);
    await startAnew(sandbox, { network: 'Pi Network' });
    const foreign = await sandbox.submit((await sandbox.sign({ network: 'Pi Testnet' })).xdr);
    expect(foreign.body.extras.result_codes).toEqual({ transaction: 'tx_bad_auth' });
    await sandbox.control.advance(60_000);
    await startAnew(sandbox, { ledger: { now_unix: Number(await sandbox.inSeconds(60)) } });
    expect((await sandbox.submit(signed.xdr)).body.extras.result_codes).toEqual({
      transaction: 'tx_bad_seq',
    });
  });

  it('a signature for an address that is no point of the curve', async () => {
    const source = {
      address: 'GAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAWHF',
      key: sandbox.wallet.key,
    };
    await sandbox.control.post('accounts', { address: source.address, balance: '10.0000000' });
    const sequence = (await sandbox.sequence(source.address)) + 1n;
    const signed = build({
      source,
      sequence,
      payments: [{ to: sandbox.wallet.address, amount: 1n }],
      maxTime: 0n,
    });
    expect((await sandbox.submit(signed.xdr)).body.extras.result_codes).toEqual({
      transaction: 'tx_bad_auth',
    });
  });

  it('bodies above a megabyte, deep JSON, and names from the prototype', async () => {
    const json = { 'content-type': 'application/json' };
    const huge = await sandbox.platform('POST', 'payments', `{"payment":"${'x'.repeat(1024 * 1024)}"}`, json);
    expect(huge.status).toBe(413);
    const deep = await sandbox.platform('POST', 'payments', '['.repeat(100_000) + ']'.repeat(100_000), json);
    expect(deep.status).toBe(400);
    const { uid } = await sandbox.user();
    const polluted = `{"payment":{"amount":1,"memo":"m","uid":"${uid}","metadata":{"__proto__":{"a":1},"constructor":2}}}`;
    const created = await sandbox.platform('POST', 'payments', polluted, json);
    expect(created.text).toContain('"metadata":{"__proto__":{"a":1},"constructor":2}');
    expect((await sandbox.create({ uid: '__proto__' })).body.error).toBe('user_not_found');
    expect((await sandbox.create({ uid: 'constructor' })).body.error).toBe('user_not_found');
  });

  it('control requests that make no sense change nothing', async () => {
    const before = await sandbox.control.get('state');
    const address = walletNamed('a').address;
    for (const [name, body] of [
      ['reset', { network: 'pi testnet' }],
      ['reset', { accounts: { GABC: { balance: '1.0000000' } } }],
      ['reset', { accounts: { [address]: { balance: '1e3' } } }],
      ['reset', { accounts: { [address]: { balance: '1.0000000', sequence: 7 } } }],
      ['reset', { accounts: { [address]: { balance: '1.0000000', subentry_count: -1 } } }],
      ['reset', { absent_accounts: 'x' }],
      ['reset', { ledger: { now_unix: 'x' } }],
      ['reset', { ledger: { base_fee_in_stroops: -1 } }],
      ['accounts', { account: 'nobody', balance: '1.0000000' }],
      ['accounts', { address: 'GABC', balance: '1.0000000' }],
      ['accounts', { address, balance: '-1' }],
      ['ledgers/close', { count: 0 }],
      ['users/token', { uid: 'nobody' }],
      ['payments/pay', { identifier: 'nothing' }],
    ] as const) {
      await expect(sandbox.control.post(name, body)).rejects.toThrow();
    }
    expect({ ...(await sandbox.control.get('state')), now: '' }).toEqual({ ...before, now: '' });
  });
});
