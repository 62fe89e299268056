import { type PlatformPayment } from '../../../src/connectors/payout-contract';
import {
  account,
  connect,
  envelope,
  ledger,
  never,
  page,
  payment,
  problem,
  STRANGER,
  transaction,
  VECTOR,
  type Reply,
  type Script,
} from './peer';

const createdAt = BigInt(Math.floor(payment().createdAt.getTime() / 1000));
const iso = (seconds: bigint) => new Date(Number(seconds) * 1000).toISOString();
const ours = transaction(envelope());
const older = transaction(envelope({ sequence: 5n, memo: 'older' }), {
  memo: 'older',
  ledger: 90,
  created_at: iso(createdAt - 60n),
});
const newer = transaction(envelope({ sequence: 9n, memo: 'newer' }), {
  memo: 'newer',
  ledger: 1500,
  created_at: iso(createdAt + 50n),
});

/** The wallet changed last in ledger 1500; the answers are from ledger 2000. */
interface Chain {
  readonly history?: Reply;
  readonly account?: Record<string, unknown>;
  readonly latest?: string;
  readonly closedAt?: Readonly<Record<number, bigint>>;
  readonly elder?: number;
}
function script({
  history = { json: page(newer, older) },
  account: more = {},
  latest = '2000',
  closedAt = {},
  elder = 1,
}: Chain): Script {
  const times: Readonly<Record<number, bigint>> = {
    2000: createdAt + 3_600n,
    1500: createdAt + 50n,
    1: 0n,
    ...closedAt,
  };
  return [
    [/\/transactions\?/, history],
    [
      /\/accounts\//,
      {
        json: account(VECTOR.accountSequence + 9n, { last_modified_ledger: 1500, ...more }),
        headers: { 'latest-ledger': latest },
      },
    ],
    [
      /\/ledgers\//,
      ({ line }) => {
        const sequence = Number(line.split('/').at(-1));
        const time = times[sequence];
        return time === undefined ? problem(410, 'before_history') : { json: ledger(sequence, time) };
      },
    ],
    [/^GET \/$/, { json: { history_elder_ledger: elder } }],
  ];
}
const find = (chain: Chain, of: Partial<PlatformPayment> = {}) =>
  connect(script(chain)).kit.payout.findTransaction(never, payment(of));

describe('found', () => {
  it('by its memo, whatever else is there', async () => {
    expect(await find({ history: { json: page(newer, ours, older) } })).toEqual({
      kind: 'found',
      hash: VECTOR.testnet.hash,
    });
  });

  it('among failed ones and payments of others with the same memo', async () => {
    const failed = transaction(envelope({ sequence: 8n }), { successful: false });
    const foreign = { ...ours, hash: '1'.repeat(64), source_account: STRANGER };
    expect(await find({ history: { json: page(failed, foreign, ours) } })).toMatchObject({ kind: 'found' });
  });

  it('not when it pays something else: that is for a person to see', async () => {
    for (const wrong of [envelope({ stroops: 1n }), envelope({ destination: STRANGER })]) {
      expect(await find({ history: { json: page(transaction(wrong)) } })).toMatchObject({ kind: 'unclear' });
    }
  });

  it('not when there are two', async () => {
    expect(
      await find({ history: { json: page(transaction(envelope({ sequence: 8n })), ours) } }),
    ).toMatchObject({ kind: 'unclear' });
  });
});

describe('none', () => {
  it('when the list reaches from before the payment to the wallet’s last change', async () => {
    expect(await find({})).toEqual({ kind: 'none' });
  });

  it('when the wallet has not changed since before the payment, whatever the list shows', async () => {
    const chain = { account: { last_modified_ledger: 90 }, closedAt: { 90: createdAt - 60n } };
    expect(await find({ ...chain, history: { json: page() } })).toEqual({ kind: 'none' });
  });

  it('when the wallet has never sent anything', async () => {
    const fresh = { sequence: (77n << 32n).toString(), last_modified_ledger: 1999 };
    expect(await find({ account: fresh, history: { json: page() } })).toEqual({ kind: 'none' });
  });

  it('when the list is all that there is, from the beginning of a node that was there before', async () => {
    expect(await find({ history: { json: page(newer) } })).toEqual({ kind: 'none' });
  });
});

describe('unclear', () => {
  it.each<readonly [string, Chain]>([
    ['the payment can still be paid', { closedAt: { 2000: createdAt + 200n } }],
    ['the list is from a node behind', { history: { json: page(older) } }],
    ['the list is empty although the wallet changed', { history: { json: page() } }],
    [
      'the last change is as old as the payment',
      { account: { last_modified_ledger: 90 }, closedAt: { 90: createdAt - 5n }, history: { json: page() } },
    ],
    ['the last change is forgotten', { account: { last_modified_ledger: 91 }, history: { json: page() } }],
    ['the node began after the payment', { history: { json: page(newer) }, closedAt: { 1: createdAt + 1n } }],
    ['the snapshot has no name', { latest: '' }],
    ['the last change has no name', { account: { last_modified_ledger: 'x' } }],
    ['the snapshot’s ledger is forgotten', { latest: '2001' }],
    ['the history cannot be read', { history: { json: page({ hash: 'x' }) } }],
    ['the history is not answered', { history: problem(503, 'stale_history') }],
  ])('as long as %s', async (_what, chain) => {
    expect(await find(chain)).toMatchObject({ kind: 'unclear' });
  });

  it('for a payment of another wallet', async () => {
    expect(await find({}, { fromAddress: STRANGER })).toMatchObject({ kind: 'unclear' });
    expect(await find({}, { direction: 'user_to_app' })).toMatchObject({ kind: 'unclear' });
  });
});

describe('a payment of a user', () => {
  const paid = {
    direction: 'user_to_app',
    fromAddress: VECTOR.destination,
    toAddress: VECTOR.source,
  } as const;

  it('is none only after minutes, and a wallet that has only received is no proof', async () => {
    expect(await find({}, paid)).toEqual({ kind: 'none' });
    expect(await find({ closedAt: { 2000: createdAt + 600n } }, paid)).toMatchObject({ kind: 'unclear' });
    const fresh = { sequence: (77n << 32n).toString(), last_modified_ledger: 1999 };
    expect(await find({ account: fresh, history: { json: page() } }, paid)).toMatchObject({
      kind: 'unclear',
    });
  });
});
