import { type TypedDocumentNode } from '@graphql-typed-document-node/core';
import { randomBytes } from 'node:crypto';
import { type DocumentNode, execute, type ExecutionResult, subscribe } from 'graphql';
import { ManualClock } from '../../../src/domain/clock';
import { idSource } from '../../../src/domain/ids';
import { type Principal, type Role } from '../../../src/domain/principal';
import { journal } from '../../../src/events/journal';
import { eventSource } from '../../../src/events/tail';
import { Wake } from '../../../src/events/wake';
import { buildContext, type ContextScope } from '../../../src/graphql/context';
import { buildApiSchema } from '../../../src/graphql/schema';
import { noTracer } from '../../../src/domain/tracer';
import { noCrashPoint } from '../../../src/services/crash-point';
import { NudgeGate } from '../../../src/services/nudge-gate';
import { StudioDesk } from '../../../src/services/studio-desk';
import { type Services } from '../../../src/services/dependencies';
import { inputHash } from '../../../src/services/input-hash';
import { type Database } from '../../../src/store/database/database';
import { type Queryable } from '../../../src/store/database/queryable';
import { insertAttempt } from '../../../src/store/operations';
import { insertPayment, savePaymentState } from '../../../src/store/payments';
import { type Open } from '../../support/databases';
import {
  APP,
  attempt,
  checkout,
  counting,
  NOON,
  openStore,
  operation,
  payment,
  stateOf,
} from '../../store/samples';

const schema = buildApiSchema();

export function principalOf(role: Role, playerId: string | null = null): Principal {
  return { applicationId: APP, keyId: 'key_test', role, playerId, expiresAt: null };
}

/** Errors as the error mask gets them: message, and code of what was thrown. */
export interface Answer<Data> {
  readonly data: Data | null | undefined;
  readonly codes: readonly unknown[];
}

/** The schema over a real database and its journal, without providers: whatever reaches one is seen. */
export interface Api {
  readonly database: Database;
  readonly clock: ManualClock;
  /** Statements that the last `ask` made. */
  readonly statements: () => number;
  /** How often a service looked for a provider: zero while nothing was sent. */
  readonly connectorsAsked: () => number;
  ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    principal?: Principal,
  ): Promise<Answer<Data>>;
  listen<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    principal?: Principal,
  ): Promise<AsyncIterableIterator<Answer<Data>> | Answer<Data>>;
}

export async function openApi(open: Open): Promise<Api> {
  const wake = new Wake();
  const database = await openStore(open, { finish: journal(wake) });
  const clock = new ManualClock(NOON);
  const reader = counting(database.reader);
  let connectorsAsked = 0;
  const connectors = {
    find: () => {
      connectorsAsked += 1;
      return undefined;
    },
    list: () => [],
  };
  const quiet = (): void => undefined;
  const services: Services = {
    clock,
    database: countingReads(database, reader),
    connectors,
    ids: idSource(() => clock.now(), randomBytes),
    hashInput: inputHash(Buffer.alloc(32, 1)),
    vaultSecretOf: id => id,
    keyMaker: {
      ring: { pepper: Buffer.alloc(32, 2), sandboxKey: null, sandboxApplicationId: APP },
      randomBytes,
    },
    settings: {
      providerTimeoutMs: 1_000,
      allowCardData: true,
      returnUrlOf: paymentId => `https://shop.example/${paymentId}`,
    },
    nudges: new NudgeGate(),
    studio: new StudioDesk(),
    node: 'test',
    wakeJobs: quiet,
    tracer: noTracer,
    crashPoint: noCrashPoint,
    log: { info: quiet, warn: quiet, error: quiet },
  };

  const events = eventSource({ reader: database.reader, wake });
  const contextOf = (principal: Principal, scope: ContextScope) =>
    buildContext({ services, events }, principal, scope);
  const args = (document: DocumentNode, variables: unknown, principal: Principal, scope: ContextScope) => ({
    schema,
    document,
    variableValues: variables as Record<string, unknown>,
    contextValue: contextOf(principal, scope),
  });
  const server = principalOf('server');
  return {
    database,
    clock,
    statements: () => reader.statements,
    connectorsAsked: () => connectorsAsked,
    ask: async (document, variables, principal = server) => {
      reader.statements = 0;
      const scope = { transport: 'http', requestId: 'test' } as const;
      return answerOf(await execute(args(document, variables, principal, scope)));
    },
    listen: async <Data>(document: DocumentNode, variables: unknown, principal = server) => {
      const scope = { transport: 'ws', requestId: 'test', operationKind: 'subscription' } as const;
      const result = await subscribe(args(document, variables, principal, scope));
      return Symbol.asyncIterator in result ? answersOf<Data>(result) : answerOf<Data>(result);
    },
  };
}

function countingReads(database: Database, reader: Queryable): Database {
  return {
    dialect: database.dialect,
    dataSource: database.dataSource,
    reader,
    write: work => database.write(work),
    healthy: () => database.healthy(),
    figures: () => database.figures(),
    snapshot: work => database.snapshot(work),
    exclusively: work => database.exclusively(work),
    close: () => database.close(),
  };
}

function answerOf<Data>({ data, errors }: ExecutionResult): Answer<Data> {
  const codes = (errors ?? []).map(({ originalError, message }) =>
    originalError && 'code' in originalError ? originalError.code : message,
  );
  return { data: JSON.parse(JSON.stringify(data ?? null)) as Data | null, codes };
}

function answersOf<Data>(results: AsyncGenerator<ExecutionResult>): AsyncIterableIterator<Answer<Data>> {
  return {
    next: async () => {
      const result = await results.next();
      return result.done
        ? { value: undefined, done: true }
        : { value: answerOf<Data>(result.value), done: false };
    },
    return: async () => {
      await results.return(undefined);
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Payment `number` with one operation, one attempt and a page. */
export async function storePayment(
  database: Database,
  number: number,
  changes: Parameters<typeof payment>[1] = {},
): Promise<void> {
  const stored = payment(number, changes);
  await database.write(async tx => {
    await insertPayment(tx, stored);
    const own = operation(number, { paymentId: stored.id });
    await savePaymentState(tx, stateOf(stored), stateOf(stored, [own], checkout(number)), NOON);
    await insertAttempt(tx, attempt(number, { operationId: own.id }));
  });
}
