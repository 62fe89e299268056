import { type ConnectorDeps } from '../contract';
import { maskHeaders, maskJson, type ExchangeRecord } from '../exchange-log';
import { isJsonObject, parseJsonBytes, type JsonObject } from '../json';
import { type AnswerHeaders, type Exchange, type HttpRequest, type Transport } from '../transport-contract';
import { type PayoneConfig } from './config';
import { readError, type ErrorAnswer } from './errors';
import { MASK_RULES, maskPath } from './obfuscation';
import { authorization } from './signature';

export interface PayoneRequest {
  readonly method: HttpRequest['method'];
  /** Below /v2/{merchantId}, encoded. */
  readonly path: string;
  readonly body?: JsonObject;
  /** 1 to 40 ASCII characters; the same for every repetition of one effect (PAYONE contract, section 2b). */
  readonly idempotenceKey?: string;
  readonly signal: AbortSignal;
}

/** Errors are values: this is everything that can come of a call. */
export type PayoneAnswer =
  /** Any 2xx with a readable body; null when it has none (204). Its fields are still to be believed or not. */
  | { readonly kind: 'success'; readonly body: JsonObject | null }
  | ErrorAnswer
  | { readonly kind: 'notSent'; readonly cause: string }
  | { readonly kind: 'unknown'; readonly cause: string };

/** Speaks PAYONE's wire and knows no word of the domain. */
export interface PayoneClient {
  send(request: PayoneRequest): Promise<PayoneAnswer>;
  close(): Promise<void>;
}

/** PAYONE contract, section 2: identifies the integration; optional for the platform. */
const SERVER_META_INFO = Buffer.from(
  JSON.stringify({
    platformIdentifier: 'Node.js',
    sdkIdentifier: 'PaygraphServer/v1',
    sdkCreator: 'Paygraph',
    integrator: 'Paygraph',
  }),
).toString('base64');

const PATH_WORDS = [
  ...['v2', 'payments', 'details', 'capture', 'cancel', 'refund', 'hostedcheckouts', 'hostedtokenizations'],
  ...['tokens', 'products', 'services', 'testconnection'],
];

export function createPayoneClient(config: PayoneConfig, deps: ConnectorDeps): PayoneClient {
  const transport = deps.transport({ provider: 'PAYONE', origin: config.origin, pathWords: PATH_WORDS });
  return {
    async send(request) {
      const http = toHttp(config, request, deps.clock.now());
      const exchange = deps.exchangeLog ? await logged(transport, http, deps) : await transport.send(http);
      return exchange.kind === 'answered'
        ? readAnswer(exchange, request.idempotenceKey !== undefined)
        : exchange;
    },
    close: () => transport.close(),
  };
}

function toHttp(config: PayoneConfig, request: PayoneRequest, now: Date): HttpRequest {
  const resource = `/v2/${config.merchantId}${request.path}`;
  const headers: Record<string, string> = {
    Date: now.toUTCString(),
    'X-GCS-ServerMetaInfo': SERVER_META_INFO,
  };
  // Like most SDKs: the header exists only where there is a body, and the signed line mirrors it.
  if (request.body) headers['Content-Type'] = 'application/json';
  if (request.idempotenceKey !== undefined) headers['X-GCS-Idempotence-Key'] = request.idempotenceKey;
  headers['Authorization'] = authorization(
    { method: request.method, headers, resource },
    config.apiKeyId,
    config.apiSecret,
  );
  const body = request.body ? { body: JSON.stringify(request.body) } : {};
  return { method: request.method, path: resource, headers, signal: request.signal, ...body };
}

function readAnswer(exchange: Extract<Exchange, { kind: 'answered' }>, keySent: boolean): PayoneAnswer {
  const { status, headers, body } = exchange;
  const parsed = isJson(headers) ? parseJsonBytes(body) : undefined;
  const json = isJsonObject(parsed) ? parsed : null;
  if (status < 200 || status > 299) {
    return readError({ status, body: json, bodyIsEmpty: body.length === 0, keySent });
  }
  if (json || (status === 204 && body.length === 0)) return { kind: 'success', body: json };
  return { kind: 'unknown', cause: `answered ${status} without a readable body` };
}

function isJson(headers: AnswerHeaders): boolean {
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (!/^\s*application\/([a-z0-9.-]+\+)?json\s*$/.test(mediaType)) return false;
  return parameters.every(each => !each.includes('charset') || /^\s*charset="?utf-8"?\s*$/.test(each));
}

async function logged(transport: Transport, http: HttpRequest, deps: ConnectorDeps): Promise<Exchange> {
  const common = { id: deps.newUuid(), provider: 'PAYONE' };
  const log = (record: ExchangeRecord) => deps.exchangeLog?.(record);
  const started = deps.clock.now().getTime();
  log({
    kind: 'request',
    ...common,
    method: http.method,
    path: maskPath(http.path),
    headers: maskHeaders(http.headers, MASK_RULES),
    body: maskJson(http.body ?? null, MASK_RULES),
  });
  const exchange = await transport.send(http);
  const durationMs = deps.clock.now().getTime() - started;
  if (exchange.kind === 'answered') {
    const headers = maskHeaders(exchange.headers, MASK_RULES);
    const body = isJson(exchange.headers) ? maskJson(exchange.body.toString('utf8'), MASK_RULES) : null;
    log({ kind: 'answer', ...common, status: exchange.status, headers, body, durationMs });
  } else {
    log({ kind: 'noAnswer', ...common, outcome: exchange.kind, cause: exchange.cause, durationMs });
  }
  return exchange;
}
