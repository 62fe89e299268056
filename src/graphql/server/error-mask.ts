import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { LimitError } from './limits';
import { PublicError } from './public-error';
import { causeOf, type ServerLog, withoutLongNumbers } from './server-log';

export interface ErrorMaskOptions {
  readonly log: ServerLog;
  readonly newId: () => string;
  /** Removes "Did you mean ..." from messages, which tells names of the schema. */
  readonly hideSuggestions: boolean;
}

/**
 * Codes of refusals that graphql-js or Apollo Server make before anything runs. They count only on errors without a
 * path: whatever a resolver throws has one, so that it cannot pass as one of these.
 */
const requestCodes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const messageCharactersMax = 400;
const linksMax = 6;
const masked: GraphQLFormattedError = {
  message: 'Internal server error',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/** Decides what a client may read of an error; the rest goes to the log once, under the id that the client gets. */
export class ErrorMask {
  readonly #options: ErrorMaskOptions;
  /** One thrown error may fail many fields, as when they share a loader: one id, one line in the log. */
  readonly #ids = new WeakMap<object, string>();

  constructor(options: ErrorMaskOptions) {
    this.#options = options;
  }

  /** Never throws. `code` is what Apollo Server would publish; it is not trusted. */
  format(error: unknown, code?: unknown): GraphQLFormattedError {
    try {
      return this.#public(error, code) ?? this.#internal(error);
    } catch {
      return masked;
    }
  }

  #public(error: unknown, code: unknown): GraphQLFormattedError | undefined {
    for (const link of chainOf(error)) {
      if (link instanceof PublicError || link instanceof LimitError)
        return this.#published(error, link.message, link.code);
    }
    if (!(error instanceof GraphQLError)) return undefined;
    if (isVariableError(error)) return this.#published(error, variableMessage(error), 'BAD_USER_INPUT');
    if (isArgumentError(error)) return this.#published(error, argumentMessage(error), 'BAD_USER_INPUT');
    const stated = code ?? error.extensions['code'];
    return error.path === undefined && requestCodes.has(stated)
      ? this.#published(error, literalMessage(error.message), stated)
      : undefined;
  }

  #published(error: unknown, message: string, code: unknown): GraphQLFormattedError {
    const text = this.#options.hideSuggestions ? message.replace(/ ?Did you mean .*\?$/s, '') : message;
    return {
      message: withoutLongNumbers(text).slice(0, messageCharactersMax),
      ...placeOf(error),
      extensions: { code },
    };
  }

  #internal(error: unknown): GraphQLFormattedError {
    const id = this.#logOnce(error);
    return { message: masked.message, ...placeOf(error), extensions: { ...masked.extensions, id } };
  }

  #logOnce(error: unknown): string {
    const thrown = chainOf(error).at(-1);
    const key = typeof thrown === 'object' && thrown !== null ? thrown : undefined;
    const known = key && this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#options.newId();
    if (key !== undefined) this.#ids.set(key, id);
    const path = error instanceof GraphQLError ? error.path : undefined;
    this.#options.log.error(
      { errorId: id, path, cause: causeOf(thrown) },
      'Unexpected error, masked for the client',
    );
    return id;
  }
}

/** The error and what it wraps, outermost first. */
function chainOf(error: unknown): readonly unknown[] {
  const chain = [error];
  let link = error;
  while (link instanceof GraphQLError && link.originalError !== undefined && chain.length < linksMax) {
    link = link.originalError;
    chain.push(link);
  }
  return chain;
}

function placeOf(error: unknown): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  if (!(error instanceof GraphQLError)) return {};
  return {
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
  };
}

function isVariableError(error: GraphQLError): boolean {
  return (
    error.path === undefined &&
    error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION &&
    error.message.startsWith('Variable "$')
  );
}

/** An argument that graphql-js found missing or null while executing, because a nullable variable fed it. */
function isArgumentError(error: GraphQLError): boolean {
  const original = error.originalError;
  const byGraphql =
    original instanceof GraphQLError && original.path === undefined && original.nodes !== undefined;
  return byGraphql && /^Argument "\w+" (?:of|has) /.test(error.message);
}

/** `Variable "$x" got invalid value <the value> at "x.path"; <reason>` without the value: it may be a card number. */
function variableMessage(error: GraphQLError): string {
  const variable = /^Variable "\$(\w+)" got invalid value /.exec(error.message)?.[1];
  if (variable === undefined) return literalMessage(error.message);
  const reason = reasonOf(error);
  const prefix = error.message.slice(0, -(reason.length + 2));
  const place = / at "([\w.[\]]+)"$/.exec(prefix)?.[1] ?? variable;
  return `Variable "$${variable}" got an invalid value at "${place}": ${literalMessage(reason)}`;
}

/** The innermost message that the whole message ends with. */
function reasonOf(error: GraphQLError): string {
  const reasons = chainOf(error)
    .slice(1)
    .map(link => (link instanceof Error ? link.message : ''));
  return reasons.find(reason => reason !== '' && error.message.endsWith(`; ${reason}`)) ?? '';
}

function argumentMessage(error: GraphQLError): string {
  return error.message.replace(/ has invalid value [\s\S]*$/, ' has an invalid value.');
}

/** Cuts the refused value off the messages in which graphql-js repeats it. */
function literalMessage(message: string): string {
  return message
    .replace(/^([^:]{1,80} cannot represent [^:]{1,60}): [\s\S]*$/, '$1.')
    .replace(/^(Expected value of type "[^"]{1,80}"), found [\s\S]*$/, '$1.');
}
