import { type ConnectorDeps } from '../contract';
import { textAt, type JsonObject } from '../json';
import { type Exchange } from '../transport-contract';
import { createWire, jsonOf } from './wire';

export interface PlatformRequest {
  readonly method: 'GET' | 'POST';
  /** Below /v2, encoded. */
  readonly path: string;
  /** JSON text: an amount must be written as we want it, not as a serializer writes doubles. */
  readonly body?: string;
  /** A user's token in place of the app's key. */
  readonly accessToken?: string;
  readonly signal: AbortSignal;
}

/** Errors are values: this is everything that can come of a call. */
export type PlatformAnswer =
  /** Any 2xx with a JSON object. Its fields are still to be believed or not. */
  | { readonly kind: 'success'; readonly body: JsonObject }
  | PlatformError
  | { readonly kind: 'notSent'; readonly cause: string }
  | { readonly kind: 'unknown'; readonly cause: string };

/** A readable 4xx. */
export interface PlatformError {
  readonly kind: 'error';
  readonly status: number;
  /** Null for what cannot be one of the Platform's codes. */
  readonly code: string | null;
  readonly body: JsonObject;
}

/** Speaks the Platform's wire and knows no word of the domain. */
export interface PlatformClient {
  send(request: PlatformRequest): Promise<PlatformAnswer>;
  close(): Promise<void>;
}

export function createPlatformClient(origin: string, apiKey: string, deps: ConnectorDeps): PlatformClient {
  const wire = createWire(origin, deps);
  return {
    async send({ method, path, body, accessToken, signal }) {
      const Authorization = accessToken === undefined ? `Key ${apiKey}` : `Bearer ${accessToken}`;
      const content = body === undefined ? {} : { 'Content-Type': 'application/json' };
      const headers = { Accept: 'application/json', Authorization, ...content };
      const request = {
        method,
        path: `/v2${path}`,
        headers,
        signal,
        ...(body === undefined ? {} : { body }),
      };
      const exchange = await wire.send(request);
      return exchange.kind === 'answered' ? readAnswer(exchange) : exchange;
    },
    close: () => wire.close(),
  };
}

/** The path of a payment; its id may come from a browser. */
export function paymentPath(reference: string, action?: 'approve' | 'complete' | 'cancel'): string {
  const path = `/payments/${encodeURIComponent(reference)}`;
  return action === undefined ? path : `${path}/${action}`;
}

/** 5xx is unknown with any body; so is whatever is not the Platform's form: somebody else may have spoken. */
function readAnswer(exchange: Extract<Exchange, { kind: 'answered' }>): PlatformAnswer {
  const { status } = exchange;
  const body = jsonOf(exchange);
  if (body && status >= 200 && status <= 299) return { kind: 'success', body };
  const code = textAt(body, ['error'], 80);
  if (!body || code === undefined || status < 400 || status > 499) {
    return {
      kind: 'unknown',
      cause: `the Platform answered ${status}${body ? '' : ' without a readable body'}`,
    };
  }
  return { kind: 'error', status, code: /^[A-Za-z0-9_]+$/.test(code) ? code : null, body };
}
