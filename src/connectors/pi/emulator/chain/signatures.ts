import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { StrKey } from '@stellar/stellar-sdk/no-axios';
import { type PaymentsEnvelope, type Signature } from './envelope';

/** Who of those that had to sign has done so, and whether a signature is nobody's. */
export interface SignatureCheck {
  readonly source: boolean;
  /** One for each payment. */
  readonly payments: readonly boolean[];
  /** A signature that none of the accounts made, or that was not needed. */
  readonly extra: boolean;
}

/** Real ed25519 over the hash, and so over the passphrase. A signature serves the one account whose hint it carries. */
export function checkSignatures(envelope: PaymentsEnvelope): SignatureCheck {
  const hash = Buffer.from(envelope.hash, 'hex');
  const used = new Set<Signature>();
  const signed = new Map<string, boolean>();
  const hasSigned = (address: string): boolean => {
    const known = signed.get(address);
    if (known !== undefined) return known;
    const key = StrKey.decodeEd25519PublicKey(address);
    const mine = envelope.signatures.find(one => verifies(key, hash, one));
    if (mine !== undefined) used.add(mine);
    signed.set(address, mine !== undefined);
    return mine !== undefined;
  };
  const source = hasSigned(envelope.source);
  const payments = envelope.payments.map(payment => hasSigned(payment.from));
  return { source, payments, extra: used.size < envelope.signatures.length };
}

function verifies(key: Buffer, hash: Buffer, { hint, value }: Signature): boolean {
  if (hint !== key.subarray(-4).toString('hex') || value.length !== 64) return false;
  try {
    return verify(null, hash, publicKey(key), value);
  } catch {
    // 32 bytes that are no point of the curve: nobody can have signed for them.
    return false;
  }
}

function publicKey(key: Buffer): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') },
    format: 'jwk',
  });
}
