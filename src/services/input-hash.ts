import { createHmac } from 'node:crypto';

/** Fingerprint of a request, to tell a repetition from another request under the same key. */
export type InputHash = (input: unknown) => string;

/**
 * Keyed, because the input may hold a card number, whose plain hash could be searched (PCI DSS 4.0.1, 3.5.1.1).
 * Security codes are left out by the caller: they may not be kept in any form.
 */
export function inputHash(key: Buffer): InputHash {
  return input => createHmac('sha256', key).update(canonical(input)).digest('base64url');
}

/** JSON with sorted keys, so that the order of a client's fields does not matter. */
function canonical(value: unknown): string {
  if (typeof value === 'bigint') return `"${value.toString()}n"`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined && each !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
