import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** Pi's bytes by hand (Pi contract, section 3.2): shares no code with the emulator, the connector or the library that they use. */

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function decodeStrKey(text: string): Buffer {
  let bits = '';
  for (const letter of text) bits += base32.indexOf(letter).toString(2).padStart(5, '0');
  const bytes = Buffer.from(bits.match(/.{8}/g)!.map(octet => parseInt(octet, 2)));
  return bytes.subarray(1, 33);
}

export function encodeStrKey(version: 'G' | 'S', key: Buffer): string {
  const body = Buffer.concat([Buffer.of(version === 'G' ? 0x30 : 0x90), key]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(crc16(body));
  const all = Buffer.concat([body, sum]);
  const bits = [...all].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return bits
    .match(/.{5}/g)!
    .map(five => base32[parseInt(five, 2)])
    .join('');
}

function crc16(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

/** A wallet: its address and what signs for it. */
export interface Wallet {
  readonly address: string;
  readonly key: KeyObject;
}

const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function walletOf(seed: Buffer): Wallet {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return { key, address: encodeStrKey('G', Buffer.from(x!, 'base64url')) };
}

export function walletOfSeed(seed: string): Wallet {
  return walletOf(decodeStrKey(seed));
}

/** A wallet from a name, for accounts that only a test knows. */
export function walletNamed(name: string): Wallet {
  return walletOf(createHash('sha256').update(name).digest());
}

export interface Draft {
  readonly source: Wallet;
  readonly sequence: bigint;
  readonly payments: readonly { to: string; amount: bigint; from?: string }[];
  readonly memo?: string | Buffer | null;
  readonly fee?: number;
  readonly minTime?: bigint;
  /** Absent: no time bounds at all. */
  readonly maxTime?: bigint;
  readonly network?: string;
  readonly signers?: readonly Wallet[];
}

export interface Signed {
  readonly xdr: string;
  readonly hash: string;
  readonly sequence: bigint;
}

/** Builds and signs. */
export function build(draft: Draft): Signed {
  const { source, sequence, network = 'Pi Testnet', signers = [source] } = draft;
  const body = transaction(draft);
  const id = createHash('sha256').update(network).digest();
  const hash = createHash('sha256')
    .update(Buffer.concat([id, u32(2), body]))
    .digest();
  const signatures = signers.map(signer =>
    Buffer.concat([decodeStrKey(signer.address).subarray(-4), u32(64), sign(null, hash, signer.key)]),
  );
  const envelope = Buffer.concat([u32(2), body, u32(signatures.length), ...signatures]);
  return { xdr: envelope.toString('base64'), hash: hash.toString('hex'), sequence };
}

export function transaction({
  source,
  sequence,
  payments,
  memo,
  fee = 100_000,
  minTime = 0n,
  maxTime,
}: Draft): Buffer {
  return Buffer.concat([
    account(source.address),
    u32(fee),
    i64(sequence),
    maxTime === undefined ? u32(0) : Buffer.concat([u32(1), u64(minTime), u64(maxTime)]),
    memo === undefined || memo === null ? u32(0) : Buffer.concat([u32(1), opaque(Buffer.from(memo))]),
    u32(payments.length),
    ...payments.map(({ to, amount, from }) =>
      Buffer.concat([
        from === undefined ? u32(0) : Buffer.concat([u32(1), account(from)]),
        u32(1),
        account(to),
        u32(0),
        i64(amount),
      ]),
    ),
    u32(0),
  ]);
}

export function account(address: string): Buffer {
  return Buffer.concat([u32(0), decodeStrKey(address)]);
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function i64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes;
}

function u64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

function opaque(bytes: Buffer): Buffer {
  return Buffer.concat([u32(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** Reads a TransactionResult: fee, code, and the codes of its payments. */
export function readResult(base64: string): { fee: bigint; code: number; operations: number[] } {
  const bytes = Buffer.from(base64, 'base64');
  const code = bytes.readInt32BE(8);
  const operations: number[] = [];
  if (code === 0 || code === -1) {
    let at = 16;
    for (let n = bytes.readUInt32BE(12); n > 0; n -= 1) {
      const outer = bytes.readInt32BE(at);
      operations.push(outer === 0 ? bytes.readInt32BE(at + 8) : 100 + outer);
      at += outer === 0 ? 12 : 4;
    }
    if (at + 4 !== bytes.length) throw new Error('unread bytes');
  } else if (bytes.length !== 16) throw new Error('unread bytes');
  return { fee: bytes.readBigInt64BE(0), code, operations };
}
