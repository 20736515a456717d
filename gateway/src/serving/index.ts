export { allowedOrigins } from './cors';
export { ErrorDesk } from './error-desk';
export { graphqlServer } from './graphql-server';
export { httpServer } from './http-server';
export { gatewayMetrics } from './metrics';
export { type ObservedOperation, operationsPlugin } from './operations';
