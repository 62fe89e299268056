import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { IncomingHttpHeaders } from 'node:http';
import { answerTypeFor, type AnswerType } from './accept';
import type { Documents } from './documents';
import type { LandingPages } from './landing-pages';
import type { ErrorMask } from './error-mask';
import type { Tracer } from '../../domain/tracer';
import { PublicError } from './public-error';
import { traceOperation } from './trace-operation';

/** One request on /graphql, read by the web server: within the size limit, its body parsed from JSON. */
export interface GraphqlHttpRequest<Principal> {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** From the question mark on, or empty. */
  readonly search: string;
  readonly body: unknown;
  /** Absent only for a browser that asks for the page; then nothing is executed. */
  readonly principal: Principal | undefined;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

export interface GraphqlHttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpParts<Principal, Context extends object> {
  readonly apollo: ApolloServer<Context>;
  readonly documents: Documents;
  readonly mask: ErrorMask;
  readonly tracer: Tracer;
  readonly landingPages: LandingPages<Context> | undefined;
  readonly buildContext: (principal: Principal, request: GraphqlHttpRequest<Principal>) => Promise<Context>;
}

/** What Apollo Server gets to see of the client's wishes, so that both always decide alike. */
const canonicalAccept: { readonly [Type in Exclude<AnswerType, 'notAcceptable'>]: string | undefined } = {
  graphqlResponse: 'application/graphql-response+json',
  json: undefined,
  jsonOnly: 'application/json',
  html: 'text/html',
};

/**
 * Answers one HTTP request. Own code in place of an integration package, because the document is checked before
 * Apollo Server sees it (documents.ts) and the answer's type before anything runs (accept.ts).
 */
export async function answerHttp<Principal, Context extends object>(
  parts: HttpParts<Principal, Context>,
  request: GraphqlHttpRequest<Principal>,
): Promise<GraphqlHttpAnswer> {
  const answerType = answerTypeFor(request.method, singleHeader(request.headers.accept));
  if (answerType === 'notAcceptable') return errorAnswer(406, [notAcceptable]);
  if (answerType === 'html' && parts.landingPages) return landingPage(parts.landingPages, request.search);
  const accept = canonicalAccept[answerType];
  const { principal } = request;
  const source = sourceOf(request);
  if (principal !== undefined && source !== undefined) {
    const prepared = parts.documents.prepare(source);
    if (prepared.kind === 'refused') {
      const errors = prepared.errors.map(error => parts.mask.format(error));
      return errorAnswer(answerType === 'jsonOnly' ? 200 : 400, errors, answerType);
    }
    const name = operationNameOf(request);
    return traceOperation(parts.tracer, prepared.document, name, () => execute(parts, request, accept));
  }
  return execute(parts, request, accept);
}

async function landingPage<Context extends object>(
  pages: LandingPages<Context>,
  search: string,
): Promise<GraphqlHttpAnswer> {
  const body = await pages.html(new URLSearchParams(search).get('operation'));
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

async function execute<Principal, Context extends object>(
  parts: HttpParts<Principal, Context>,
  request: GraphqlHttpRequest<Principal>,
  accept: string | undefined,
): Promise<GraphqlHttpAnswer> {
  const answer = await parts.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers: headerMap(request.headers, accept),
      search: request.search,
      body: request.body,
    },
    context: () => {
      if (request.principal === undefined)
        throw new PublicError('UNAUTHENTICATED', 'A valid API key is needed.');
      return parts.buildContext(request.principal, request);
    },
  });
  // The other kind of body carries @defer and @stream, which graphql 16 does not execute.
  const body = answer.body.kind === 'complete' ? answer.body.string : '';
  return { status: answer.status ?? 200, headers: Object.fromEntries(answer.headers), body };
}

/** Errors without data, in the form in which GraphQL answers. */
export function errorAnswer(
  status: number,
  errors: readonly object[],
  answerType: AnswerType = 'json',
): GraphqlHttpAnswer {
  const mediaType =
    answerType === 'graphqlResponse' ? 'application/graphql-response+json' : 'application/json';
  return {
    status,
    headers: { 'content-type': `${mediaType}; charset=utf-8` },
    body: `${JSON.stringify({ errors })}\n`,
  };
}

const notAcceptable = {
  message: 'The answer is application/graphql-response+json or application/json.',
  extensions: { code: 'NOT_ACCEPTABLE' },
};

function sourceOf<Principal>(request: GraphqlHttpRequest<Principal>): string | undefined {
  if (request.method === 'GET') return new URLSearchParams(request.search).get('query') ?? undefined;
  const { body } = request;
  if (typeof body !== 'object' || body === null || !('query' in body)) return undefined;
  return typeof body.query === 'string' && body.query !== '' ? body.query : undefined;
}

function operationNameOf<Principal>({ method, search, body }: GraphqlHttpRequest<Principal>): unknown {
  if (method === 'GET') return new URLSearchParams(search).get('operationName') ?? undefined;
  return typeof body === 'object' && body !== null && 'operationName' in body
    ? body.operationName
    : undefined;
}

function headerMap(headers: IncomingHttpHeaders, accept: string | undefined): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, singleHeader(value) ?? '');
  }
  map.delete('accept');
  if (accept !== undefined) map.set('accept', accept);
  return map;
}

function singleHeader(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' || value === undefined ? value : value.join(', ');
}
