import { isObject, type JsonObject, parseJson } from '../../../emulator/json';
import { type ProviderCall } from '../../../emulator/provider';
import { header, jsonAnswer, type WireAnswer, type WireRequest } from '../../../emulator/wire';
import { type App } from '../apps';
import { type Pi } from '../pi';
import { approve, cancel, complete } from './decisions';
import { errorBody, notFound, PlatformError, refuse } from './errors';
import { paymentView } from './payment-view';
import { findPayment } from './payments';
import { createPayout, openPayouts } from './payouts';
import { type PaymentRecord } from './records';
import { describeUser } from './users';

/** The Platform API: every call of the contract, section 1. Any other path is a 404, any other method a 405. */
export async function answerPlatform(pi: Pi, call: ProviderCall): Promise<WireAnswer> {
  try {
    const route = findRoute(call.request);
    // Who asks is known before anything is done.
    const work = route(pi, call.request);
    await call.atWork();
    return pi.core.documents.transaction(() => attempt(work));
  } catch (error) {
    if (error instanceof PlatformError) return refusal(error);
    throw error;
  }
}

/** A refusal is an answer like another: what was stored before it stays, as the transaction that a completion links. */
function attempt(work: () => JsonObject): WireAnswer {
  try {
    return jsonAnswer(200, work());
  } catch (error) {
    if (error instanceof PlatformError) return refusal(error);
    throw error;
  }
}

function refusal(error: PlatformError): WireAnswer {
  return jsonAnswer(error.status, errorBody(error));
}

/** Checks who asks, and answers what is then to be done. */
type Route = (pi: Pi, request: WireRequest) => () => JsonObject;

type Action = (pi: Pi, payment: PaymentRecord, body: JsonObject) => PaymentRecord;

const actions: Readonly<Record<string, Action>> = { approve, complete, cancel };

function findRoute({ method, path }: WireRequest): Route {
  const [version, subject, id, action, ...more] = path.split('/').slice(1);
  if (version === 'v2' && more.length === 0) {
    if (subject === 'me' && id === undefined) return only(method, 'GET', me);
    if (subject === 'payments' && id === undefined) return only(method, 'POST', create);
    if (subject === 'payments' && id !== undefined && action === undefined) {
      return only(method, 'GET', id === 'incomplete_server_payments' ? incomplete : show(id));
    }
    const act = action !== undefined && Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (subject === 'payments' && id !== undefined && act !== undefined) {
      return only(method, 'POST', decide(id, act));
    }
  }
  throw new PlatformError(404, 'not_found', 'There is nothing at this address.');
}

function only(method: string, wanted: string, route: Route): Route {
  if (method === wanted) return route;
  throw new PlatformError(405, 'method_not_allowed', `Use ${wanted}.`);
}

const me: Route = (pi, request) => {
  const [, token = ''] = /^Bearer ([^\s]+)$/.exec(header(request, 'authorization') ?? '') ?? [];
  return () => describeUser(pi, token);
};

const create: Route = (pi, request) => {
  const app = authenticate(pi, request);
  return () => paymentView(pi, createPayout(pi, app, readBody(request)));
};

const incomplete: Route = (pi, request) => {
  const app = authenticate(pi, request);
  return () => ({ incomplete_server_payments: openPayouts(pi, app).map(one => paymentView(pi, one)) });
};

const show =
  (id: string): Route =>
  (pi, request) => {
    const app = authenticate(pi, request);
    return () => paymentView(pi, ownPayment(pi, app, id));
  };

const decide =
  (id: string, act: Action): Route =>
  (pi, request) => {
    const app = authenticate(pi, request);
    return () => paymentView(pi, act(pi, ownPayment(pi, app, id), readBody(request)));
  };

/** `Authorization: Key <api_key>`, exactly. */
function authenticate(pi: Pi, request: WireRequest): App {
  const given = header(request, 'authorization');
  const app = pi.apps.find(one => given === `Key ${one.apiKey}`);
  if (app === undefined) throw new PlatformError(401, 'unauthorized', 'The API key is missing or wrong.');
  return app;
}

/** Another app's payment is as unknown as one that never was. */
function ownPayment(pi: Pi, app: App, encoded: string): PaymentRecord {
  const payment = findPayment(pi, decode(encoded));
  if (payment?.account !== app.account) throw notFound('payment');
  return payment;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}

function readBody(request: WireRequest): JsonObject {
  if (request.body.length === 0) return {};
  const type = header(request, 'content-type') ?? '';
  const body = /^application\/json\s*(;|$)/i.test(type)
    ? parseJson(request.body.toString('utf8'))
    : undefined;
  if (!isObject(body)) refuse('invalid_arguments', 'The body must be a JSON object.');
  return body;
}
