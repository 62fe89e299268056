/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import fc from 'fast-check';
import { openSandbox, pi, type Sandbox, startAnew } from './support';
import { build, type Signed, walletNamed } from './wire';

/** What may be done to the chain, in any order. Numbers pick from what there is. */
type Step =
  | {
      kind: 'submit';
      from: number;
      to: number;
      ahead: number;
      amount: bigint;
      fee: number;
      lifeS: number;
      isStrange: boolean;
    }
  | { kind: 'replay'; which: number }
  | { kind: 'waitFor'; which: number }
  | { kind: 'close'; count: number }
  | { kind: 'advance'; seconds: number }
  | { kind: 'fault'; fault: string }
  | { kind: 'profile'; ledgerMs: number; ingestionLag: number; ledgerCapacity: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('submit' as const),
      from: fc.nat(2),
      to: fc.nat(6),
      ahead: fc.integer({ min: -1, max: 2 }),
      amount: fc.oneof(fc.bigInt(1n, 400n * pi), fc.bigInt(1n, 10n ** 14n)),
      fee: fc.constantFrom(99_999, 100_000, 200_000, 5_000_000),
      lifeS: fc.constantFrom(5, 20, 60, 600),
      isStrange: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('replay' as const), which: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('waitFor' as const), which: fc.nat(50) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('close' as const), count: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), seconds: fc.constantFrom(-30, 1, 6, 40) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      fault: fc.constantFrom(
        'lateInclusion',
        'lastMomentInclusion',
        'neverIncluded',
        'sequenceStolen',
        'deliveredTwice',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('profile' as const),
      ledgerMs: fc.constantFrom(0, 5_000),
      ingestionLag: fc.nat(2),
      ledgerCapacity: fc.constantFrom(1, 2, 1_000),
    }),
  },
);

describe('Pi emulator: whatever is submitted, in whatever order', () => {
  let sandbox: Sandbox;
  let wallets: Sandbox[];
  beforeAll(async () => {
    sandbox = await openSandbox();
    wallets = [sandbox, await sandbox.account('second'), await sandbox.account('third')];
  });
  afterAll(() => sandbox.close());

  /** Runs the steps, and answers what was ever signed. */
  async function run(steps: readonly Step[], addresses: readonly string[]): Promise<Signed[]> {
    const signed: Signed[] = [];
    const hanging: Promise<unknown>[] = [];
    for (const one of steps) {
      if (one.kind === 'submit') signed.push(await submit(one, addresses));
      else if (one.kind === 'replay' && signed.length > 0)
        await sandbox.submitAsync(signed[one.which % signed.length]!.xdr);
      else if (one.kind === 'waitFor' && signed.length > 0)
        hanging.push(sandbox.submit(signed[one.which % signed.length]!.xdr));
      else if (one.kind === 'close') await sandbox.control.close(one.count);
      else if (one.kind === 'advance') {
        const { now } = await sandbox.control.get('clock');
        await sandbox.control.post('clock', {
          now: new Date(Date.parse(now) + one.seconds * 1_000).toISOString(),
        });
      } else if (one.kind === 'fault')
        await sandbox.control.fault(one.fault, { match: { path: '^/transactions_async' } });
      else if (one.kind === 'profile') {
        const { kind: _kind, ...profile } = one;
        await sandbox.control.post('profile', { ...profile, submitTimeoutMs: 10_000 });
      }
    }
    await sandbox.control.post('profile', { ledgerMs: 0, ingestionLag: 0, ledgerCapacity: 1_000 });
    await sandbox.control.close(3);
    await sandbox.control.advance(700_000);
    await sandbox.control.close();
    await Promise.all(hanging);
    return signed;
  }

  async function submit(
    one: Extract<Step, { kind: 'submit' }>,
    addresses: readonly string[],
  ): Promise<Signed> {
    const from = wallets[one.from]!;
    const { apps: _apps, accounts } = await sandbox.control.get('state');
    const sequence = BigInt(accounts.find((each: any) => each.address === from.wallet.address).sequence);
    const draft = build({
      source: from.wallet,
      sequence: sequence + BigInt(one.ahead),
      payments: [{ to: addresses[one.to]!, amount: one.amount }],
      memo: `memo ${one.ahead}`,
      fee: one.fee,
      maxTime: await sandbox.inSeconds(one.lifeS),
      ...(one.isStrange && one.ahead === 2 ? { network: 'Pi Network' } : {}),
    });
    await sandbox.submitAsync(draft.xdr);
    return draft;
  }

  it('coins are conserved, a sequence number is used once, and the books explain every balance', async () => {
    const run1 = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async steps => {
      await startAnew(sandbox);
      const users = [await sandbox.user(), await sandbox.user(), await sandbox.user()];
      const addresses = [...wallets.map(one => one.wallet.address), ...users.map(one => one.address)];
      const before = await sandbox.control.get('state');
      const signed = await run(steps, [...addresses, walletNamed('nobody').address]);
      const after = await sandbox.control.get('state');

      const stroops = (text: string): bigint => BigInt(text.replace('.', ''));
      const held = after.accounts.reduce((sum: bigint, one: any) => sum + stroops(one.balance), 0n);
      expect(BigInt(held) + stroops(after.feePool)).toBe(stroops(before.totalCoins));
      expect(after.totalCoins).toBe(before.totalCoins);
      expect(after.queue).toEqual([]);

      const books: any[] = await sandbox.control.get('books');
      const seen = new Map<string, string>();
      for (const { address } of after.accounts) {
        const path = `accounts/${address}/transactions?limit=200&include_failed=true`;
        const records: any[] = (await sandbox.horizon(path)).body._embedded.records;
        let expected = stroops(before.accounts.find((one: any) => one.address === address).balance);
        for (const record of records.filter(one => one.source_account === address)) {
          const slot = `${address} ${record.source_account_sequence}`;
          expect(seen.get(slot)).toBeUndefined();
          seen.set(slot, record.hash);
          expected -= BigInt(record.fee_charged);
        }
        for (const { from, to, amount } of books) {
          if (from === address) expected -= BigInt(amount);
          if (to === address) expected += BigInt(amount);
        }
        expect([address, await sandbox.balance(address)]).toEqual([address, expected]);
      }
      const applied = new Set(seen.values());
      const mine = new Set(signed.map(one => one.hash));
      for (const { hash } of books) expect([mine.has(hash), applied.has(hash)]).toEqual([true, true]);
      expect(new Set(books.map(one => one.hash)).size).toBe(books.length);
    });
    await fc.assert(run1, { numRuns: 12 });
  }, 120_000);
});
