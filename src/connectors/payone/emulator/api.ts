import { TextDecoder } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { isObject, type JsonObject, parseJson } from '../../emulator/json';
import { type ProviderCall } from '../../emulator/provider';
import { header, headerValues, type WireAnswer, type WireRequest } from '../../emulator/wire';
import { type ApiAnswer, type ApiCall } from './api-call';
import { authenticate } from './authentication';
import { accessDenied, Refusal, unreadableBody } from './errors';
import { type IdempotenceKeys, StillRunning } from './idempotence';
import { type Merchant } from './merchants';
import { merchantsNow } from './portal';
import { type Payone } from './payone';
import { matchRoute, type RouteMatch } from './routes';
import { problemsOf } from './validation';

const unzippedBytesMax = 4 * 1024 * 1024;

/**
 * The server API, in the order: route, authentication, merchant, idempotence, syntax, references, business rule, outcome.
 * (PAYONE contract, section 10)
 */
export async function answerApi(
  payone: Payone,
  keys: IdempotenceKeys,
  call: ProviderCall,
): Promise<WireAnswer> {
  const correlationId = payone.ids.uuid();
  const match = matchRoute(call.request.method, call.request.path);
  if (match === undefined) return { status: 404, headers: {}, body: '' };
  try {
    const merchant = authorise(payone, call.request, match);
    return await answerRoute({ payone, keys, call, match, merchant, correlationId });
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error, correlationId);
    throw error;
  }
}

/** Also the form of what the faults and bugs answer. */
export function refusalAnswer(refusal: Refusal, correlationId: string): WireAnswer {
  const { status, errors } = refusal;
  const withStatus = status === 403 ? { status } : {};
  const extra =
    refusal instanceof StillRunning ? { 'X-GCS-Idempotence-Request-Timestamp': String(refusal.atMs) } : {};
  return wireAnswer(
    { status, body: { errorId: correlationId, errors, ...withStatus } },
    correlationId,
    extra,
  );
}

function authorise(payone: Payone, request: WireRequest, { merchantId }: RouteMatch): Merchant {
  const { dateSkewMs } = payone.profile.values;
  // An advance of the emulator's clock must not make honest Date headers stale, so the time on the wall counts too.
  const { clock } = payone.core;
  const merchant = authenticate(request, merchantsNow(payone), [
    clock.systemNowMs() + dateSkewMs,
    clock.nowMs() + dateSkewMs,
  ]);
  if (merchant?.merchantId !== merchantId) throw accessDenied();
  return merchant;
}

interface Answering {
  readonly payone: Payone;
  readonly keys: IdempotenceKeys;
  readonly call: ProviderCall;
  readonly match: RouteMatch;
  readonly merchant: Merchant;
  readonly correlationId: string;
}

async function answerRoute(answering: Answering): Promise<WireAnswer> {
  const { payone, keys, call, match, merchant, correlationId } = answering;
  const key =
    match.route.isIdempotent === true ? headerValues(call.request, 'x-gcs-idempotence-key')[0] : undefined;
  const operation = `${call.request.method} ${call.request.path}`;
  const verdict = key === undefined ? undefined : keys.take(merchant.merchantId, key, operation);
  if (verdict?.kind === 'replay') {
    const { atMs, answer, correlationId: first } = verdict.stored;
    return wireAnswer(answer, first, {
      'X-GCS-Idempotence-Request-Timestamp': String(atMs),
      IdempotencyResponseDatetime: new Date(atMs).toISOString(),
    });
  }
  try {
    await call.atWork();
    const answer = payone.core.documents.transaction(() => {
      const done = match.route.handler(readCall(answering));
      verdict?.finish(done, correlationId);
      return done;
    });
    return wireAnswer(answer, correlationId);
  } finally {
    verdict?.release();
  }
}

function readCall({ payone, call, match, merchant, correlationId }: Answering): ApiCall {
  const { route, params } = match;
  const body = route.shape === undefined ? {} : readBody(call.request);
  const problems =
    route.shape === undefined
      ? []
      : problemsOf(route.shape, body, payone.profile.values.unknownProperties === 'reject');
  if (problems.length > 0) throw new Refusal(400, problems);
  return { payone, merchant, params, query: call.request.query, body, correlationId };
}

/** Undefined as a body is an empty object: capture and cancel may come without one, the others miss their fields. */
function readBody(request: WireRequest): JsonObject {
  if (request.body.length === 0) return {};
  const contentType = header(request, 'content-type') ?? '';
  if (!/^application\/json(\s*;\s*charset=utf-8)?$/i.test(contentType)) throw unreadableBody();
  const body = parseJson(decodedText(request));
  if (!isObject(body)) throw unreadableBody();
  return body;
}

function decodedText(request: WireRequest): string {
  try {
    const isZipped = header(request, 'content-encoding')?.toLowerCase() === 'gzip';
    const bytes = isZipped ? gunzipSync(request.body, { maxOutputLength: unzippedBytesMax }) : request.body;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadableBody();
  }
}

function wireAnswer(
  answer: ApiAnswer,
  correlationId: string,
  extra: Record<string, string> = {},
): WireAnswer {
  const headers = {
    'Correlation-Id': correlationId,
    ...(answer.status === 403 ? {} : { Api_Auth: 'true' }),
    'Strict-Transport-Security': 'max-age=31536000',
    ...extra,
  };
  if (answer.body === undefined) return { status: answer.status, headers, body: '' };
  const contentType = answer.status === 403 ? 'application/json' : 'application/json; charset=utf-8';
  return {
    status: answer.status,
    headers: { 'Content-Type': contentType, ...headers },
    body: JSON.stringify(answer.body),
  };
}
