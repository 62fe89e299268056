import { Account, Asset, Keypair, Memo, Operation, TransactionBuilder } from '@stellar/stellar-sdk/no-axios';
import { type PlatformPayment } from '../../../src/connectors/payout-contract';
import {
  call,
  connect,
  dto,
  envelope,
  linked,
  NOT_FOUND,
  payment,
  problem,
  STRANGER,
  transaction,
  VECTOR,
  type Reply,
} from './peer';

const { hash } = VECTOR.testnet;
const done = dto({ transaction: linked(hash) }, { developer_completed: true, transaction_verified: true });

const completing = (chain: Reply, platform: Reply = { json: done }) =>
  connect([
    [/^GET \/transactions\//, chain],
    [/^POST \/v2/, platform],
  ]);

it('looks at the chain first, and then tells the Platform', async () => {
  const { kit, lines, seen } = completing({ json: transaction(envelope()) });
  expect(await kit.payout.complete(call(), payment(), hash)).toMatchObject({
    kind: 'done',
    value: { status: { developerCompleted: true } },
  });
  expect(lines()).toEqual([`GET /transactions/${hash}`, `POST /v2/payments/${VECTOR.memo}/complete`]);
  expect(JSON.parse(seen[1]!.request.body!)).toEqual({ txid: hash });
});

it('does not look again at what a submission has brought back', async () => {
  const { kit, lines } = connect([
    [/^POST \/transactions$/, { json: transaction(envelope()) }],
    [/^POST \/v2/, { json: done }],
  ]);
  await kit.payout.submit(call(), envelope());
  await kit.payout.complete(call(), payment(), hash);
  expect(lines()).toEqual(['POST /transactions', `POST /v2/payments/${VECTOR.memo}/complete`]);
});

it('looks again when a submission has brought back something that does not fit', async () => {
  const { kit, lines } = connect([
    [/^POST \/transactions$/, { json: { ...transaction(envelope()), memo: 'another' } }],
    [/^GET \/transactions\//, { json: transaction(envelope()) }],
    [/^POST \/v2/, { json: done }],
  ]);
  await kit.payout.submit(call(), envelope());
  expect(await kit.payout.complete(call(), payment(), hash)).toMatchObject({ kind: 'done' });
  expect(lines()).toEqual([
    'POST /transactions',
    `GET /transactions/${hash}`,
    `POST /v2/payments/${VECTOR.memo}/complete`,
  ]);
});

/** Pi contract, section 4.3, last paragraph. */
describe('tells nothing of a transaction that', () => {
  const keys = Keypair.fromSecret(VECTOR.seed);
  const native = { destination: VECTOR.destination, asset: Asset.native(), amount: '3.14' };
  function odd(shape: (builder: TransactionBuilder) => TransactionBuilder) {
    const source = new Account(VECTOR.source, VECTOR.accountSequence.toString());
    const builder = new TransactionBuilder(source, { fee: '100000', networkPassphrase: 'Pi Testnet' });
    const built = shape(builder).setTimeout(0).build();
    built.sign(keys);
    return { ...envelope(), hash: built.hash().toString('hex'), xdr: built.toXDR() };
  }
  const withMemo = (builder: TransactionBuilder) => builder.addMemo(Memo.text(VECTOR.memo));
  const asset = new Asset('PI', VECTOR.destination);

  it.each<readonly [string, string, ReturnType<typeof envelope>, Record<string, unknown>]>([
    ['failed', 'SUCCESS', envelope(), { successful: false }],
    ['pays somebody else', 'RECIPIENT', envelope({ destination: STRANGER }), {}],
    ['pays one stroop less', 'AMOUNT', envelope({ stroops: VECTOR.stroops - 1n }), {}],
    ['has another memo', 'MEMO', envelope({ memo: 'another' }), { memo: 'another' }],
    ['has another memo in its bytes', 'MEMO', envelope({ memo: 'another' }), {}],
    ['has another memo beside its bytes', 'MEMO', envelope(), { memo: 'another' }],
    ['has another kind of memo beside its bytes', 'MEMO', envelope(), { memo_type: 'hash' }],
    ['is of the other network', 'HASH', envelope({}, 'Pi Network'), {}],
    ['has bytes that are not its hash', 'HASH', { ...envelope({ fee: 100_001n }), hash }, {}],
    ['has bytes that nobody can read', 'HASH', { ...envelope(), xdr: 'AAAA' }, {}],
    ['is said to be of somebody else', 'SENDER', envelope(), { source_account: STRANGER }],
    [
      'pays twice',
      'RECIPIENT',
      odd(b => withMemo(b.addOperation(Operation.payment(native)).addOperation(Operation.payment(native)))),
      {},
    ],
    [
      'pays another asset',
      'RECIPIENT',
      odd(b => withMemo(b.addOperation(Operation.payment({ ...native, asset })))),
      {},
    ],
    [
      'pays with the money of another account',
      'RECIPIENT',
      odd(b => withMemo(b.addOperation(Operation.payment({ ...native, source: STRANGER })))),
      {},
    ],
  ])('%s', async (_what, field, of, more) => {
    const { kit, lines } = completing({ json: transaction(of, more) });
    expect(await kit.payout.complete(call(), payment(), of.hash)).toMatchObject({
      kind: 'refused',
      code: `TRANSACTION_MISMATCH_${field}`,
      retry: 'NEVER',
    });
    expect(lines()).toEqual([`GET /transactions/${of.hash}`]);
  });

  it.each<readonly [string, string, Partial<PlatformPayment>]>([
    ['is for a payment of another network', 'NETWORK', { network: 'Pi Network' }],
    ['is for a payment of another wallet', 'WALLET', { fromAddress: STRANGER }],
    ['is for a payment to us that it does not pay', 'WALLET', { direction: 'user_to_app' }],
  ])('%s', async (_what, field, more) => {
    const { kit, lines } = completing({ json: transaction(envelope()) });
    expect(await kit.payout.complete(call(), payment(more), hash)).toMatchObject({
      kind: 'refused',
      code: `TRANSACTION_MISMATCH_${field}`,
    });
    expect(lines()).toHaveLength(1);
  });
});

it.each([
  NOT_FOUND,
  problem(503, 'stale_history'),
  { text: '<html>' },
  { lost: 'unknown' } as const,
  { json: {} },
])('tells nothing when the chain does not answer', async chain => {
  const { kit, lines } = completing(chain);
  expect(await kit.payout.complete(call(), payment(), hash)).toMatchObject({ kind: 'notSent' });
  expect(lines()).toHaveLength(1);
});

it.each(['', 'A'.repeat(64), '0'.repeat(63), `${hash}/../x`])('asks nobody about %j', async text => {
  const { kit, seen } = completing({ json: {} });
  expect(await kit.payout.complete(call(), payment(), text)).toMatchObject({
    kind: 'refused',
    code: 'TRANSACTION_MISMATCH_HASH',
  });
  expect(seen).toEqual([]);
});

it.each([
  ['an open payment', { json: dto() }],
  [
    'a payment completed with another transaction',
    { json: { ...done, transaction: linked('0'.repeat(64)) } },
  ],
  ['a payment completed without one', { json: { ...done, transaction: null } }],
  ['another payment', { json: { ...done, identifier: 'another' } }],
  ['HTML', { status: 500, text: '<html>' }],
  ['nothing', { lost: 'unknown' } as const],
])('does not know whether it is completed after %s', async (_what, platform) => {
  const { kit } = completing({ json: transaction(envelope()) }, platform);
  expect(await kit.payout.complete(call(), payment(), hash)).toMatchObject({ kind: 'unknown' });
});
