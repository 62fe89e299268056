import { isUint8Array } from 'node:util/types';
import type { SqlValue } from './queryable';

// NUL, which Postgres cannot store, and half of a surrogate pair, which both replace silently.
const unstorable = /[\u0000\ud800-\udfff]/u; // eslint-disable-line no-control-regex -- exactly that character is meant

/**
 * Refuses what the databases would treat differently or change on the way in: a missing value, a flag, a date, an
 * object, a number that is none, text that cannot be stored exactly. Throws a TypeError without the value in it.
 */
export function checkParameters(parameters: readonly unknown[], expected: number): readonly SqlValue[] {
  if (parameters.length !== expected) {
    throw new TypeError(
      `The statement has ${expected} placeholders and got ${parameters.length} parameters.`,
    );
  }
  return parameters.map((value, index) => checkParameter(value, index));
}

function checkParameter(value: unknown, index: number): SqlValue {
  switch (typeof value) {
    case 'string':
      if (unstorable.test(value))
        throw new TypeError(`Parameter ${index + 1} is text that cannot be stored exactly.`);
      return value;
    case 'bigint':
      return value;
    case 'number':
      // As an integer, since SQLite takes a number for a float: 5 would become '5.0' in a text column.
      if (Number.isSafeInteger(value)) return BigInt(value);
      if (Number.isFinite(value) && !Number.isInteger(value)) return value;
      throw new TypeError(`Parameter ${index + 1} is a number that is not exact.`);
    default:
      if (value === null || isUint8Array(value)) return value;
      throw new TypeError(`Parameter ${index + 1} is of type ${typeof value}, which no column takes.`);
  }
}
