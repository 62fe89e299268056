import { type ASTNode, GraphQLError } from 'graphql';

/** What one request may ask for. Every number is a maximum that still passes. */
export interface GraphqlLimits {
  readonly bodyBytesMax: number;
  readonly queryCharactersMax: number;
  readonly tokensMax: number;
  /** Fields inside fields, the root field counted as 1. `ofType` of the introspection is not counted. */
  readonly depthMax: number;
  /** Aliases of one operation, those in fragments counted each time the fragment is used. */
  readonly aliasesMax: number;
  readonly directivesMax: number;
  readonly rootFieldsMax: number;
  readonly fragmentsMax: number;
  /** The same answer name in one selection set: graphql-js compares each with each. */
  readonly repeatsMax: number;
  /** Objects that the answer may hold, as estimated before it runs (see cost.ts). */
  readonly costMax: number;
  readonly pageSizeMax: number;
  /** Assumed where a connection has no `first`, no `last` and no default. Resolvers use the same number. */
  readonly pageSizeDefault: number;
  /** Assumed length of a list that takes no page size, such as a payment's lines. */
  readonly listSizeAssumed: number;
  readonly variablesCharactersMax: number;
  readonly variablesDepthMax: number;
}

export const defaultGraphqlLimits: GraphqlLimits = {
  bodyBytesMax: 64 * 1024,
  queryCharactersMax: 15_000,
  tokensMax: 1_000,
  depthMax: 8,
  aliasesMax: 15,
  directivesMax: 50,
  rootFieldsMax: 20,
  fragmentsMax: 50,
  repeatsMax: 30,
  costMax: 5_000,
  pageSizeMax: 100,
  pageSizeDefault: 20,
  listSizeAssumed: 2,
  variablesCharactersMax: 64 * 1024,
  variablesDepthMax: 10,
};

/** What one WebSocket, one key and the whole process may hold. */
export interface SocketLimits {
  readonly messageBytesMax: number;
  readonly initTimeoutMs: number;
  readonly operationsPerSocketMax: number;
  readonly socketsPerKeyMax: number;
  readonly socketsMax: number;
  readonly pingIntervalMs: number;
  /** How often each key with open sockets is looked up again, so that a revoked one loses them. */
  readonly recheckIntervalMs: number;
  /** Bytes that may wait in memory for a slow reader when the next message is due. */
  readonly bufferedBytesMax: number;
  /** How long a reader may take nothing at all while something waits for it. */
  readonly stallTimeoutMs: number;
  readonly stallCheckIntervalMs: number;
  /** How long a peer may take to answer our close frame before the connection is cut. */
  readonly closeTimeoutMs: number;
}

export const defaultSocketLimits: SocketLimits = {
  messageBytesMax: 64 * 1024,
  initTimeoutMs: 3_000,
  operationsPerSocketMax: 20,
  socketsPerKeyMax: 50,
  socketsMax: 20_000,
  pingIntervalMs: 15_000,
  recheckIntervalMs: 2_000,
  bufferedBytesMax: 1024 * 1024,
  stallTimeoutMs: 9_000,
  stallCheckIntervalMs: 1_000,
  closeTimeoutMs: 1_000,
};

/** Every code under which a document or its variables are refused, with what it means. Codes are for ever. */
export const limitCodes = {
  QUERY_TOO_LONG: 'The query text has too many characters.',
  TOKEN_LIMIT: 'The query text has too many tokens.',
  DEPTH_LIMIT: 'Fields are nested too deep.',
  ALIAS_LIMIT: 'Too many aliases.',
  DIRECTIVE_LIMIT: 'Too many directives.',
  ROOT_FIELD_LIMIT: 'Too many fields at the root of an operation.',
  FRAGMENT_LIMIT: 'Too many fragments.',
  FIELD_REPEAT_LIMIT: 'The same field is selected too often in one place.',
  COST_LIMIT: 'The answer could hold too many objects.',
  PAGE_SIZE_LIMIT: '`first`, `last` or the number of `ids` is outside of its range.',
  ONE_MONEY_MUTATION: 'A document may hold one mutation that moves money.',
  VARIABLES_TOO_LARGE: 'The variables are too large.',
  VARIABLES_TOO_DEEP: 'The variables are nested too deep.',
  FORBIDDEN_KEY: 'A key of the variables is not allowed.',
  INTROSPECTION_DISABLED: 'This server does not answer introspection.',
  SUBSCRIPTION_LIMIT: 'Too many operations are running on this WebSocket.',
} as const;

export type LimitCode = keyof typeof limitCodes;

/** A request refused before anything ran: no money moved. HTTP status 400 unless the client accepts JSON only. */
export class LimitError extends GraphQLError {
  readonly code: LimitCode;

  constructor(code: LimitCode, message: string, nodes?: ASTNode) {
    super(message, { nodes: nodes ?? null, extensions: { code, http: { status: 400 } } });
    this.code = code;
  }
}
