import { createHash, createPublicKey, verify } from 'node:crypto';
import { inspect } from 'node:util';
import { readEnvelope } from '../../../src/connectors/pi/envelope';
import { openWallet } from '../../../src/connectors/pi/signer';
import { envelope, transfer, VECTOR } from './peer';

/** Pi contract, section 3.3. */
describe('the reference vector', () => {
  it('comes out for the Testnet, byte for byte', () => {
    expect(envelope()).toEqual({
      ...VECTOR.testnet,
      source: VECTOR.source,
      sequence: 429496729601n,
      maxTime: VECTOR.maxTime,
      fee: 100_000n,
    });
  });

  it('comes out for the Mainnet: another hash, another signature, the same bytes before it', () => {
    const signed = envelope({}, 'Pi Network');
    const unsigned = Buffer.from(VECTOR.testnet.xdr, 'base64').subarray(0, -64);
    const signature = Buffer.from(VECTOR.mainnet.signature, 'base64');
    expect(signed.hash).toBe(VECTOR.mainnet.hash);
    expect(signed.xdr).toBe(Buffer.concat([unsigned, signature]).toString('base64'));
  });
});

it.each(['Pi Testnet', 'Pi Network'] as const)('signs the hash of %s, which anybody can check', network => {
  const signed = envelope({ stroops: 1n, memo: 'é'.repeat(14) }, network);
  const bytes = Buffer.from(signed.xdr, 'base64');
  // Before the transaction its type, behind it one signature: count, hint, length, 64 bytes.
  const body = bytes.subarray(4, -76);
  const networkId = createHash('sha256').update(network).digest();
  const hash = createHash('sha256').update(networkId).update(bytes.subarray(0, 4)).update(body).digest();
  const raw = body.subarray(4, 36);
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
  expect(signed.hash).toBe(hash.toString('hex'));
  expect(verify(null, hash, key, bytes.subarray(-64))).toBe(true);
});

it('carries sequence numbers beyond the exact range of a double', () => {
  const sequence = 2n ** 62n + 1n;
  expect(readEnvelope(envelope({ sequence }).xdr, 'Pi Testnet')?.sequence).toBe(sequence);
});

it.each([
  ['zero', { stroops: 0n }],
  ['a negative amount', { stroops: -1n }],
  ['more than the chain holds', { stroops: 2n ** 63n }],
  ['no fee', { fee: 0n }],
  ['a fee beyond its field', { fee: 2n ** 32n }],
  ['no slot', { sequence: 0n }],
  ['no time bound', { maxTime: 0n }],
  ['a long memo', { memo: 'x'.repeat(29) }],
  ['no address', { destination: VECTOR.seed }],
])('signs nothing for %s', (_what, more) => {
  expect(() => openWallet(VECTOR.seed, 'Pi Testnet')!.sign({ ...transfer, ...more })).toThrow();
});

it('shows nothing of the seed', () => {
  const wallet = openWallet(VECTOR.seed, 'Pi Testnet');
  expect(openWallet('S'.repeat(56), 'Pi Testnet')).toBeUndefined();
  expect(JSON.stringify(wallet) + inspect(wallet, { showHidden: true, depth: null })).not.toContain(
    VECTOR.seed,
  );
});
