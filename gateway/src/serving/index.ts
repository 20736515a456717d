export { originPolicy } from './cors';
export { ErrorFormatter } from './error-formatter';
export { graphqlServer } from './graphql-server';
export { httpServer } from './http-server';
export { introspectionPlugin } from './introspection';
export { KnownTexts } from './known-texts';
export { gatewayMetrics } from './metrics';
export type { ObservedOperation, Observers } from './observed-operation';
export { operationsPlugin } from './operations';
