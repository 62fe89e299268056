import { openSandbox, type Sandbox, startAnew } from './support';
import { build, encodeStrKey, walletOf } from './wire';

/** (Pi contract, section 3.3) */
const seed = Buffer.from('e780c34a374a2f9731252c7cf26c2a2135f65aa901261c40f3d486a1aa635bd5', 'hex');
const source = 'GDEJHWJGYLVY7DCTT6BFN3TH3QBSZ67NGPRZ6YSBPP6UEEYUK5KJLH6G';
const destination = 'GC6YV35DBDXIC3PMHZTMVDTQ4H2HDIK5V3BX55ESEC2VQJ5ZYNXHCGTV';
const testnetHash = '1bc7a4f56ecae81ab3b49442936365ac6169b26d8ba0ecc5004bc301c5136875';
const mainnetHash = '86754f9124a22eb87971017a87c0e2910f3a1ad772e33710275a5a002fbf4561';
const testnetXdr =
  'AAAAAgAAAADIk9kmwuuPjFOfglbuZ9wDLPvtM+OfYkF7/UITFFdUlQABhqAAAABkAAAAAQAAAAEAAAAAAAAAAAAAAABqsTw0AAAAAQAAABxFbWs5bTJYWXF1aWRuNGFFVE1oUmZHcVFQZUdpAAAAAQAAAAAAAAABAAAAAL2K76MI7oFt7D5myo5w4fRxoV2uw370kiC1WCe5w25xAAAAAAAAAAAB3yBAAAAAAAAAAAEUV1SVAAAAQGpgDh/KHpApK3VlcNRbj+Rxb8l9HgujqBva89zDKMz2BeE6p75VC5DUrW1KC8P0eDRV/nxnXtwU/uWzRbe4HAE=';
const mainnetSignature =
  'jGpjFw2InubXYwNJyI13iCpX3ABo8LowR6mLTDuHd3Lof0v+9Lxi34dASL3O958CFXunSLuzl6jEwAJPP7m3Dg==';
const mainnetXdr = Buffer.concat([
  Buffer.from(testnetXdr, 'base64').subarray(0, -64),
  Buffer.from(mainnetSignature, 'base64'),
]).toString('base64');
const nowUnix = 1_790_000_000;

describe('Pi emulator: the reference vector', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  afterAll(() => sandbox.close());

  const begin = (network: string): Promise<void> =>
    startAnew(sandbox, {
      network,
      accounts: {
        [source]: { sequence: '429496729600', balance: '100.0000000', subentry_count: 0 },
        [destination]: { sequence: '1', balance: '1.0000000', subentry_count: 0 },
      },
      ledger: {
        base_fee_in_stroops: 100_000,
        base_reserve_in_stroops: 5_000_000,
        last_closed_at_unix: nowUnix - 2,
        now_unix: nowUnix,
      },
    });

  it('is what these tests would build themselves', () => {
    const draft = {
      source: walletOf(seed),
      sequence: 429_496_729_601n,
      payments: [{ to: destination, amount: 31_400_000n }],
      memo: 'Emk9m2XYquidn4aETMhRfGqQPeGi',
      maxTime: 1_790_000_180n,
    };
    expect(draft.source.address).toBe(source);
    expect(encodeStrKey('S', seed)).toBe('SDTYBQ2KG5FC7FZREUWHZ4TMFIQTL5S2VEASMHCA6PKININKMNN5LKJC');
    expect(build(draft)).toMatchObject({ xdr: testnetXdr, hash: testnetHash });
    expect(build({ ...draft, network: 'Pi Network' })).toMatchObject({ xdr: mainnetXdr, hash: mainnetHash });
  });

  it.each([
    ['Pi Testnet', testnetXdr, testnetHash, mainnetXdr],
    ['Pi Network', mainnetXdr, mainnetHash, testnetXdr],
  ])('is applied on %s, and the one for the other network is not', async (network, xdr, hash, other) => {
    await begin(network);
    const refused = await sandbox.submit(other);
    expect(refused.status).toBe(400);
    expect(refused.body.extras.result_codes).toEqual({ transaction: 'tx_bad_auth' });

    expect((await sandbox.submitAsync(xdr)).body).toEqual({ tx_status: 'PENDING', hash });
    await sandbox.control.close();
    const { body } = await sandbox.horizon(`transactions/${hash}`);
    expect(body).toMatchObject({
      ...{
        id: hash,
        hash,
        successful: true,
        source_account: source,
        source_account_sequence: '429496729601',
      },
      ...{ fee_charged: '100000', max_fee: '100000', operation_count: 1, envelope_xdr: xdr },
      ...{ memo_type: 'text', memo: 'Emk9m2XYquidn4aETMhRfGqQPeGi' },
      preconditions: { timebounds: { min_time: '0', max_time: '1790000180' } },
    });
    expect(await sandbox.balance(source)).toBe(1_000_000_000n - 31_400_000n - 100_000n);
    expect(await sandbox.balance(destination)).toBe(10_000_000n + 31_400_000n);
    expect(await sandbox.sequence(source)).toBe(429_496_729_601n);
    expect(await sandbox.control.get('books')).toEqual([
      expect.objectContaining({
        ...{ kind: 'PAYOUT', reference: 'Emk9m2XYquidn4aETMhRfGqQPeGi', amount: '31400000', currency: 'PI' },
        ...{ from: source, to: destination, hash },
      }),
    ]);
  });
});
