/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { openSandbox, pi, type Sandbox, send, startAnew } from './support';
import { walletNamed } from './wire';

describe('Pi emulator: Horizon', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => startAnew(sandbox));
  afterAll(() => sandbox.close());

  it.each(['Pi Testnet', 'Pi Network'])('names its network: %s', async network => {
    await startAnew(sandbox, { network });
    const { body } = await sandbox.horizon('');
    expect(body).toMatchObject({ network_passphrase: network, current_protocol_version: 22 });
    expect(await sandbox.control.get('credentials')).toMatchObject({ PI_NETWORK: network });
  });

  it('shows an account with texts for what is too big for numbers, the coins last', async () => {
    const { address } = sandbox.wallet;
    const { status, headers, body } = await sandbox.horizon(`accounts/${address}`);
    expect([status, headers['content-type']]).toEqual([200, 'application/hal+json; charset=utf-8']);
    expect(headers['latest-ledger']).toBe(String((await sandbox.horizon('')).body.history_latest_ledger));
    expect(body).toMatchObject({
      ...{ id: address, account_id: address, subentry_count: 0, num_sponsoring: 0, num_sponsored: 0 },
      thresholds: { low_threshold: 0, med_threshold: 0, high_threshold: 0 },
      signers: [{ weight: 1, key: address, type: 'ed25519_public_key' }],
    });
    expect(body.sequence).toMatch(/^\d{16,}$/);
    expect(body.balances.at(-1)).toEqual({
      ...{ balance: '1000000.0000000', asset_type: 'native' },
      ...{ buying_liabilities: '0.0000000', selling_liabilities: '0.0000000' },
    });
  });

  it('does not know an account: 404 with the ledger it looked at; nonsense is a 400', async () => {
    const unknown = await sandbox.horizon(`accounts/${walletNamed('x').address}`);
    expect([unknown.status, unknown.body.type]).toEqual([
      404,
      'https://stellar.org/horizon-errors/not_found',
    ]);
    expect(unknown.headers['latest-ledger']).toMatch(/^\d+$/);
    const nonsense = await sandbox.horizon('accounts/GABC');
    expect(nonsense.body).toMatchObject({ status: 400, extras: { invalid_field: 'account_id' } });
    await sandbox.control.post('profile', { ingesting: true });
    const busy = await sandbox.horizon(`accounts/${sandbox.wallet.address}`);
    expect([busy.status, busy.body.type]).toEqual([
      503,
      'https://stellar.org/horizon-errors/still_ingesting',
    ]);
  });

  it('has Latest-Ledger on accounts only, and the time of the chain on every answer', async () => {
    const signed = await sandbox.sign();
    await sandbox.apply(signed);
    await sandbox.control.advance(86_400_000);
    const { now } = await sandbox.control.get('clock');
    const { address } = sandbox.wallet;
    const paths = [
      '',
      'fee_stats',
      'ledgers',
      `transactions/${signed.hash}`,
      `accounts/${address}/transactions`,
      'no',
    ];
    for (const path of paths) {
      const { headers } = await sandbox.horizon(path);
      expect(headers['latest-ledger']).toBeUndefined();
      expect(Math.abs(Date.parse(String(headers['date'])) - Date.parse(now))).toBeLessThan(20_000);
    }
  });

  it('looks transactions up by 64 lower-case hex digits', async () => {
    const signed = await sandbox.sign({ memo: 'é'.repeat(14) });
    await sandbox.apply(signed);
    const { body } = await sandbox.horizon(`transactions/${signed.hash}`);
    expect(body).toMatchObject({
      ...{ id: signed.hash, memo_type: 'text', memo: 'é'.repeat(14), fee_meta_xdr: 'AAAAAA==' },
      memo_bytes: Buffer.from('é'.repeat(14)).toString('base64'),
      signatures: [Buffer.from(signed.xdr, 'base64').subarray(-64).toString('base64')],
    });
    expect(BigInt(body.paging_token)).toBe((BigInt(body.ledger) << 32n) | 4096n);
    expect((await sandbox.horizon(`transactions/${'0'.repeat(64)}`)).status).toBe(404);
    for (const bad of [signed.hash.toUpperCase(), signed.hash.slice(1), 'x']) {
      expect((await sandbox.horizon(`transactions/${bad}`)).body).toMatchObject({
        ...{ status: 400, extras: { invalid_field: 'tx_id' } },
      });
    }
  });

  it('pages through the transactions of an account, failed ones on request', async () => {
    const { address } = await sandbox.user();
    const hashes: string[] = [];
    for (let n = 1; n <= 5; n += 1) {
      const to = n === 3 ? walletNamed('nobody').address : address;
      hashes.push(await sandbox.apply(await sandbox.sign({ to, amount: pi })));
    }
    const path = `accounts/${sandbox.wallet.address}/transactions`;
    const ids = (body: any): string[] => body._embedded.records.map((one: any) => one.id);
    const successful = hashes.filter(hash => hash !== hashes[2]);
    expect(ids((await sandbox.horizon(path)).body)).toEqual(successful);
    expect(ids((await sandbox.horizon(`accounts/${address}/transactions`)).body)).toEqual(successful);
    let next = `${sandbox.emulator.horizonUrl}/${path}?order=desc&limit=2&include_failed=true&cursor=`;
    const seen: string[] = [];
    for (;;) {
      const { body } = await send(next);
      if (ids(body).length === 0) break;
      seen.push(...ids(body));
      next = body._links.next.href;
    }
    expect(seen).toEqual([...hashes].reverse());
    expect(ids((await sandbox.horizon(`${path}?order=asc&cursor=now`)).body)).toEqual([]);
    expect(ids((await sandbox.horizon(`${path}?order=desc&limit=1&cursor=now`)).body)).toEqual([hashes[4]]);
    for (const [query, field] of Object.entries({
      'limit=0': 'limit',
      'limit=201': 'limit',
      'order=up': 'order',
      'cursor=x': 'cursor',
      'include_failed=maybe': 'include_failed',
    })) {
      const { body } = await sandbox.horizon(`${path}?${query}`);
      expect(body).toMatchObject({ status: 400, extras: { invalid_field: field } });
    }
    expect((await sandbox.horizon(`accounts/${walletNamed('x').address}/transactions`)).status).toBe(404);
  });

  it('shows ledgers: the last ones, one by number, none before the first', async () => {
    await sandbox.control.close(3);
    const { history_latest_ledger: last, history_elder_ledger: first } = (await sandbox.horizon('')).body;
    const page = await sandbox.horizon('ledgers?order=desc&limit=2');
    const [newest, older] = page.body._embedded.records;
    expect([newest.sequence, older.sequence]).toEqual([last, last - 1]);
    expect(newest.prev_hash).toBe(older.hash);
    expect(newest).toMatchObject({ base_fee_in_stroops: 100_000, base_reserve_in_stroops: 5_000_000 });
    expect(newest.closed_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const header = Buffer.from(newest.header_xdr, 'base64');
    expect(header.includes(Buffer.from(newest.prev_hash, 'hex'))).toBe(true);
    const next = await send(page.body._links.next.href);
    expect(next.body._embedded.records[0].sequence).toBe(last - 2);
    const ascending = await sandbox.horizon('ledgers?limit=1');
    expect(ascending.body._embedded.records[0].sequence).toBe(first);
    expect((await sandbox.horizon(`ledgers/${last}`)).body).toEqual(newest);
    expect((await sandbox.horizon(`ledgers/${Number(last) + 1}`)).status).toBe(404);
    expect((await sandbox.horizon(`ledgers/${first - 1}`)).body).toMatchObject({
      ...{ status: 410, type: 'https://stellar.org/horizon-errors/before_history' },
    });
    expect((await sandbox.horizon('ledgers/x')).status).toBe(400);
  });

  it('tells fees of the last ledgers', async () => {
    const { address } = await sandbox.user();
    const quiet = (await sandbox.horizon('fee_stats')).body;
    expect(quiet).toMatchObject({ last_ledger_base_fee: '100000', max_fee: { p90: '100000' } });
    await sandbox.apply(await sandbox.sign({ to: address, fee: 700_000 }));
    const busy = (await sandbox.horizon('fee_stats')).body;
    expect(busy).toMatchObject({
      ...{ ledger_capacity_usage: '0.00', fee_charged: { mode: '100000', p99: '100000' } },
      max_fee: { min: '700000', p50: '700000' },
    });
    await sandbox.control.close(5);
    expect((await sandbox.horizon('fee_stats')).body.max_fee.max).toBe('100000');
  });

  it.each([
    ['GET', 'transactions'],
    ['GET', 'accounts'],
    ['GET', 'accounts/a/b/c'],
    ['GET', 'v2/payments'],
    ['PUT', 'transactions'],
    ['DELETE', ''],
  ] as const)('%s /%s is a 404 problem', async (method, path) => {
    const reply = await send(`${sandbox.emulator.horizonUrl}/${path}`, { method });
    expect([reply.status, reply.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
