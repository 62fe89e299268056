/** A JSON object, before anyone has looked at its fields. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Narrows to an object that is neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses UTF-8 JSON strictly: undefined for other encodings, a byte order mark, or anything that is not JSON. */
export function parseJsonBytes(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The value below a chain of object fields; undefined as soon as one of them is missing or no object. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    if (!isJsonObject(current) || !Object.hasOwn(current, name)) return undefined;
    current = current[name];
  }
  return current;
}

/** Text of at least one and at most `charactersMax` characters, or undefined. */
export function textAt(value: unknown, path: readonly string[], charactersMax = 1_000): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' && found.length > 0 && found.length <= charactersMax ? found : undefined;
}

/** A whole number that JSON carries exactly, or undefined. */
export function wholeAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : undefined;
}

/** The elements of an array, or undefined when there is no array. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] | undefined {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : undefined;
}
