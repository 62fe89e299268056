import { Account, TransactionBuilder } from '@stellar/stellar-sdk/no-axios';
import { type Envelope } from '../../../src/connectors/payout-contract';
import {
  account,
  connect,
  envelope,
  ledger,
  never,
  NOT_FOUND,
  page,
  problem,
  STRANGER,
  transaction,
  VECTOR,
  type Reply,
  type Script,
} from './peer';

const slot = VECTOR.accountSequence + 1n;
const first = envelope();
const second = envelope({ fee: 200_000n, maxTime: VECTOR.maxTime + 300n });
const foreign = envelope({ stroops: 1n, fee: 900_000n });
const lastBound = second.maxTime;

const inspecting = (script: Script, envelopes: readonly Envelope[] = [first, second]) => {
  const world = connect(script);
  return { ...world, inspection: world.kit.payout.inspect(never, envelopes) };
};
const snapshot = (sequence: bigint, latest: string | null = '2000'): Reply => ({
  json: account(sequence),
  headers: latest === null ? {} : { 'latest-ledger': latest },
});
const nowhere: Script[number] = [/^GET \/transactions\//, NOT_FOUND];
const resultOf = (code: number) => {
  const bytes = Buffer.alloc(32);
  bytes.writeBigInt64BE(100_000n, 0);
  [-1, 1, 0, 1, code].forEach((value, index) => bytes.writeInt32BE(value, 8 + index * 4));
  return bytes.toString('base64');
};

describe('found in a ledger', () => {
  it('is paid by whichever of them was applied', async () => {
    for (const applied of [first, second]) {
      const { inspection } = inspecting([
        [new RegExp(applied.hash), { json: transaction(applied) }],
        nowhere,
      ]);
      expect(await inspection).toEqual({ kind: 'applied', hash: applied.hash, ledger: 1000 });
    }
  });

  it('is failed, with the code of its result', async () => {
    const json = transaction(second, { successful: false, result_xdr: resultOf(-2) });
    const { inspection } = inspecting([[new RegExp(second.hash), { json }], nowhere]);
    expect(await inspection).toEqual({ kind: 'failed', hash: second.hash, code: 'op_underfunded' });
  });

  it.each([transaction(foreign), { hash: first.hash }, transaction(first, { successful: 1 })])(
    'is not proven by an answer about something else',
    async json => {
      const { inspection } = inspecting([
        [/^GET \/transactions\//, { json }],
        [/\/accounts\//, snapshot(slot - 1n)],
        [/\/ledgers\//, { json: ledger(2000, lastBound) }],
      ]);
      expect(await inspection).toMatchObject({ kind: 'open' });
    },
  );
});

/** Pi contract, section 0, rule 5 (a). */
describe('the slot was taken', () => {
  const taken = (history: Reply | ((nth: number) => Reply), sequence = slot): Script => [
    nowhere,
    [/\/transactions\?/, typeof history === 'function' ? (_seen, nth) => history(nth) : history],
    [/\/accounts\//, snapshot(sequence)],
  ];

  it.each([true, false])('by another transaction (successful: %s)', async successful => {
    const { inspection, lines } = inspecting(taken({ json: page(transaction(foreign, { successful })) }));
    expect(await inspection).toEqual({ kind: 'dead', proof: 'SLOT_TAKEN' });
    expect(lines().at(-1)).toContain('order=desc&limit=200&include_failed=true');
  });

  it('by one of ours, which a node behind did not have by its hash', async () => {
    const { inspection } = inspecting(taken({ json: page(transaction(first)) }));
    expect(await inspection).toEqual({ kind: 'applied', hash: first.hash, ledger: 1000 });
    const failed = inspecting(
      taken({ json: page(transaction(first, { successful: false, result_xdr: resultOf(-5) })) }),
    );
    expect(await failed.inspection).toMatchObject({ kind: 'failed', code: 'op_no_destination' });
  });

  it('below later ones, and among payments of others to the wallet', async () => {
    const later = transaction(envelope({ sequence: slot + 1n }));
    const fromOthers = { ...transaction(foreign, { source_account: STRANGER }), hash: '1'.repeat(64) };
    const { inspection } = inspecting(
      taken({ json: page(later, fromOthers, transaction(foreign)) }, slot + 1n),
    );
    expect(await inspection).toEqual({ kind: 'dead', proof: 'SLOT_TAKEN' });
  });

  it('on a later page', async () => {
    const full = Array.from({ length: 200 }, (_, index) =>
      transaction(foreign, { source_account: STRANGER, paging_token: String(900 - index) }),
    );
    let pages = 0;
    const { inspection, lines } = inspecting(
      taken(() => ({ json: pages++ === 0 ? page(...full) : page(transaction(foreign)) })),
    );
    expect(await inspection).toEqual({ kind: 'dead', proof: 'SLOT_TAKEN' });
    expect(lines().at(-1)).toContain('&cursor=701');
  });

  it.each([
    ['the history is behind the account', page(transaction(envelope({ sequence: slot - 1n })))],
    ['the history is empty', page()],
    ['only others used that number', page(transaction(foreign, { source_account: STRANGER }))],
    ['a transaction cannot be read', page({ ...transaction(foreign), source_account_sequence: 5 })],
    ['there is no page', {}],
  ])('is not proven when %s', async (_what, json) => {
    expect(await inspecting(taken({ json })).inspection).toMatchObject({ kind: 'open' });
  });

  it.each([problem(503, 'stale_history'), NOT_FOUND, { lost: 'unknown' } as const, { text: '<html>' }])(
    'is not proven by an error',
    async reply => {
      expect(await inspecting(taken(reply)).inspection).toMatchObject({ kind: 'open' });
    },
  );

  it('is not looked for without end', async () => {
    const full = page(
      ...Array.from({ length: 200 }, () => transaction(foreign, { source_account: STRANGER })),
    );
    const { inspection, lines } = inspecting(taken({ json: full }));
    expect(await inspection).toMatchObject({ kind: 'open' });
    expect(lines().filter(line => line.includes('?order=desc'))).toHaveLength(25);
  });
});

/** Pi contract, section 0, rule 5 (b). */
describe('expired unused', () => {
  const expired = (
    closedAt: bigint,
    account: Reply = snapshot(slot - 1n),
    more: Record<string, unknown> = {},
  ): Script => [
    nowhere,
    [/\/accounts\//, account],
    [/^GET \/ledgers\/2000$/, { json: ledger(2000, closedAt, more) }],
  ];

  it('by a ledger of the snapshot that closed after every bound', async () => {
    expect(await inspecting(expired(lastBound + 1n)).inspection).toEqual({
      kind: 'dead',
      proof: 'EXPIRED_UNUSED',
    });
  });

  it.each([lastBound, first.maxTime + 1n])('is not proven by a ledger that closed at %s', async closedAt => {
    expect(await inspecting(expired(closedAt)).inspection).toMatchObject({ kind: 'open' });
  });

  it.each([
    ['the snapshot has no name', expired(lastBound + 1n, snapshot(slot - 1n, null))],
    ['its name is no ledger', expired(lastBound + 1n, snapshot(slot - 1n, '2000, 2001'))],
    ['its name is zero', expired(lastBound + 1n, snapshot(slot - 1n, '0'))],
    ['another ledger answers', expired(lastBound + 1n, undefined, { sequence: 1999 })],
    ['the ledger has no time', expired(lastBound + 1n, undefined, { closed_at: 'later' })],
    [
      'the account is unknown',
      expired(lastBound + 1n, { ...NOT_FOUND, headers: { 'latest-ledger': '2000' } }),
    ],
    [
      'the account cannot be read',
      expired(lastBound + 1n, { json: {}, headers: { 'latest-ledger': '2000' } }),
    ],
    [
      'the ledger is forgotten',
      [nowhere, [/\/accounts\//, snapshot(slot - 1n)], [/\/ledgers\//, problem(410, 'before_history')]],
    ],
    ['the node is ingesting', expired(lastBound + 1n, problem(503, 'still_ingesting'))],
  ] as readonly (readonly [string, Script])[])('is not proven when %s', async (_what, script) => {
    expect(await inspecting(script).inspection).toMatchObject({ kind: 'open' });
  });

  it('is never so for an envelope without a bound', async () => {
    const builder = new TransactionBuilder(new Account(VECTOR.source, VECTOR.accountSequence.toString()), {
      fee: '100000',
      networkPassphrase: 'Pi Testnet',
    });
    const unbounded = builder.setTimeout(0).build();
    const { source } = first;
    const row = {
      ...{ source, sequence: slot, fee: 100_000n, maxTime: 0n },
      hash: unbounded.hash().toString('hex'),
      xdr: unbounded.toXDR(),
    };
    expect(await inspecting(expired(lastBound + 1n), [row]).inspection).toEqual({
      kind: 'open',
      cause: 'an envelope never expires',
    });
  });

  it('is not proven by a 404 on a hash while the account answers from a node that is behind', async () => {
    // The transaction is in a ledger; the node that has its hash is not asked, and the other one is far behind.
    const behind = expired(first.maxTime - 60n);
    expect(await inspecting(behind).inspection).toMatchObject({ kind: 'open' });
  });
});

it.each([
  ['no envelope', []],
  ['two slots', [first, envelope({ sequence: slot + 1n })]],
  ['a row that lies about its bound', [{ ...first, maxTime: 1n }]],
  ['a row that lies about its hash', [{ ...first, hash: '0'.repeat(64) }]],
  ['another network', [envelope({}, 'Pi Network')]],
])('reasons about nothing with %s', async (_what, envelopes) => {
  const { inspection, seen } = inspecting([], envelopes);
  expect(await inspection).toMatchObject({ kind: 'open' });
  expect(seen).toEqual([]);
});
