import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type FormattedExecutionResult,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
} from 'graphql';
import type { Context, ExecutionResult, OperationResult, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { CostRules } from './cost';
import type { Documents } from './documents';
import type { ErrorMask } from './error-mask';
import { findOperationError } from './limits-plugin';
import { LimitError, type SocketLimits } from './limits';
import type { OperationScope } from './options';
import type { SocketConnection } from './socket-connection';
import type { SharedFrames } from './shared-frames';
import { stoppable } from './stoppable-iterator';
import type { Tracer } from '../../domain/tracer';
import { traceOperation } from './trace-operation';

type Extra<Principal> = SocketConnection<Principal>;
type InitPayload = Record<string, unknown>;
export type SocketContext<Principal> = Context<InitPayload, Extra<Principal>>;

export interface WsParts<Principal, ContextValue extends object> {
  readonly documents: Documents;
  readonly mask: ErrorMask;
  readonly costRules: CostRules;
  readonly limits: SocketLimits;
  readonly frames: SharedFrames<Principal>;
  readonly tracer: Tracer;
  readonly newId: () => string;
  readonly onConnect: (context: SocketContext<Principal>) => Promise<boolean>;
  readonly buildContext: (principal: Principal, scope: OperationScope) => Promise<ContextValue>;
}

/** Who runs an operation, and what ends it; found again by the arguments it runs with. */
type Running<Principal> = WeakMap<
  ExecutionArgs,
  { readonly principal: Principal; readonly aborter: AbortController }
>;

/** Everything graphql-ws is told: the same documents, limits and error mask as on HTTP. */
export function wsOptions<Principal, ContextValue extends object>(
  parts: WsParts<Principal, ContextValue>,
): ServerOptions<InitPayload, Extra<Principal>> {
  const running: Running<Principal> = new WeakMap();
  return {
    connectionInitWaitTimeout: parts.limits.initTimeoutMs,
    onConnect: parts.onConnect,
    onSubscribe: (context, _id, payload) => {
      const hasSlot = context.extra.claimSlot();
      return hasSlot ? prepare(parts, running, context.extra, payload) : [tooManyOperations(parts.limits)];
    },
    execute: args => traced(parts, args, async () => execute(args)),
    subscribe: args => {
      const found = running.get(args);
      if (found === undefined) throw new Error('A subscription was let in before it was prepared');
      return traced(parts, args, async () => parts.frames.subscribe(found.principal, args));
    },
    onOperation: (_context, _id, _payload, args, result) =>
      stoppableResult(result, running.get(args)?.aborter),
    onNext: (_context, _id, _payload, _args, result) => formatResult(parts.mask, result),
    onError: (_context, _id, _payload, errors) => errors.map(error => parts.mask.format(error)),
  };
}

/** Of a subscription the span covers its beginning: it may last for weeks. */
function traced<Principal, ContextValue extends object, T>(
  { tracer }: WsParts<Principal, ContextValue>,
  { document, operationName }: ExecutionArgs,
  work: () => Promise<T>,
): Promise<T> {
  return traceOperation(tracer, document, operationName, work);
}

function tooManyOperations(limits: SocketLimits): LimitError {
  const message = `A WebSocket may run ${limits.operationsPerSocketMax} operations at a time.`;
  return new LimitError('SUBSCRIPTION_LIMIT', message);
}

/** Returns errors for the client, or what to execute. */
async function prepare<Principal, ContextValue extends object>(
  parts: WsParts<Principal, ContextValue>,
  running: Running<Principal>,
  connection: SocketConnection<Principal>,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const prepared = parts.documents.prepare(payload.query);
  if (prepared.kind === 'refused') return prepared.errors;
  const { document } = prepared;
  const operation = getOperationAST(document, payload.operationName);
  if (!operation) return [unknownOperation()];
  const variables = payload.variables ?? {};
  const limitError = findOperationError(document, operation, variables, parts.costRules);
  if (limitError !== undefined) return [limitError];
  const { principal } = connection;
  if (principal === undefined) throw new Error('An operation was let in before its connection was');
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) connection.markSubscription();

  const aborter = new AbortController();
  const contextValue = await parts.buildContext(principal, {
    transport: 'ws',
    operationKind: operation.operation,
    requestId: parts.newId(),
    // Few look at it, and it takes more memory than the rest of a listener.
    get signal() {
      return AbortSignal.any([aborter.signal, connection.signal]);
    },
  });
  const args = executionArgs(parts, document, payload, contextValue);
  running.set(args, { principal, aborter });
  return args;
}

function executionArgs<Principal, ContextValue extends object>(
  parts: WsParts<Principal, ContextValue>,
  document: DocumentNode,
  payload: SubscribePayload,
  contextValue: ContextValue,
): ExecutionArgs {
  return {
    schema: parts.costRules.schema,
    document,
    operationName: payload.operationName ?? null,
    variableValues: payload.variables ?? null,
    contextValue,
    rootValue: undefined,
    options: { maxCoercionErrors: 10 },
  };
}

/** graphql-ws calls `return()` of what it gets here when the client completes, or the socket closes. */
function stoppableResult(result: OperationResult, aborter: AbortController | undefined): OperationResult {
  if (!isAsyncIterable(result)) return result;
  return stoppable(result[Symbol.asyncIterator](), () => aborter?.abort());
}

function isAsyncIterable(result: OperationResult): result is AsyncIterable<ExecutionResult> {
  return typeof result === 'object' && Symbol.asyncIterator in result;
}

function formatResult(
  mask: ErrorMask,
  { data, errors, extensions }: ExecutionResult,
): FormattedExecutionResult {
  return {
    ...(errors === undefined ? {} : { errors: errors.map(error => mask.format(error)) }),
    ...(data === undefined ? {} : { data }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

function unknownOperation(): GraphQLError {
  return new GraphQLError('The document has no operation of this name, or several and no name was given.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });
}
