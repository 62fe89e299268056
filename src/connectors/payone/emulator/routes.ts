import { type ApiHandler } from './api-call';
import { createCheckout, getCheckout } from './hosted-checkout';
import { createTokenization, getTokenization } from './hosted-tokenization';
import { cancelPayment, capturePayment, listCaptures, listRefunds, refundPayment } from './maintenance';
import { createPayment, getPayment, getPaymentDetails } from './payments';
import { getProduct, listProducts } from './products';
import { getIinDetails, sendTest, testConnection, validateCredentials } from './services';
import {
  cancelShape,
  captureShape,
  createCheckoutShape,
  createPaymentShape,
  createTokenizationShape,
  createTokenShape,
  iinShape,
  refundShape,
  sendTestShape,
  subsequentShape,
  validateCredentialsShape,
} from './shapes';
import { createSubsequentPayment } from './subsequent';
import { createToken, deleteToken, getToken } from './tokens';
import { type Shape } from './validation';

/** One endpoint below `/v2/{merchantId}`. (PAYONE contract, section 1) */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly handler: ApiHandler;
  readonly shape?: Shape;
  /** Heeds X-GCS-Idempotence-Key; the others ignore it. */
  readonly isIdempotent?: boolean;
}

const get = (path: string, handler: ApiHandler): Route => ({ method: 'GET', path, handler });
const post = (path: string, handler: ApiHandler, shape: Shape, isIdempotent = false): Route => {
  return { method: 'POST', path, handler, shape, isIdempotent };
};

const routes: readonly Route[] = [
  post('/hostedcheckouts', createCheckout, createCheckoutShape),
  get('/hostedcheckouts/:hostedCheckoutId', getCheckout),
  post('/hostedtokenizations', createTokenization, createTokenizationShape),
  get('/hostedtokenizations/:hostedTokenizationId', getTokenization),
  post('/payments', createPayment, createPaymentShape, true),
  get('/payments/:paymentId', getPayment),
  get('/payments/:paymentId/details', getPaymentDetails),
  post('/payments/:paymentId/capture', capturePayment, captureShape, true),
  get('/payments/:paymentId/captures', listCaptures),
  post('/payments/:paymentId/refund', refundPayment, refundShape, true),
  get('/payments/:paymentId/refunds', listRefunds),
  post('/payments/:paymentId/cancel', cancelPayment, cancelShape, true),
  post('/payments/:paymentId/subsequent', createSubsequentPayment, subsequentShape, true),
  get('/products', listProducts),
  get('/products/:productId', getProduct),
  post('/tokens', createToken, createTokenShape),
  get('/tokens/:tokenId', getToken),
  { method: 'DELETE', path: '/tokens/:tokenId', handler: deleteToken },
  get('/services/testconnection', testConnection),
  post('/services/getIINdetails', getIinDetails, iinShape),
  post('/webhooks/validateCredentials', validateCredentials, validateCredentialsShape),
  post('/webhooks/sendtest', sendTest, sendTestShape),
];

export interface RouteMatch {
  readonly route: Route;
  readonly merchantId: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Undefined for a path or method that does not exist. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const [empty, version, merchantId, ...parts] = path.split('/');
  if (empty !== '' || version !== 'v2' || merchantId === undefined || merchantId === '') return undefined;
  for (const route of routes) {
    const params = route.method === method ? matchParts(route.path.split('/').slice(1), parts) : undefined;
    if (params !== undefined) return { route, merchantId: decoded(merchantId), params };
  }
  return undefined;
}

function matchParts(
  wanted: readonly string[],
  given: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
