export { originPolicy } from './cors';
export { ErrorFormatter } from './error-formatter';
export { graphqlServer } from './graphql-server';
export { httpServer } from './http-server';
export { introspectionPlugin } from './introspection';
export { gatewayMetrics } from './metrics';
export { type ObservedOperation, operationsPlugin } from './operations';
