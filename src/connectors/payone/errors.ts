import { at, isJsonObject, listAt, textAt, type JsonObject } from '../json';
import { type ErrorName } from './mapping';

/** One APIError, as far as we use it. The message is never kept: it is not ours to show. */
export interface ApiError {
  readonly errorCode: string | null;
  readonly id: string | null;
  readonly retriable: boolean;
}

export interface ErrorAnswer {
  readonly kind: 'error';
  readonly name: ErrorName;
  readonly status: number;
  readonly errors: readonly ApiError[];
  /** The parsed body, when it was readable JSON: a decline has its transaction in it. */
  readonly body: JsonObject | null;
}

export interface RawError {
  readonly status: number;
  readonly body: JsonObject | null;
  readonly bodyIsEmpty: boolean;
  readonly keySent: boolean;
}

/** Names an answer that is no success. Order as in PAYONE contract, section 5: a result object wins over the status. */
export function readError(raw: RawError): ErrorAnswer {
  const errors = readErrors(raw.body);
  return { kind: 'error', name: nameOf(raw, errors), status: raw.status, errors, body: raw.body };
}

/** Reads `errors` of an answer or of a statusOutput; what is no APIError is left out. */
export function readErrors(value: unknown): readonly ApiError[] {
  return (listAt(value, 'errors') ?? []).filter(isJsonObject).map(error => ({
    errorCode: codeAt(error, 'errorCode'),
    id: codeAt(error, 'id'),
    retriable: error['retriable'] === true,
  }));
}

/** The provider's code for what went wrong, for the record; never its words. */
export function codeOf(errors: readonly ApiError[]): string | null {
  const [first] = errors;
  return first?.errorCode ?? first?.id ?? null;
}

const RESULT_OBJECTS = ['paymentResult', 'refundResult', 'payoutResult'] as const;

function nameOf({ status, body, bodyIsEmpty, keySent }: RawError, errors: readonly ApiError[]): ErrorName {
  if (body && RESULT_OBJECTS.some(name => isJsonObject(body[name]))) return 'DeclinedException';
  if (status >= 500) return 'PlatformException';
  if (status === 404 && bodyIsEmpty) return 'NotFoundException';
  const readable = body !== null && (errors.length > 0 || isProblem(body));
  if (!readable || status < 400) return 'CommunicationException';
  if (status === 400) return 'ValidationException';
  if (status === 403) return 'AuthorizationException';
  if (status === 404 || status === 410) return 'ReferenceException';
  if (status === 409) return nameOfConflict(errors, keySent);
  if (errors.length > 0 && errors.every(error => error.retriable)) return 'RetriableException';
  return 'ApiException';
}

function nameOfConflict(errors: readonly ApiError[], keySent: boolean): ErrorName {
  const refused =
    errors.length > 0 && errors.every(error => error.id === 'ACTION_NOT_ALLOWED_ON_TRANSACTION');
  if (refused) return 'NotAllowedException';
  return keySent ? 'IdempotenceException' : 'ReferenceException';
}

/** application/problem+json of the newest SDKs: a title and a status instead of errors. */
function isProblem(body: JsonObject): boolean {
  return textAt(body, ['title']) !== undefined && typeof at(body, 'status') === 'number';
}

function codeAt(error: JsonObject, name: string): string | null {
  const code = textAt(error, [name], 80);
  return code !== undefined && /^[A-Za-z0-9_.-]+$/.test(code) ? code : null;
}
