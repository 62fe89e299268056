import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import { findShapeError, type ShapeRules } from './document-shape';
import { LimitError } from './limits';

/** Text of all documents kept. A syntax tree takes some fifty times its text, so this is about 25 MB. */
const keptCharactersMax = 500_000;
const validationErrorsMax = 10;

export type Prepared =
  | { readonly kind: 'valid'; readonly document: DocumentNode }
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[] };

export interface DocumentsOptions extends ShapeRules {
  readonly schema: GraphQLSchema;
}

/**
 * Parses and validates documents once, for HTTP and WebSocket alike, and keeps the valid ones, least recently used
 * first out. Apollo Server finds them through `documentStore` and then neither parses nor validates again.
 */
export class Documents {
  readonly #options: DocumentsOptions;
  readonly #bySource = new Map<string, { readonly document: DocumentNode; readonly hash: string }>();
  readonly #sourceByHash = new Map<string, string>();
  #keptCharacters = 0;

  constructor(options: DocumentsOptions) {
    this.#options = options;
  }

  /** Never throws. Each refusal carries a stable `extensions.code`. */
  prepare(source: string): Prepared {
    const kept = this.#bySource.get(source);
    if (kept !== undefined) {
      this.#bySource.delete(source);
      this.#bySource.set(source, kept);
      return { kind: 'valid', document: kept.document };
    }
    const prepared = this.#parseAndValidate(source);
    if (prepared.kind === 'valid') this.#keep(source, prepared.document);
    return prepared;
  }

  /** The document whose text has this SHA-256 in hexadecimal. */
  byHash(hash: string): DocumentNode | undefined {
    const source = this.#sourceByHash.get(hash);
    return source === undefined ? undefined : this.#bySource.get(source)?.document;
  }

  /** For Apollo's own validation, should it ever have to run: the limits as a rule. */
  get rule(): ValidationRule {
    return context => {
      const error = findShapeError(context.getDocument(), this.#options);
      if (error !== undefined) context.reportError(error);
      return {};
    };
  }

  #parseAndValidate(source: string): Prepared {
    const { limits, schema } = this.#options;
    if (source.length > limits.queryCharactersMax) {
      return refused(
        new LimitError('QUERY_TOO_LONG', `A query may have ${limits.queryCharactersMax} characters.`),
      );
    }
    try {
      const document = parse(source, { maxLexicalTokens: limits.tokensMax });
      const shapeError = findShapeError(document, this.#options);
      if (shapeError !== undefined) return refused(shapeError);
      const errors = validate(schema, document, specifiedRules, { maxErrors: validationErrorsMax });
      return errors.length === 0
        ? { kind: 'valid', document }
        : refused(...errors.map(coded('GRAPHQL_VALIDATION_FAILED')));
    } catch (error) {
      return refused(this.#parseError(error));
    }
  }

  #parseError(error: unknown): GraphQLError {
    if (!(error instanceof GraphQLError)) {
      return new LimitError('DEPTH_LIMIT', 'The document is nested too deep to be read.'); // stack overflow in graphql-js
    }
    const { tokensMax } = this.#options.limits;
    // graphql-js says it only in words: "Syntax Error: Document contains more that 1000 tokens. Parsing aborted."
    if (/Document contains more tha[nt] \d+ tokens/.test(error.message)) {
      return new LimitError('TOKEN_LIMIT', `A query may have ${tokensMax} tokens.`);
    }
    return coded('GRAPHQL_PARSE_FAILED')(error);
  }

  #keep(source: string, document: DocumentNode): void {
    const hash = createHash('sha256').update(source).digest('hex');
    this.#bySource.set(source, { document, hash });
    this.#sourceByHash.set(hash, source);
    this.#keptCharacters += source.length;
    for (const [oldest, entry] of this.#bySource) {
      if (this.#keptCharacters <= keptCharactersMax) break;
      this.#bySource.delete(oldest);
      this.#sourceByHash.delete(entry.hash);
      this.#keptCharacters -= oldest.length;
    }
  }
}

function refused(...errors: readonly GraphQLError[]): Prepared {
  return { kind: 'refused', errors };
}

function coded(code: string): (error: GraphQLError) => GraphQLError {
  return error =>
    new GraphQLError(error.message, {
      nodes: error.nodes ?? null,
      source: error.source ?? null,
      positions: error.positions ?? null,
      originalError: error,
      extensions: { code, http: { status: 400 } },
    });
}
