import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { CostRules } from './cost';
import type { Documents } from './documents';
import type { ErrorMask } from './error-mask';
import { limitsPlugin } from './limits-plugin';
import type { LandingPages } from './landing-pages';
import { oneValueLog, type ServerLog } from './server-log';
import { legacyStatusPlugin } from './status-plugin';

export interface ApolloParts<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly production: boolean;
  /** Undefined: there is no page. */
  readonly landingPages: LandingPages<Context> | undefined;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  readonly documents: Documents;
  readonly mask: ErrorMask;
  readonly costRules: CostRules;
  readonly log: ServerLog;
}

const variableErrorsMax = 10;

/**
 * Apollo Server as a library: no signals, no caches, no reports to Apollo whatever the environment says, CSRF
 * protection on, one operation per request. Introspection is switched in document-shape.ts, for both transports.
 */
export function createApolloServer<Context extends object>(
  parts: ApolloParts<Context>,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: parts.schema,
    nodeEnv: parts.production ? 'production' : 'development',
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: parts.production,
    parseOptions: { maxLexicalTokens: parts.costRules.limits.tokensMax },
    validationRules: [parts.documents.rule],
    executionOptions: { maxCoercionErrors: variableErrorsMax },
    documentStore: {
      // Apollo's key is a hash of the schema, a colon, and the SHA-256 of the query text.
      get: async key => parts.documents.byHash(key.slice(key.lastIndexOf(':') + 1)),
      set: async () => undefined,
      delete: async () => undefined,
    },
    logger: oneValueLog(parts.log),
    formatError: (formatted, error) => parts.mask.format(error, formatted.extensions?.['code']),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      parts.landingPages?.plugin() ?? ApolloServerPluginLandingPageDisabled(),
      legacyStatusPlugin(),
      limitsPlugin(parts.costRules),
      ...parts.plugins,
    ],
  });
}
