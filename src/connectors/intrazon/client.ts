import { type Clock } from '../../domain/clock';
import { type ExchangeLog } from '../exchange-log';
import { isJsonObject, parseJsonBytes, type JsonObject } from '../json';
import {
  type AnswerHeaders,
  type Exchange,
  type HttpRequest,
  type Transport,
  type TransportOptions,
} from '../transport-contract';
import { type IntrazonConfig } from './config';
import { sendLogged } from './logged-exchange';
import { CLIENT_CODES, meaningOf, reasonOf, type ErrorReason } from './mapping';

export interface IntrazonRequest {
  readonly method: 'GET' | 'POST';
  /** Below the prefix, encoded, with a slash at its end. */
  readonly path: string;
  readonly body?: JsonObject;
  /** 1 to 255 printable ASCII characters; the same for every repetition of one effect (IntraZon contract, section 9). */
  readonly idempotencyKey?: string;
  readonly signal: AbortSignal;
}

/** A call that did not succeed. `code` is that of IntraZonError (IntraZon contract, section 10.2). */
export type IntrazonFailure =
  /** A definite, documented refusal: nothing has changed. `code` is the HTTP status. */
  | {
      readonly kind: 'error';
      readonly code: number;
      readonly reason: ErrorReason;
      /** What Retry-After asks for, where the service says it. */
      readonly retryAfterMs: number | null;
    }
  /** No byte was written. */
  | { readonly kind: 'notSent'; readonly code: number; readonly cause: string }
  /** Bytes left us and no trustworthy answer came back: an effect may stand. */
  | { readonly kind: 'unknown'; readonly code: number; readonly cause: string };

/** Errors are values: this is everything that can come of a call. */
export type IntrazonAnswer =
  | {
      readonly kind: 'success';
      /** Null for an empty body, which says "accepted as sent" (IntraZon contract, section 5). Its fields are still to be believed or not. */
      readonly body: JsonObject | readonly unknown[] | null;
      /** The service repeated an earlier answer to this key. */
      readonly replayed: boolean;
    }
  | IntrazonFailure;

/** Speaks IntraZon's wire and knows no word of the domain. Never sends anything twice. */
export interface IntrazonClient {
  readonly appKey: string;
  send(request: IntrazonRequest): Promise<IntrazonAnswer>;
  /** What is in flight ends once with 1004; later calls fail with 1004 without I/O. */
  close(): Promise<void>;
}

export interface IntrazonClientDeps {
  readonly clock: Clock;
  /** Ties a logged request to its answer. */
  newUuid(): string;
  transport(options: TransportOptions): Transport;
  /** Hears every exchange, masked. Absent: nothing is logged. */
  readonly exchangeLog?: ExchangeLog;
}

/** Where the service is and who we are there. */
type Access = Omit<IntrazonConfig, 'remembersKeys'>;

const PATH_WORDS = 'api v1 applications players virtual-goods buy-virtual-good payment-method'.split(' ');

export function createIntrazonClient(config: Access, deps: IntrazonClientDeps): IntrazonClient {
  const transport = deps.transport({ provider: 'INTRAZON', origin: config.origin, pathWords: PATH_WORDS });
  let stopped = false;
  const isStopped = (): boolean => stopped;
  return {
    appKey: config.appKey,
    async send(request) {
      if (isStopped())
        return { kind: 'notSent', code: CLIENT_CODES.STOPPED, cause: 'the client was stopped' };
      const exchange = await sendLogged(transport, toHttp(config, request), deps);
      if (exchange.kind === 'answered') return readAnswer(exchange);
      if (isStopped()) return { ...exchange, code: CLIENT_CODES.STOPPED };
      if (request.signal.aborted) return { ...exchange, code: CLIENT_CODES.TIMEOUT, cause: 'Timeout' };
      return { ...exchange, code: CLIENT_CODES.NO_CONNECTION };
    },
    close: () => {
      stopped = true;
      return transport.close();
    },
  };
}

/** A key as one part of a path. It is opaque, so that it may hold anything; even `..` must not change the path. */
export function pathPart(key: string): string {
  const wellFormed = key.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return /^\.+$/.test(wellFormed) ? wellFormed.replaceAll('.', '%2E') : encodeURIComponent(wellFormed);
}

/** The user name is the secret, the password is empty (IntraZon contract, section 2). */
function toHttp(config: Access, request: IntrazonRequest): HttpRequest {
  const { method, path, body, idempotencyKey, signal } = request;
  const credentials = Buffer.from(`${config.secret}:`, 'utf8').toString('base64');
  const headers: Record<string, string> = {
    Accept: 'application/json',
    Authorization: `Basic ${credentials}`,
  };
  if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey;
  if (!body) return { method, path: config.prefix + path, headers, signal };
  headers['Content-Type'] = 'application/json';
  return { method, path: config.prefix + path, headers, signal, body: JSON.stringify(body) };
}

function readAnswer({ status, headers, body }: Extract<Exchange, { kind: 'answered' }>): IntrazonAnswer {
  const json = parseJsonBytes(body);
  if (status >= 400) return readError(status, headers, isJsonObject(json) ? json['error'] : undefined);
  if (status > 299) return unreadable(`answered ${status}, and redirects are not followed`);
  const replayed = headers['idempotent-replayed'] === 'true';
  if (body.length === 0) return { kind: 'success', body: null, replayed };
  if (isJsonObject(json) || Array.isArray(json)) return { kind: 'success', body: json, replayed };
  return unreadable(`answered ${status} without a readable body`);
}

function readError(status: number, headers: AnswerHeaders, word: unknown): IntrazonFailure {
  const reason = reasonOf(word, status);
  if (reason === undefined)
    return { kind: 'unknown', code: status, cause: `answered ${status} without a documented error` };
  if (meaningOf(reason).ends === 'UNKNOWN')
    return { kind: 'unknown', code: status, cause: `answered ${status} ${reason}` };
  const seconds = /^\d{1,6}$/.exec(headers['retry-after'] ?? '')?.[0];
  const retryAfterMs = seconds === undefined ? null : Number(seconds) * 1000;
  return { kind: 'error', code: status, reason, retryAfterMs };
}

/** A success whose body is not what it should be; for a request with an effect, that may stand. */
export function unreadable(cause: string): IntrazonFailure {
  return { kind: 'unknown', code: CLIENT_CODES.UNREADABLE_ANSWER, cause };
}
