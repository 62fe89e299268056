import { type JsonObject } from '../../emulator/json';
import { type ErrorCode, refuse } from './errors';

/** One attribute of a request. Without `absent` it is required; null is absent. (IntraZon contract, section 5) */
export interface Field<T> {
  readonly accepts: (value: unknown) => value is T;
  readonly absent?: T;
  readonly refusal: ErrorCode;
}

type Values<S> = { readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never };

/**
 * Reads the fields of a shape and ignores every other property. All missing ones come before the wrong ones, each in
 * the order of the shape. Throws Refusal. (IntraZon contract, section 10.1)
 */
export function readFields<S extends Readonly<Record<string, Field<unknown>>>>(
  body: JsonObject,
  shape: S,
): Values<S> {
  const fields = Object.entries(shape).map(([name, field]) => ({ name, field, value: own(body, name) }));
  if (fields.some(({ field, value }) => value === null && !('absent' in field))) refuse('missing_field');
  for (const { field, value } of fields) {
    if (value !== null && !field.accepts(value)) refuse(field.refusal);
  }
  const values = fields.map(({ name, field, value }) => [name, value ?? field.absent] as const);
  // Every value was accepted by the field of its name, or is that field's default.
  return Object.fromEntries(values) as Values<S>;
}

export function required<T>(accepts: Field<T>['accepts']): Field<T> {
  return { accepts, refusal: 'invalid_field' };
}

export function optional<T, A>(accepts: (value: unknown) => value is T, absent: A): Field<T | A> {
  return { accepts, absent, refusal: 'invalid_field' };
}

/** Something that only the server gives. */
export const forbiddenKey: Field<null> = {
  accepts: (_value): _value is null => false,
  absent: null,
  refusal: 'key_not_allowed',
};

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

export function isWhole(min: number, max: number): (value: unknown) => value is number {
  return (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

/** Up to `max` UTF-16 units, not blank, without control characters or half a surrogate pair. */
export function isText(max = Infinity): (value: unknown) => value is string {
  return (value): value is string =>
    typeof value === 'string' &&
    value.length <= max &&
    /\S/.test(value) &&
    // eslint-disable-next-line no-control-regex -- these are what it looks for
    !/[\u0000-\u001f\u007f\ud800-\udfff]/u.test(value);
}

export function isMatch(form: RegExp): (value: unknown) => value is string {
  return (value): value is string => typeof value === 'string' && form.test(value);
}

export function isOneOf<const V extends string>(...values: readonly V[]): (value: unknown) => value is V {
  return (value): value is V => values.some(one => one === value);
}

/** RFC 3339 in UTC, of a day that exists. */
export function isUtcTime(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(value)) return false;
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value.slice(0, 10);
}

function own(body: JsonObject, name: string): unknown {
  return Object.hasOwn(body, name) ? (body[name] ?? null) : null;
}
