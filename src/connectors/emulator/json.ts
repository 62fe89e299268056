/** A JSON object, before anyone has looked at its fields. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Narrows to an object that is neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined for text that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Rebuilds a JSON value; `change` sees every scalar with the name of the field it stands under. */
export function mapScalars(
  value: unknown,
  change: (value: unknown, name: string) => unknown,
  name = '',
): unknown {
  if (Array.isArray(value)) return value.map(item => mapScalars(item, change, name));
  if (!isObject(value)) return change(value, name);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapScalars(inner, change, key)]),
  );
}
