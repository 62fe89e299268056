import { type Collection } from '../../emulator/documents';
import { type Entropy } from '../../emulator/entropy';

/** Ids and secrets of this emulator. */
export interface Ids {
  /** Ten digits, never given out twice: starts anywhere and counts up, because a server may still know older ones. */
  nextStem(): string;
  uuid(): string;
  /** 32 hexadecimal digits: the unguessable part of a page's address. */
  page(): string;
}

export function createIds(meta: Collection<number>, entropy: Entropy): Ids {
  return {
    nextStem: () => {
      const stem = (meta.get('stem') ?? entropy.between(3_000_000_000, 8_000_000_000)) + 1;
      meta.put('stem', stem);
      return String(stem);
    },
    uuid: () => entropy.uuid(),
    page: () => entropy.hex(16),
  };
}

/** Reads every written form of an id: stem, `stem_n`, and 19 or 20 digits. Undefined when it is none of them. */
export function parsePaymentId(
  id: string,
): { readonly stems: readonly string[]; readonly operation: number } | undefined {
  const match = /^(\d{10,20})(?:_(\d+))?$/.exec(id);
  const digits = match?.[1];
  if (digits === undefined) return undefined;
  const suffix = match?.[2];
  if (suffix === undefined && digits.length >= 19) {
    const stem = digits.slice(0, -3);
    const stems = ['900000', '90000']
      .filter(prefix => stem.startsWith(prefix))
      .map(prefix => stem.slice(prefix.length));
    return { stems, operation: Number(digits.slice(-3)) };
  }
  return { stems: [digits], operation: Number(suffix ?? 0) };
}
