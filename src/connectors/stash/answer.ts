import { isJsonObject, parseJsonBytes, wholeAt, type JsonObject } from '../json';
import { type AnswerHeaders, type Exchange } from '../transport-contract';
import { ERRORS, type ErrorName } from './mapping';

/** Errors are values: this is everything that can come of a call. */
export type StashAnswer<T> =
  | { readonly kind: 'success'; readonly value: T }
  /** A documented refusal. The call had no effect. */
  | {
      readonly kind: 'error';
      readonly name: ErrorName;
      readonly status: number;
      /** The same call may succeed later. */
      readonly mayRepeat: boolean;
    }
  /** No byte of it was written. */
  | { readonly kind: 'notSent'; readonly cause: string }
  /** It may have had its effect: a 5xx, a broken answer, or one that nobody can read. */
  | { readonly kind: 'unknown'; readonly cause: string };

/** Takes a 200 for a success only when `read` understands its body, and a refusal only in the form of section 3.5. */
export function readAnswer<T>(exchange: Exchange, read: (body: JsonObject) => T | undefined): StashAnswer<T> {
  if (exchange.kind !== 'answered') return exchange;
  const { status, headers } = exchange;
  const parsed = isJson(headers) ? parseJsonBytes(exchange.body) : undefined;
  const body = isJsonObject(parsed) ? parsed : undefined;
  if (status === 200) {
    const value = body === undefined ? undefined : read(body);
    if (value === undefined)
      return { kind: 'unknown', cause: 'answered 200 without a body of the known form' };
    return { kind: 'success', value };
  }
  const code = wholeAt(body, 'code');
  const known = ERRORS.find(each => each.status === status && each.code === code);
  if (known === undefined) return { kind: 'unknown', cause: `answered ${status} in no documented form` };
  return { kind: 'error', name: known.name, status, mayRepeat: known.mayRepeat };
}

export function isJson(headers: AnswerHeaders): boolean {
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (!/^\s*application\/([a-z0-9.-]+\+)?json\s*$/.test(mediaType)) return false;
  return parameters.every(each => !each.includes('charset') || /^\s*charset="?utf-8"?\s*$/.test(each));
}
