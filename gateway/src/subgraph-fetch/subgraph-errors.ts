import { publicFacts } from '@customer-area/shared/errors';
import type { GraphQLFormattedError } from 'graphql';

/** Of a subgraph's error, what may travel on. Its other extensions stay where they came from. */
export function passedOn(error: GraphQLFormattedError): GraphQLFormattedError {
  const { code, incidentId } = error.extensions ?? {};
  return {
    message: String(error.message),
    ...(Array.isArray(error.path) ? { path: error.path } : {}),
    extensions: {
      code: typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR',
      ...publicFacts(error.extensions),
      ...(typeof incidentId === 'string' ? { incidentId } : {}),
    },
  };
}
