import { Account, Asset, Keypair, Memo, Operation, TransactionBuilder } from '@stellar/stellar-sdk/no-axios';
import fc from 'fast-check';
import { failureCode, feeNeeded, isFaithful, readEnvelope } from '../../../src/connectors/pi/envelope';
import { envelope, VECTOR } from './peer';

const keys = Keypair.fromSecret(VECTOR.seed);
const payment = { destination: VECTOR.destination, asset: Asset.native(), amount: '3.14' };

function built(shape: (builder: TransactionBuilder) => TransactionBuilder): string {
  const source = new Account(VECTOR.source, '1');
  const builder = new TransactionBuilder(source, { fee: '100000', networkPassphrase: 'Pi Testnet' });
  const transaction = shape(builder).setTimeout(0).build();
  transaction.sign(keys);
  return transaction.toXDR();
}

it('reads what was signed', () => {
  expect(readEnvelope(VECTOR.testnet.xdr, 'Pi Testnet')).toEqual({
    hash: VECTOR.testnet.hash,
    source: VECTOR.source,
    sequence: 429496729601n,
    maxTime: VECTOR.maxTime,
    fee: 100_000n,
    memo: VECTOR.memo,
    payment: { destination: VECTOR.destination, stroops: VECTOR.stroops },
  });
  expect(readEnvelope(VECTOR.testnet.xdr, 'Pi Network')?.hash).toBe(VECTOR.mainnet.hash);
});

it.each([
  [
    'two payments',
    (b: TransactionBuilder) =>
      b.addOperation(Operation.payment(payment)).addOperation(Operation.payment(payment)),
  ],
  ['no operation', (b: TransactionBuilder) => b],
  [
    'another asset',
    (b: TransactionBuilder) =>
      b.addOperation(Operation.payment({ ...payment, asset: new Asset('PI', VECTOR.destination) })),
  ],
  [
    'money of another account',
    (b: TransactionBuilder) => b.addOperation(Operation.payment({ ...payment, source: VECTOR.destination })),
  ],
  ['another operation', (b: TransactionBuilder) => b.addOperation(Operation.bumpSequence({ bumpTo: '9' }))],
])('sees no payment in %s', (_what, shape) => {
  expect(readEnvelope(built(shape), 'Pi Testnet')).toMatchObject({ payment: null, memo: null, maxTime: 0n });
});

it('sees no text memo in another memo', () => {
  const xdr = built(b => b.addOperation(Operation.payment(payment)).addMemo(Memo.id('7')));
  expect(readEnvelope(xdr, 'Pi Testnet')?.memo).toBeNull();
});

it('reads no fee bump', () => {
  const inner = TransactionBuilder.fromXDR(VECTOR.testnet.xdr, 'Pi Testnet');
  if ('innerTransaction' in inner) throw new Error('not the vector');
  const bump = TransactionBuilder.buildFeeBumpTransaction(keys, '1000000', inner, 'Pi Testnet');
  expect(readEnvelope(bump.toXDR(), 'Pi Testnet')).toBeUndefined();
});

it('never throws and never believes broken bytes', () => {
  const bytes = Buffer.from(VECTOR.testnet.xdr, 'base64');
  expect(
    readEnvelope(Buffer.concat([bytes, Buffer.alloc(4)]).toString('base64'), 'Pi Testnet'),
  ).toBeUndefined();
  expect(readEnvelope(bytes.subarray(0, -4).toString('base64'), 'Pi Testnet')).toBeUndefined();
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), text => {
      readEnvelope(text, 'Pi Testnet');
      failureCode(text);
      expect(feeNeeded(text) ?? 1n).toBeGreaterThan(0n);
    }),
  );
});

it('knows an envelope whose row does not tell the truth', () => {
  const honest = envelope();
  expect(isFaithful(honest, 'Pi Testnet')).toBe(true);
  expect(isFaithful(honest, 'Pi Network')).toBe(false);
  for (const lie of [
    { hash: '0'.repeat(64) },
    { sequence: 1n },
    { maxTime: 1n },
    { source: VECTOR.destination },
    { xdr: '' },
  ]) {
    expect(isFaithful({ ...honest, ...lie }, 'Pi Testnet')).toBe(false);
  }
});

/** TransactionResults, written by hand from the layout in section 8.2 of the contract. */
function result(fee: bigint, code: number, operation?: number): string {
  const head = Buffer.alloc(12);
  head.writeBigInt64BE(fee, 0);
  head.writeInt32BE(code, 8);
  if (operation === undefined) return Buffer.concat([head, Buffer.alloc(4)]).toString('base64');
  const body = Buffer.alloc(20);
  [1, 0, 1, operation, 0].forEach((value, index) => body.writeInt32BE(value, index * 4));
  return Buffer.concat([head, body]).toString('base64');
}

it('reads the fee that was needed from a refusal for the fee, and from no other', () => {
  expect(feeNeeded(result(250_000n, -9))).toBe(250_000n);
  for (const other of [result(0n, -9), result(-5n, -9), result(250_000n, -5), '', 5, undefined])
    expect(feeNeeded(other)).toBeNull();
});

it.each([
  [-1, 'op_malformed'],
  [-2, 'op_underfunded'],
  [-5, 'op_no_destination'],
  [-8, 'op_line_full'],
  [-3, 'tx_failed'],
])('names the payment result %i %s', (code, name) => {
  expect(failureCode(result(100_000n, -1, code))).toBe(name);
});

it('says no more than tx_failed of a result that has no operation', () => {
  expect(failureCode(result(0n, -5))).toBe('tx_failed');
});
