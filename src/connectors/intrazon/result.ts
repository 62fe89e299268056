import { type JsonObject } from '../json';
import { unreadable, type IntrazonAnswer, type IntrazonFailure } from './client';

/** How a typed call ended. */
export type IntrazonResult<T> =
  { readonly kind: 'success'; readonly value: T; readonly replayed: boolean } | IntrazonFailure;

/** What every call with an effect is given: the key stays the same over repetitions of one effect. */
export interface EffectCall {
  /** Undefined where the service knows no keys: such a call must not be repeated by anybody. */
  readonly idempotencyKey: string | undefined;
  readonly signal: AbortSignal;
}

/** The request fields of an effect. */
export function effect({ idempotencyKey, signal }: EffectCall): {
  readonly signal: AbortSignal;
  readonly idempotencyKey?: string;
} {
  return idempotencyKey === undefined ? { signal } : { signal, idempotencyKey };
}

/**
 * Reads a success that has to be an object. `accepted` is the value of an empty body, undefined where one cannot be used.
 * What `read` does not believe ends as 1002 and, since an effect may stand, as unknown.
 */
export function readObject<T>(
  answer: IntrazonAnswer,
  read: (body: JsonObject) => T | undefined,
  accepted?: T,
): IntrazonResult<T> {
  if (answer.kind !== 'success') return answer;
  const { body, replayed } = answer;
  const value = body === null ? accepted : isList(body) ? undefined : read(body);
  if (value !== undefined) return { kind: 'success', value, replayed };
  return unreadable('a required attribute is missing or has a wrong type');
}

/** Reads a success that has to be a list, all of whose elements are believed. */
export function readList<T>(
  answer: IntrazonAnswer,
  read: (element: unknown) => T | undefined,
): IntrazonResult<readonly T[]> {
  if (answer.kind !== 'success') return answer;
  const { body, replayed } = answer;
  const values = body !== null && isList(body) ? body.map(read) : [undefined];
  const believed = values.filter(value => value !== undefined);
  if (believed.length === values.length) return { kind: 'success', value: believed, replayed };
  return unreadable('the list or one of its elements has another form');
}

function isList(body: JsonObject | readonly unknown[]): body is readonly unknown[] {
  return Array.isArray(body);
}
