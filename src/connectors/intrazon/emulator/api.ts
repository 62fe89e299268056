import { type ProviderCall } from '../../emulator/provider';
import { jsonAnswer, type WireAnswer } from '../../emulator/wire';
import { type ApiAnswer, type ApiCall, type Method } from './api-call';
import { authenticate } from './authentication';
import { readBody } from './body';
import { methodNotAllowed, Refusal, refuse, unauthorized } from './errors';
import { idempotencyKeyOf, type IdempotencyKeys } from './idempotency';
import { type Intrazon } from './intrazon';
import { matchRoute } from './routes';

/**
 * The whole API, checked in the order: path, method, secret, application or player, content type, size, JSON, fields,
 * idempotency, business rules. (IntraZon contract, section 10.1)
 */
export async function answerApi(
  intrazon: Intrazon,
  keys: IdempotencyKeys,
  call: ProviderCall,
): Promise<WireAnswer> {
  try {
    return wireAnswer(await answer(intrazon, keys, call));
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error);
    throw error;
  }
}

export function refusalAnswer({ code, status, message, headers }: Refusal): WireAnswer {
  return wireAnswer({ status, body: { error: code, message }, headers });
}

async function answer(intrazon: Intrazon, keys: IdempotencyKeys, call: ProviderCall): Promise<ApiAnswer> {
  const { request } = call;
  const { route, pathKey } = matchRoute(request.path) ?? refuse('not_found');
  const method = methodOf(route.methods, request.method);
  const applications = intrazon.applications.entries().map(([, application]) => application);
  const application = authenticate(request, applications);
  if (application === undefined) throw unauthorized();
  const apiCall: ApiCall = { intrazon, request, applicationKey: application.key, pathKey };
  method.locate(apiCall);
  const { input, run } = method.prepare(apiCall, method.takesBody ? readBody(request) : {});
  const key = method.takesBody ? idempotencyKeyOf(request) : undefined;
  const work = async (remember: (answer: ApiAnswer) => void): Promise<ApiAnswer> => {
    await call.atWork();
    return intrazon.core.documents.transaction(() => {
      const done = run();
      remember(done);
      return done;
    });
  };
  const isRemembered = key !== undefined && intrazon.profile.values.idempotency === 'honoured';
  return isRemembered ? keys.once([application.key, request.path, key], input, work) : work(() => undefined);
}

function methodOf(methods: Readonly<Record<string, Method>>, name: string): Method {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) throw methodNotAllowed(Object.keys(methods));
  return method;
}

function wireAnswer({ status, body, headers = {} }: ApiAnswer): WireAnswer {
  if (body === undefined) return { status, headers, body: '' };
  const answer = jsonAnswer(status, body);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
