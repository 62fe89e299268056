import { Pool, type Dispatcher } from 'undici';
import { insideUnitOfWork } from '../domain/unit-of-work-mark';
import { safeOrigin } from './origin';
import { shownPath } from './shown-path';
import {
  type AnswerHeaders,
  type Exchange,
  type HttpRequest,
  type Transport,
  type TransportOptions,
} from './transport-contract';

/** What meters and traces may know of one exchange. The path is without its query; never a body, never a header. */
export interface ExchangeSeen {
  readonly provider: string;
  readonly method: HttpRequest['method'];
  readonly path: string;
  readonly origin: string;
  /** The path with all ids hidden: see shown-path.ts. */
  readonly shownPath: string;
  readonly kind: Exchange['kind'];
  /** Null when nothing was answered. */
  readonly status: number | null;
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  readonly durationMs: number;
}

export interface TransportObserver {
  /** Called once per exchange, after it ended, where it was sent from. What it throws is ignored: a broken meter must not cost an answer. */
  onExchange(seen: ExchangeSeen): void;
}

const CONNECT_TIMEOUT_MS = 5_000;
const CONNECTIONS_MAX = 10;
const ANSWER_BYTES_MAX = 1024 * 1024;
/** Shorter than any provider's idle timeout, so that a dead socket is seldom picked up; when it is, we say unknown. */
const KEEP_ALIVE_MS = 4_000;

/**
 * One pool of HTTP/1.1 connections to one origin. `notSent` is said only while undici has not handed the request to a
 * connected socket (refused, DNS, connect timeout, failed TLS, aborted in the queue, closed); from that moment on every
 * end but a complete, well-framed answer is `unknown`. A redirect is an answer. Nothing is sent twice: no retries, one
 * request per socket at a time. Throws ConfigError for an origin that is neither https nor http on loopback.
 */
export function createTransport(options: TransportOptions, observer?: TransportObserver): Transport {
  const origin = safeOrigin(options.origin, `The address of ${options.provider}`);
  const answerBytesMax = options.answerBytesMax ?? ANSWER_BYTES_MAX;
  const { provider } = options;
  const watch = observer && { observer, provider, origin, words: new Set(options.pathWords) };
  const pool = new Pool(origin, {
    connections: options.connectionsMax ?? CONNECTIONS_MAX,
    connect: { timeout: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS },
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
  });
  return {
    send(request) {
      if (insideUnitOfWork()) throw new Error('A provider must not be called inside a unit of work.');
      const running = exchangeOnce(pool, request, answerBytesMax);
      return watch ? observed(watch, request, running) : running;
    },
    /** Cuts what is still running: it ends as unknown, or as notSent when it was still queued. */
    close: () => pool.destroy(),
  };
}

function exchangeOnce(pool: Pool, request: HttpRequest, answerBytesMax: number): Promise<Exchange> {
  return new Promise(resolve => {
    const { signal } = request;
    if (signal.aborted) {
      resolve({ kind: 'notSent', cause: 'aborted before it was sent' });
      return;
    }
    const onAbort = () => exchange.abort();
    const exchange = new RunningExchange(answerBytesMax, ended => {
      signal.removeEventListener('abort', onAbort);
      resolve(ended);
    });
    signal.addEventListener('abort', onAbort, { once: true });
    pool.dispatch(
      {
        method: request.method,
        path: request.path,
        headers: { ...request.headers, 'accept-encoding': 'identity' },
        body: request.body ?? null,
      },
      exchange,
    );
  });
}

/** Hears from undici about one request and decides, once, how the exchange ended. */
class RunningExchange implements Dispatcher.DispatchHandler {
  readonly #answerBytesMax: number;
  readonly #end: (exchange: Exchange) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #ended = false;
  #answer: { readonly status: number; readonly headers: AnswerHeaders } | undefined;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(answerBytesMax: number, end: (exchange: Exchange) => void) {
    this.#answerBytesMax = answerBytesMax;
    this.#end = end;
  }

  /** The caller's deadline. In the queue nothing has been written; on a socket something may have been. */
  abort(): void {
    this.#fail('aborted at the deadline');
  }

  /** undici calls this on a connected socket, immediately before it writes. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Aborted while it was queued, or taken up a second time after a lost socket: undici writes nothing after this.
    if (this.#ended || this.#controller) {
      controller.abort(new Error('not to be sent'));
      this.#fail('interrupted on the way');
      return;
    }
    this.#controller = controller;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    // 1xx are announcements; the answer is still to come.
    if (this.#ended || status < 200) return;
    const answerHeaders = joinRepeated(headers);
    const objection = objectionTo(status, answerHeaders, this.#answerBytesMax);
    if (objection) this.#fail(objection);
    else this.#answer = { status, headers: answerHeaders };
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#ended) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#answerBytesMax) this.#fail(tooLong(this.#answerBytesMax));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#ended) return;
    if (!this.#answer) {
      this.#fail('the answer has no beginning');
      return;
    }
    this.#ended = true;
    this.#end({ kind: 'answered', ...this.#answer, body: Buffer.concat(this.#chunks, this.#bytes) });
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    this.#fail(nameOf(error));
  }

  #fail(cause: string): void {
    if (this.#ended) return;
    this.#ended = true;
    const controller = this.#controller;
    this.#end({ kind: controller ? 'unknown' : 'notSent', cause });
    // Destroys the socket: what still comes on it belongs to nobody.
    controller?.abort(new Error(cause));
  }
}

/** Why a beginning answer cannot be trusted to arrive whole and readable. */
function objectionTo(status: number, headers: AnswerHeaders, answerBytesMax: number): string | undefined {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    return 'the answer is compressed, although we asked for identity';
  }
  const length = headers['content-length'];
  if (length !== undefined && Number(length) > answerBytesMax) return tooLong(answerBytesMax);
  // Without a length or chunks the body ends with the connection, and a cut one looks like a whole one.
  if (
    length === undefined &&
    headers['transfer-encoding'] === undefined &&
    status !== 204 &&
    status !== 304
  ) {
    return 'the answer does not say where it ends';
  }
  return undefined;
}

function tooLong(answerBytesMax: number): string {
  return `the answer is longer than ${answerBytesMax} bytes`;
}

function joinRepeated(headers: Record<string, string | string[] | undefined>): AnswerHeaders {
  const joined: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(headers)) {
    joined[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return joined;
}

/** The error's code, which is safe to keep; its text may quote what the other side sent. */
function nameOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

interface Watch {
  readonly observer: TransportObserver;
  readonly provider: string;
  readonly origin: string;
  readonly words: ReadonlySet<string>;
}

async function observed(
  { observer, provider, origin, words }: Watch,
  { method, path: whole }: HttpRequest,
  running: Promise<Exchange>,
): Promise<Exchange> {
  const startedMs = performance.now();
  const exchange = await running;
  const durationMs = performance.now() - startedMs;
  const startedAtMs = performance.timeOrigin + startedMs;
  const [path = ''] = whole.split('?');
  const { kind } = exchange;
  const status = kind === 'answered' ? exchange.status : null;
  const shown = shownPath(path, words);
  try {
    const where = { provider, origin, method, path, shownPath: shown };
    observer.onExchange({ ...where, kind, status, startedAtMs, durationMs });
  } catch {
    // See TransportObserver.
  }
  return exchange;
}
