import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Tracer } from '../../domain/tracer';
import type { GraphqlLimits, SocketLimits } from './limits';
import type { ServerLog } from './server-log';

/** One operation, as the builder of its context sees it. */
export interface OperationScope {
  readonly transport: 'http' | 'ws';
  /** Not known on HTTP, where the context exists before the document is read; it is a query or a mutation there. */
  readonly operationKind: `${OperationTypeNode}` | undefined;
  /** Generated here, one per HTTP request and one per WebSocket operation. */
  readonly requestId: string;
  /**
   * Aborted when nobody waits for the answer any more: the connection is gone, or the subscription has ended.
   * For reads and listeners. A mutation that moves money must not look at it.
   */
  readonly signal: AbortSignal;
}

/** The page for browsers: Apollo Sandbox, whose scripts and frame come from Apollo's servers by URL. */
export interface LandingPage {
  /** What it can be opened with, by name. Asked at the first opening. */
  readonly operations?: () => readonly LandingPageOperation[];
  /** Headers in the editor. Never put a key here outside of the sandbox: the page needs none to be read. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One operation for the editor. */
export interface LandingPageOperation {
  readonly name: string;
  readonly kind: `${OperationTypeNode}`;
  /** Shown as a comment above it. */
  readonly says: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a frame of a subscription depends on beside its document and its variables. */
export interface FrameKey {
  /** Whose frames are kept and dropped together, such as an application's. */
  readonly group: string;
  /** When it changes, the group's frames are dropped. */
  readonly version: number;
  /** Names the event, and whatever of the principal shows in the answer. */
  readonly value: string;
}

export interface GraphqlServerOptions<Principal, Context extends object> {
  readonly schema: GraphQLSchema;
  /** Hides names of the schema in error messages. */
  readonly production: boolean;
  readonly introspection: boolean;
  readonly landingPage: LandingPage | false;
  /** Root mutation fields that move money: one of them per document. */
  readonly moneyMutations: ReadonlySet<string>;
  /** Own cost of fields by "Type.field", added where one row costs more than one object. */
  readonly fieldCosts?: ReadonlyMap<string, number>;
  readonly limits?: Partial<GraphqlLimits>;
  readonly socketLimits?: Partial<SocketLimits>;
  /** Other origins (scheme, host and port) whose pages may open a WebSocket; the server's own always may. */
  readonly allowedOrigins?: readonly string[];
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  readonly log: ServerLog;
  /** Absent: operations leave no traces. */
  readonly tracer?: Tracer;
  /** Ids of masked errors and of WebSocket operations. */
  readonly newId: () => string;
  /**
   * Looks up the key in an `Authorization` header, or in `authorization` of `connection_init`.
   * undefined: absent, wrong, expired or revoked; they are answered alike. May throw when the database is lost.
   */
  readonly authenticate: (authorization: string | undefined) => Promise<Principal | undefined>;
  /** Of the keys with open WebSockets, those that may still listen. If it throws, the sockets stay open. */
  readonly recheck: (keyIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Identifies the key behind a principal, for the number of its sockets. */
  readonly keyIdOf: (principal: Principal) => string;
  /**
   * Makes the context of one operation. Apollo Server makes a shallow copy of it, prototype included: no #private fields.
   * For a subscription the context lives as long as the subscription: loaders without a cache there.
   */
  readonly buildContext: (principal: Principal, scope: OperationScope) => Context | Promise<Context>;
  /**
   * When two listeners are given the same frame of a subscription, which is then executed once. undefined: never. Without
   * it as well. Arguments of a subscription's field have to choose which events come, and nothing of how they look.
   */
  readonly frameKey?: (principal: Principal, value: unknown) => FrameKey | undefined;
}
