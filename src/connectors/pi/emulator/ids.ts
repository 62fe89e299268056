import { createHash, createHmac } from 'node:crypto';
import { type Collection } from '../../emulator/documents';
import { type Entropy } from '../../emulator/entropy';

/** Ids and keys of this emulator; each call of the first three gives a new one. */
export interface Ids {
  /** 28 letters and digits, as the Platform's: it fits exactly into a text memo. */
  payment(): string;
  uuid(): string;
  token(): string;
  /** The number of a new wallet. */
  walletNumber(): number;
  /** The private key of a user's wallet, 32 bytes. Derived each time, so that no row holds it. */
  walletKey(number: number): Buffer;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Everything is derived from a counter that survives a reset, so that no id is given out twice, and from a seed: one
 * of the profile's makes a run repeatable.
 */
export function createIds(meta: Collection<number>, entropy: Entropy, seedOfProfile: () => number): Ids {
  const seed = (): number => {
    const chosen = seedOfProfile();
    if (chosen !== 0) return chosen;
    const stored = meta.get('seed') ?? entropy.between(1, 2 ** 47);
    meta.put('seed', stored);
    return stored;
  };
  const count = (name: string): number => {
    const number = (meta.get(name) ?? 0) + 1;
    meta.put(name, number);
    return number;
  };
  const next = (): Buffer =>
    createHmac('sha256', `pi ${seed()}`)
      .update(String(count('ids')))
      .digest();
  return {
    payment: () => {
      let rest = BigInt('0x' + next().toString('hex'));
      let id = '';
      for (; id.length < 28; rest /= 62n) id += alphabet[Number(rest % 62n)] ?? '';
      return id;
    },
    uuid: () => {
      const hex = next().toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
    token: () => next().toString('base64url'),
    walletNumber: () => count('wallets'),
    walletKey: number => createHmac('sha256', `pi wallet ${seed()}`).update(String(number)).digest(),
  };
}

/** The trace of an access token that may be stored. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
