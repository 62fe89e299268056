import { type Clock } from '../../domain/clock';
import { maskHeaders, maskJson, type ExchangeLog } from '../exchange-log';
import { textAt, type JsonObject } from '../json';
import { isSafePage } from '../origin';
import {
  type Exchange,
  type HttpRequest,
  type Transport,
  type TransportOptions,
} from '../transport-contract';
import { isJson, readAnswer, type StashAnswer } from './answer';
import { type StashConfig } from './config';
import { MASK_RULES } from './obfuscation';
import { readPayment, type PaymentView } from './payment-view';
import { versionedSignature } from './signature';

/** An order page. Its address is opaque: never taken apart, never built (Stash contract, section 1). */
export interface CheckoutLink {
  readonly id: string;
  readonly url: string;
}

/** Speaks Stash's wire and knows no word of the domain. Making a link moves no money. */
export interface StashClient {
  /** G1. An answer that got lost leaves a link that nobody can pay, because nobody knows its address. */
  createLink(body: JsonObject, signal: AbortSignal): Promise<StashAnswer<CheckoutLink>>;
  /** G2. May go again with the same body and transactionId: it finds the same link. */
  createQuickLink(body: JsonObject, signal: AbortSignal): Promise<StashAnswer<CheckoutLink>>;
  /** By the id of the link. Asking never causes an effect. */
  payment(linkId: string, signal: AbortSignal): Promise<StashAnswer<PaymentView>>;
  close(): Promise<void>;
}

export interface StashClientDeps {
  readonly clock: Clock;
  newUuid(): string;
  transport(options: TransportOptions): Transport;
  /** Hears every exchange, masked. Absent: nothing is logged. */
  readonly exchangeLog?: ExchangeLog;
}

const G1_PATH = '/sdk/checkout_links/create';
const G2_PATH = '/sdk/server/checkout_links/generate_quick_pay_url';
const PATH_WORDS = ['sdk', 'server', 'payment', 'checkout_links', 'create', 'generate_quick_pay_url'];

export function createStashClient(config: StashConfig, deps: StashClientDeps): StashClient {
  const transport = deps.transport({ provider: 'STASH', origin: config.origin, pathWords: PATH_WORDS });
  const send = (request: HttpRequest): Promise<Exchange> => sendLogged(transport, request, deps);
  const signed = (body: string): Record<string, string> => ({
    'x-stash-hmac-signature': versionedSignature(config, deps.clock.now().getTime(), body),
  });
  const post = async (
    path: string,
    text: string,
    signal: AbortSignal,
    credential: Record<string, string>,
  ) => {
    const headers = { 'Content-Type': 'application/json', ...credential };
    return readAnswer(await send({ method: 'POST', path, headers, body: text, signal }), readLink);
  };
  return {
    createLink: (body, signal) =>
      post(G1_PATH, JSON.stringify(body), signal, { 'X-Stash-Api-Key': config.apiKey }),
    createQuickLink: (body, signal) => {
      // The very bytes that are signed are sent.
      const text = JSON.stringify(body);
      return post(G2_PATH, text, signal, signed(text));
    },
    payment: async (linkId, signal) => {
      const path = `/sdk/server/payment/${encodeURIComponent(linkId)}`;
      return readAnswer(await send({ method: 'GET', path, headers: signed(''), signal }), readPayment);
    },
    close: () => transport.close(),
  };
}

function readLink(body: JsonObject): CheckoutLink | undefined {
  const id = textAt(body, ['id'], 200);
  const url = textAt(body, ['url'], 4_000);
  return id !== undefined && url !== undefined && isSafePage(url) ? { id, url } : undefined;
}

async function sendLogged(
  transport: Transport,
  request: HttpRequest,
  deps: StashClientDeps,
): Promise<Exchange> {
  const { clock, exchangeLog } = deps;
  if (!exchangeLog) return transport.send(request);
  const common = { id: deps.newUuid(), provider: 'STASH' };
  const { method, path, body = null } = request;
  const startedMs = clock.now().getTime();
  const headers = maskHeaders(request.headers, MASK_RULES);
  exchangeLog({ kind: 'request', ...common, method, path, headers, body: maskJson(body, MASK_RULES) });
  const exchange = await transport.send(request);
  const durationMs = clock.now().getTime() - startedMs;
  if (exchange.kind === 'answered') {
    const answer = isJson(exchange.headers) ? maskJson(exchange.body.toString('utf8'), MASK_RULES) : null;
    const shown = maskHeaders(exchange.headers, MASK_RULES);
    exchangeLog({
      kind: 'answer',
      ...common,
      status: exchange.status,
      headers: shown,
      body: answer,
      durationMs,
    });
  } else {
    exchangeLog({ kind: 'noAnswer', ...common, outcome: exchange.kind, cause: exchange.cause, durationMs });
  }
  return exchange;
}
