import { createHmac } from 'node:crypto';

export interface KeyRing {
  /** Keys the hashes of API keys, so that a copied database does not let anybody test guesses. */
  readonly pepper: Buffer;
  /** The key of sandbox mode, accepted on loopback only; null elsewhere. */
  readonly sandboxKey: string | null;
  readonly sandboxApplicationId: string;
}

export interface KeyMaker {
  readonly ring: KeyRing;
  readonly randomBytes: (size: number) => Buffer;
}

export function hashSecret(ring: KeyRing, secret: string): string {
  return createHmac('sha256', ring.pepper).update(secret).digest('base64url');
}
