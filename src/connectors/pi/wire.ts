import { type ConnectorDeps } from '../contract';
import { maskHeaders, maskJson } from '../exchange-log';
import { isJsonObject, parseJsonBytes, type JsonObject } from '../json';
import { type AnswerHeaders, type Exchange, type HttpRequest } from '../transport-contract';
import { MASK_RULES } from './obfuscation';

/** One of Pi's two origins. Every exchange is heard by the log, masked. */
export interface Wire {
  send(request: HttpRequest): Promise<Exchange>;
  close(): Promise<void>;
}

/** A page of a wallet's history has 200 envelopes with their results. */
const ANSWER_BYTES_MAX = 8 * 1024 * 1024;

/** Of the platform and of Horizon. */
const PATH_WORDS = [
  ...['v2', 'payments', 'incomplete_server_payments', 'approve', 'complete', 'cancel', 'me'],
  ...['accounts', 'transactions', 'ledgers', 'fee_stats'],
];

export function createWire(origin: string, deps: ConnectorDeps): Wire {
  const answerBytesMax = ANSWER_BYTES_MAX;
  const transport = deps.transport({ provider: 'PI', origin, answerBytesMax, pathWords: PATH_WORDS });
  return {
    send: request => (deps.exchangeLog ? logged(transport, request, deps) : transport.send(request)),
    close: () => transport.close(),
  };
}

/** The object in an answer; null for anything else, HTML above all. */
export function jsonOf({ headers, body }: Extract<Exchange, { kind: 'answered' }>): JsonObject | null {
  const parsed = isJson(headers) ? parseJsonBytes(body) : undefined;
  return isJsonObject(parsed) ? parsed : null;
}

/** application/json, hal+json, problem+json; in UTF-8. */
function isJson(headers: AnswerHeaders): boolean {
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (!/^\s*application\/([a-z0-9.-]+\+)?json\s*$/.test(mediaType)) return false;
  return parameters.every(each => !each.includes('charset') || /^\s*charset="?utf-8"?\s*$/.test(each));
}

async function logged(
  transport: Pick<Wire, 'send'>,
  request: HttpRequest,
  deps: ConnectorDeps,
): Promise<Exchange> {
  const common = { id: deps.newUuid(), provider: 'PI' };
  const startedMs = deps.clock.now().getTime();
  deps.exchangeLog?.({
    kind: 'request',
    ...common,
    method: request.method,
    path: request.path,
    headers: maskHeaders(request.headers, MASK_RULES),
    body: loggedBody(request),
  });
  const exchange = await transport.send(request);
  const durationMs = deps.clock.now().getTime() - startedMs;
  if (exchange.kind === 'answered') {
    const headers = maskHeaders(exchange.headers, MASK_RULES);
    const body = isJson(exchange.headers) ? maskJson(exchange.body.toString('utf8'), MASK_RULES) : null;
    deps.exchangeLog?.({ kind: 'answer', ...common, status: exchange.status, headers, body, durationMs });
  } else {
    const { kind: outcome, cause } = exchange;
    deps.exchangeLog?.({ kind: 'noAnswer', ...common, outcome, cause, durationMs });
  }
  return exchange;
}

/** A form of ours carries an envelope and nothing else. */
function loggedBody({ headers, body }: HttpRequest): string | null {
  if (body === undefined) return null;
  return headers['Content-Type'] === 'application/json' ? maskJson(body, MASK_RULES) : body;
}
