import { type ConnectorDeps } from '../contract';
import { maskHeaders, type ExchangeRecord } from '../exchange-log';
import { type Exchange, type HttpRequest } from '../transport-contract';
import { parseXmlBytes } from '../xml';
import { ANSWER_BYTES_MAX, readAnswer, type PaytureAnswer } from './answer';
import { COMMANDS, nameOf, type Command } from './commands';
import { type PaytureConfig } from './config';
import { formBody, type Form } from './encoding';
import { maskElement, maskForm } from './masking';

export interface PaytureRequest {
  readonly command: Command;
  readonly form: Form;
  /** Names that the answer's root may have instead of the command's, where no document settles it. */
  readonly roots?: readonly string[];
  readonly signal: AbortSignal;
}

/** Speaks Payture's wire and knows no word of the domain. Nothing is signed, and nothing is idempotent. */
export interface PaytureClient {
  readonly account: PaytureConfig;
  send(request: PaytureRequest): Promise<PaytureAnswer>;
  close(): Promise<void>;
}

export function createPaytureClient(account: PaytureConfig, deps: ConnectorDeps): PaytureClient {
  const { origin } = account;
  const pathWords = COMMANDS.flatMap(command => command.split('/'));
  const answerBytesMax = ANSWER_BYTES_MAX;
  const transport = deps.transport({ provider: 'PAYTURE', origin, answerBytesMax, pathWords });
  return {
    account,
    async send(request) {
      const http = toHttp(request);
      const exchange = await logged(deps, request, http, () => transport.send(http));
      if (exchange.kind !== 'answered') return exchange;
      const roots = [nameOf(request.command), ...(request.roots ?? [])];
      return readAnswer(exchange.status, exchange.body, roots);
    },
    close: () => transport.close(),
  };
}

/** POST with everything in the body (Payture contract, section 1): no secret stands in an address. */
function toHttp({ command, form, signal }: PaytureRequest): HttpRequest {
  return {
    method: 'POST',
    path: `/${command}`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/xml' },
    body: formBody(form),
    signal,
  };
}

async function logged(
  deps: ConnectorDeps,
  request: PaytureRequest,
  http: HttpRequest,
  send: () => Promise<Exchange>,
): Promise<Exchange> {
  const log = deps.exchangeLog;
  if (!log) return send();
  const common = { id: deps.newUuid(), provider: 'PAYTURE' };
  const { method, path, headers } = http;
  const started = deps.clock.now().getTime();
  log({ kind: 'request', ...common, method, path, headers, body: maskForm(request.form) });
  const exchange = await send();
  log({ ...common, ...ended(exchange), durationMs: deps.clock.now().getTime() - started });
  return exchange;
}

type Ended = ExchangeRecord extends infer R
  ? R extends { kind: 'answer' | 'noAnswer' }
    ? Omit<R, 'id' | 'provider' | 'durationMs'>
    : never
  : never;

/** A body that nobody can read is not kept: what cannot be read cannot be masked. */
function ended(exchange: Exchange): Ended {
  if (exchange.kind !== 'answered')
    return { kind: 'noAnswer', outcome: exchange.kind, cause: exchange.cause };
  const element = parseXmlBytes(exchange.body, ANSWER_BYTES_MAX);
  const headers = maskHeaders(exchange.headers, { properties: {}, headers: { 'set-cookie': 'FIXED' } });
  return { kind: 'answer', status: exchange.status, headers, body: element ? maskElement(element) : null };
}
