import { isObject } from '../../emulator/json';
import { type ApiError, invalidValue, missingValue, unknownProperty } from './errors';

/** What a JSON value must look like. `open` objects take properties that are not listed. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Field>>; readonly open: boolean }
  | { readonly kind: 'array'; readonly of: Shape }
  | { readonly kind: 'scalar'; readonly accepts: (value: unknown) => boolean };

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
}

export type Fields = Readonly<Record<string, Shape | Field>>;

export function required(shape: Shape): Field {
  return { shape, required: true };
}

/** An object whose properties are all documented. */
export function object(fields: Fields): Shape {
  return { kind: 'object', fields: mapFields(fields), open: false };
}

/** An object of which only some properties are of interest. */
export function openObject(fields: Fields = {}): Shape {
  return { kind: 'object', fields: mapFields(fields), open: true };
}

export function arrayOf(of: Shape): Shape {
  return { kind: 'array', of };
}

export function scalar(accepts: (value: unknown) => boolean): Shape {
  return { kind: 'scalar', accepts };
}

export function text(max = Infinity, pattern = /^/): Shape {
  return scalar(value => typeof value === 'string' && value.length <= max && pattern.test(value));
}

export function integer(min: number, max: number): Shape {
  return scalar(
    value => typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max,
  );
}

export const bool: Shape = scalar(value => typeof value === 'boolean');

export function oneOf(...values: readonly string[]): Shape {
  return scalar(value => typeof value === 'string' && values.includes(value));
}

/** Everything that is wrong with a value, each with the path of its property; unknown properties only when asked. */
export function problemsOf(
  shape: Shape,
  value: unknown,
  rejectsUnknown: boolean,
  path = '',
): readonly ApiError[] {
  if (shape.kind === 'scalar') return shape.accepts(value) ? [] : [invalidValue(path)];
  if (shape.kind === 'array') {
    if (!Array.isArray(value)) return [invalidValue(path)];
    return value.flatMap((item, i) => problemsOf(shape.of, item, rejectsUnknown, `${path}[${i}]`));
  }
  if (!isObject(value)) return [invalidValue(path)];
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const listed = Object.entries(shape.fields).flatMap(([name, field]) => {
    // The SDKs leave a property away rather than sending null, but tolerant mappers do send it.
    const inner = Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
    if (inner === undefined) return field.required ? [missingValue(at(name))] : [];
    return problemsOf(field.shape, inner, rejectsUnknown, at(name));
  });
  if (!rejectsUnknown || shape.open) return listed;
  const unlisted = Object.keys(value).filter(name => !Object.hasOwn(shape.fields, name));
  return [...listed, ...unlisted.map(name => unknownProperty(at(name)))];
}

function mapFields(fields: Fields): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      'required' in field ? field : { shape: field, required: false },
    ]),
  );
}
