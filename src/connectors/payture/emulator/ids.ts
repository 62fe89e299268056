import { createHmac } from 'node:crypto';
import { type Collection } from '../../emulator/documents';
import { type Entropy } from '../../emulator/entropy';

/** Ids and secrets of this emulator; each call gives a new one. */
export interface Ids {
  guid(): string;
  /** So many decimal digits. */
  digits(count: number): string;
  /** Keyed digest, hex: the trace of a card number or password that may be stored. */
  digest(text: string): string;
}

/**
 * Everything is derived from a counter that survives a reset, so that no id is given out twice, and from a seed: one
 * of the profile's makes a run repeatable.
 */
export function createIds(
  meta: Collection<number>,
  secrets: Collection<string>,
  entropy: Entropy,
  seedOfProfile: () => number,
): Ids {
  const seed = (): number => {
    const chosen = seedOfProfile();
    if (chosen !== 0) return chosen;
    const stored = meta.get('seed') ?? entropy.between(1, 2 ** 47);
    meta.put('seed', stored);
    return stored;
  };
  const next = (): Buffer => {
    const number = (meta.get('ids') ?? 0) + 1;
    meta.put('ids', number);
    return createHmac('sha256', `payture ${seed()}`).update(String(number)).digest();
  };
  const key = (): string => {
    const stored = secrets.get('digest') ?? entropy.hex(32);
    secrets.put('digest', stored);
    return stored;
  };
  return {
    guid: () => {
      const hex = next().toString('hex');
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        '4' + hex.slice(13, 16),
        'a' + hex.slice(17, 20),
        hex.slice(20, 32),
      ].join('-');
    },
    digits: count => {
      const number = BigInt('0x' + next().toString('hex')) % 10n ** BigInt(count);
      return number.toString().padStart(count, '0');
    },
    digest: text => createHmac('sha256', key()).update(text).digest('hex'),
  };
}
