import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { Logger } from '@customer-area/shared/logging';
import type { ExecutingGateway } from '../compiled';
import { countedCache } from '../counted-cache';
import type { GatewayContext } from '../gateway-context';
import { LIMITS, limitRules } from '../limits';
import type { ErrorFormatter } from './error-formatter';

export interface GraphqlServerParts {
  readonly gateway: ExecutingGateway;
  readonly production: boolean;
  readonly errors: ErrorFormatter;
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
  readonly logger: Logger;
}

/** Documents that were validated: those of changes, and of queries that are not plain. */
const REMEMBERED_DOCUMENTS = 500;

/** The GraphQL server, with everything off that a customer area does not need. */
export function graphqlServer(parts: GraphqlServerParts): ApolloServer<GatewayContext> {
  const { gateway, production, errors, plugins, logger } = parts;
  return new ApolloServer<GatewayContext>({
    gateway,
    nodeEnv: production ? 'production' : 'development',
    introspection: !production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    // A browser asks before it sends any of these across origins. Tokens are one of them; urql's questions are a GET by default.
    csrfPrevention: {
      requestHeaders: ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization'],
    },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: countedCache(REMEMBERED_DOCUMENTS),
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    validationRules: [...limitRules],
    validationOptions: { maxErrors: LIMITS.validationErrors },
    formatError: errors.format,
    logger: {
      debug: (message?: unknown) => logger.trace(message),
      info: (message?: unknown) => logger.debug(message),
      warn: (message?: unknown) => logger.warn(message),
      error: (message?: unknown) => logger.error(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      production
        ? ApolloServerPluginLandingPageDisabled()
        : ApolloServerPluginLandingPageLocalDefault({ footer: false }),
      ...plugins,
    ],
  });
}
