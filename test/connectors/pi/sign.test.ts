import { type SignRequest } from '../../../src/connectors/payout-contract';
import { readEnvelope } from '../../../src/connectors/pi/envelope';
import {
  account,
  call,
  chain,
  connect,
  envelope,
  fees,
  ledger,
  NOW_S,
  order,
  page,
  payment,
  transaction,
  VECTOR,
  type Script,
} from './peer';

const request = (more: Partial<SignRequest> = {}): SignRequest => ({
  payment: payment(),
  order: order(),
  sequence: null,
  sequenceFloor: null,
  feeNeeded: null,
  ...more,
});
const worth = (minor: bigint): Pick<SignRequest, 'payment' | 'order'> => ({
  payment: payment({ amount: { minor, currency: 'PI' } }),
  order: order({ amount: { minor, currency: 'PI' } }),
});
const next: bigint = VECTOR.accountSequence + 1n;

async function signed(script: Script, more: Partial<SignRequest> = {}) {
  const { kit } = connect(script);
  const outcome = await kit.payout.sign(call(), request(more));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

it('makes the contract’s vector from what the chain says', async () => {
  const envelope = await signed(chain());
  expect(envelope).toMatchObject({
    ...VECTOR.testnet,
    sequence: next,
    maxTime: VECTOR.maxTime,
    fee: 100_000n,
  });
});

it('sends nothing with an effect', async () => {
  const { kit, lines } = connect(chain());
  await kit.payout.sign(call(), request());
  expect(lines()).toEqual([
    'GET /fee_stats',
    'GET /ledgers?order=desc&limit=1',
    `GET /accounts/${VECTOR.source}`,
  ]);
});

describe('the fee', () => {
  it.each([
    ['100000', '100000', null, 100_000n],
    ['250000', '100000', null, 250_000n],
    ['100000', '400000', null, 400_000n],
    ['100000', '99999999999', null, 10_000_000n],
    ['100000', '100000', 777_777n, 777_777n],
    ['100000', '900000', 777_777n, 900_000n],
  ])('for a base of %s, usual bids of %s and %s needed is %s', async (base, p90, feeNeeded, fee) => {
    expect((await signed(chain(VECTOR.accountSequence, { fees: fees(base, p90) }), { feeNeeded })).fee).toBe(
      fee,
    );
  });

  it.each([
    ['needed', fees(), 10_000_001n],
    ['of the last ledger', fees('10000001'), null],
  ])('is refused when more is %s than anybody agreed to', async (_what, stats, feeNeeded) => {
    const { kit } = connect(chain(VECTOR.accountSequence, { fees: stats }));
    expect(await kit.payout.sign(call(), request({ feeNeeded }))).toMatchObject({
      kind: 'refused',
      code: 'FEE_TOO_HIGH',
      retry: 'SAME_KEY',
    });
  });
});

describe('the time bound', () => {
  it('is counted from the chain’s clock, not from ours', async () => {
    const date = new Date(Number(NOW_S - 7_000n) * 1000).toUTCString();
    const late = chain().map(
      ([pattern, reply]) => [pattern, { ...reply, headers: { 'latest-ledger': '1000', date } }] as const,
    );
    expect((await signed(late)).maxTime).toBe(NOW_S - 7_000n + 180n);
  });

  it('is counted from the last ledger where Horizon sends no date', async () => {
    const undated = chain().map(
      ([pattern, reply]) => [pattern, { ...reply, headers: { date: 'soon' } }] as const,
    );
    expect((await signed(undated)).maxTime).toBe(NOW_S - 3n + 180n);
  });

  it('goes on with our clock for a while, and is asked for again after a minute', async () => {
    const { kit, clock, seen } = connect(chain());
    await kit.payout.sign(call(), request());
    clock.advance(59_400);
    const soon = await kit.payout.sign(call(), request());
    expect(soon).toMatchObject({ kind: 'done', value: { maxTime: NOW_S + 59n + 180n } });
    expect(seen).toHaveLength(3);
    clock.advance(1_000);
    await kit.payout.sign(call(), request());
    expect(seen).toHaveLength(4);
  });

  it('is not counted by a clock that was set back', async () => {
    const { kit, clock, seen } = connect(chain());
    await kit.payout.sign(call(), request());
    clock.advance(-10_000);
    await kit.payout.sign(call(), request());
    expect(seen.length).toBeGreaterThan(3);
  });
});

describe('the slot', () => {
  it.each([null, VECTOR.accountSequence - 5n, VECTOR.accountSequence])(
    'is the next one when our rows know of none above: %s',
    async sequenceFloor => {
      expect((await signed(chain(), { sequenceFloor })).sequence).toBe(next);
    },
  );

  it('is not taken while an earlier one is open, after a second look', async () => {
    const { kit, lines } = connect(chain());
    const outcome = await kit.payout.sign(call(), request({ sequenceFloor: next }));
    expect(outcome).toMatchObject({ kind: 'refused', code: 'EARLIER_SLOT_OPEN', retry: 'AFTER_RESOLUTION' });
    expect(lines().filter(line => line.includes('/accounts/'))).toHaveLength(2);
  });

  it('is found by a second look when the first node was behind', async () => {
    let looked = 0;
    const script: Script = [
      [/\/accounts\//, () => ({ json: account(VECTOR.accountSequence + BigInt(looked++)) })],
      ...chain(),
    ];
    expect((await signed(script, { sequenceFloor: next })).sequence).toBe(next + 1n);
  });

  it('stays what it was when it is pinned, and never believes what is remembered', async () => {
    const { kit, lines } = connect(chain());
    await kit.payout.sign(call(), request());
    expect(await kit.payout.sign(call(), request({ sequence: next, sequenceFloor: next }))).toMatchObject({
      kind: 'done',
      value: { sequence: next },
    });
    expect(lines().filter(line => line.includes('/accounts/'))).toHaveLength(2);
  });

  it.each([next, next + 7n])('cannot be taken again once the account is at %s', async sequence => {
    const { kit } = connect(chain(sequence));
    expect(await kit.payout.sign(call(), request({ sequence: next }))).toMatchObject({
      kind: 'refused',
      code: 'SEQUENCE_TAKEN',
      retry: 'AFTER_RESOLUTION',
    });
  });
});

describe('the balance', () => {
  // 100 Pi; 2 reserves of 0.5 Pi; a fee of 0.01 Pi.
  const spendable = 1_000_000_000n - 10_000_000n - 100_000n;

  it('may be paid out down to the reserve and the fee', async () => {
    expect(readEnvelope((await signed(chain(), worth(spendable))).xdr, 'Pi Testnet')?.payment?.stroops).toBe(
      spendable,
    );
  });

  it.each([
    ['one stroop more', spendable + 1n, {}],
    ['what subentries reserve', spendable, { subentry_count: 1 }],
    ['what sponsorships reserve', spendable, { num_sponsoring: 2, num_sponsored: 1 }],
    [
      'what is on sale',
      spendable,
      { balances: [{ balance: '100.0000000', selling_liabilities: '0.0000001', asset_type: 'native' }] },
    ],
  ])('does not cover %s', async (_what, minor, more) => {
    const { kit, lines } = connect(chain(VECTOR.accountSequence, { account: more }));
    expect(await kit.payout.sign(call(), request(worth(minor)))).toMatchObject({
      kind: 'refused',
      code: 'INSUFFICIENT_FUNDS',
      retry: 'SAME_KEY',
    });
    expect(lines().filter(line => line.includes('/accounts/'))).toHaveLength(2);
  });

  it('is read again before anybody is refused for it', async () => {
    const balances = (balance: string) => ({
      balances: [{ balance, selling_liabilities: '0.0000000', asset_type: 'native' }],
    });
    let balance = '5.0000000';
    const script: Script = [
      [/\/accounts\//, () => ({ json: account(VECTOR.accountSequence, balances(balance)) })],
      ...chain(),
    ];
    const { kit } = connect(script);
    await kit.payout.sign(call(), request(worth(1n)));
    balance = '50.0000000';
    expect(await kit.payout.sign(call(), request(worth(400_000_000n)))).toMatchObject({ kind: 'done' });
  });
});

describe('a payment that may not be signed for', () => {
  const link = { txid: VECTOR.testnet.hash, verified: false, link: '' };
  it.each([
    ['PAYMENT_NOT_OPEN', payment({ status: { ...payment().status, cancelled: true } })],
    ['PAYMENT_NOT_OPEN', payment({ status: { ...payment().status, developerCompleted: true } })],
    ['TRANSACTION_PRESENT', payment({ transaction: link })],
    ['REFERENCE_TOO_LONG', payment({ reference: 'é'.repeat(15) })],
  ])('%s', async (code, of) => {
    const { kit, seen } = connect([]);
    expect(await kit.payout.sign(call(), request({ payment: of }))).toMatchObject({
      kind: 'refused',
      code,
      retry: 'NEVER',
    });
    expect(seen).toEqual([]);
  });
});

describe('what cannot be found out', () => {
  it.each([/\/accounts\//, /\/fee_stats/, /\/ledgers\?/])('leaves it unsigned: %s', async broken => {
    for (const reply of [
      { status: 503, text: '<html>' },
      { json: {} },
      { lost: 'unknown' },
      { lost: 'notSent' },
      { status: 404, json: { type: 'x/not_found' } },
    ] as const) {
      const { kit } = connect([[broken, reply], ...chain()]);
      expect(await kit.payout.sign(call(), request())).toMatchObject({ kind: 'notSent' });
    }
  });

  it.each([
    ['a sequence that is a number', { sequence: 5 }],
    ['a sequence that is negative', { sequence: '-5' }],
    ['a sequence beyond int64', { sequence: '9223372036854775808' }],
    ['another account', { account_id: VECTOR.destination }],
    ['no balance', { balances: [] }],
    ['two balances', { balances: [1, 2].map(() => ({ balance: '1.0000000', asset_type: 'native' })) }],
    ['a balance in stroops', { balances: [{ balance: 1e9, asset_type: 'native' }] }],
    ['no subentries', { subentry_count: null }],
  ])('does not believe an account with %s', async (_what, more) => {
    const { kit } = connect(chain(VECTOR.accountSequence, { account: more }));
    expect(await kit.payout.sign(call(), request())).toMatchObject({ kind: 'notSent' });
  });
});

describe('what is remembered', () => {
  it('is not moved on by the second answer to the same bytes', async () => {
    const one = envelope();
    const { kit, lines } = connect([[/^POST \/transactions$/, { json: transaction(one) }], ...chain()]);
    await kit.payout.sign(call(), request());
    await kit.payout.submit(call(), one);
    await kit.payout.submit(call(), one);
    await kit.payout.sign(call(), request());
    expect(lines().filter(line => line.includes('/accounts/'))).toHaveLength(2);
  });

  it('takes no round trip for the next payout after one that was applied, and counts what was spent', async () => {
    const { kit, seen } = connect([
      [/^POST \/transactions$/, one => ({ json: transaction(envelopeIn(one.request.body)) })],
      ...chain(),
    ]);
    const first = await kit.payout.sign(call(), request());
    if (first.kind !== 'done') throw new Error(first.kind);
    await kit.payout.submit(call(), first.value);
    const before = seen.length;
    const second = await kit.payout.sign(call(), request({ sequenceFloor: next }));
    expect(second).toMatchObject({ kind: 'done', value: { sequence: next + 1n } });
    expect(seen).toHaveLength(before);
    // 100 Pi less what was paid, its fee, two reserves and the next fee: the last stroop more needs a look.
    const left = 1_000_000_000n - 31_400_000n - 100_000n - 10_000_000n - 100_000n;
    await kit.payout.sign(call(), request({ ...worth(left), sequenceFloor: next }));
    expect(seen).toHaveLength(before);
    await kit.payout.sign(call(), request({ ...worth(left + 1n), sequenceFloor: next }));
    expect(seen).toHaveLength(before + 1);

    function envelopeIn(body: string | undefined) {
      const xdr = decodeURIComponent(body!.slice('tx='.length));
      const { hash, source, sequence, maxTime, fee } = readEnvelope(xdr, 'Pi Testnet')!;
      return { hash, xdr, source, sequence, maxTime, fee };
    }
  });

  it.each(['unknown', 'notSent'] as const)(
    'is forgotten by a submission that ended %s, but for one that left nothing',
    async lost => {
      const { kit, lines } = connect([[/^POST \/transactions$/, { lost }], ...chain()]);
      const first = await kit.payout.sign(call(), request());
      if (first.kind !== 'done') throw new Error(first.kind);
      await kit.payout.submit(call(), first.value);
      await kit.payout.sign(call(), request());
      expect(lines().filter(line => line.includes('/accounts/'))).toHaveLength(lost === 'unknown' ? 2 : 1);
    },
  );

  it('is asked for again when a fee was too low', async () => {
    const surge = {
      status: 400,
      json: {
        type: 'x/transaction_failed',
        extras: { result_codes: { transaction: 'tx_insufficient_fee' } },
      },
    };
    const { kit, lines } = connect([[/^POST \/transactions$/, surge], ...chain()]);
    const first = await kit.payout.sign(call(), request());
    if (first.kind !== 'done') throw new Error(first.kind);
    expect(await kit.payout.submit(call(), first.value)).toMatchObject({
      kind: 'refusedAtEntry',
      then: 'RESIGN',
    });
    await kit.payout.sign(call(), request({ sequence: next }));
    expect(lines().filter(line => line === 'GET /fee_stats')).toHaveLength(2);
  });
});

it('reads the prices from the last ledger of a page and nothing else', async () => {
  const { kit } = connect([
    [/\/ledgers\?/, { json: page(ledger(1000, NOW_S, { base_reserve_in_stroops: 'x' })) }],
    ...chain(),
  ]);
  expect(await kit.payout.sign(call(), request())).toMatchObject({ kind: 'notSent' });
});
