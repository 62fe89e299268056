import { type Collection } from '../../emulator/documents';
import { type Entropy } from '../../emulator/entropy';

/** Ids of this emulator; each call gives a new one. */
export interface Ids {
  /** UUID v4, of a link. */
  link(): string;
  /** 27 characters of base62, of an order. (Stash contract, section 6.3) */
  order(): string;
  /** Counts up and survives a reset: a server may still know the old ones. */
  refund(): string;
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export function createIds(meta: Collection<number>, entropy: Entropy): Ids {
  return {
    link: () => entropy.uuid(),
    order: () => Array.from({ length: 27 }, () => base62.charAt(entropy.between(0, base62.length))).join(''),
    refund: () => {
      const number = (meta.get('refunds') ?? 0) + 1;
      meta.put('refunds', number);
      return `rf_${number}`;
    },
  };
}
