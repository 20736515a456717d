export { type AccessScope, allowedBy, scopesIn, withImplied } from './access-scope';
export { AccessScopeEnum } from './access-scope.graphql';
export { AccessScopesResolver } from './access-scope.resolver';
