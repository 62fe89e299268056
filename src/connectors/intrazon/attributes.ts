import { at, textAt, type JsonObject } from '../json';

/** Null for null and for what is missing; undefined for what `read` does not believe. */
export function optionalAt<T>(
  body: JsonObject,
  name: string,
  read: (value: unknown) => T | undefined,
): T | null | undefined {
  const value = at(body, name) ?? null;
  return value === null ? null : read(value);
}

/** A key or another short text that may not be empty. */
export function readText(value: unknown): string | undefined {
  return textAt({ value }, ['value']);
}
