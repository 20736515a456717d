export { type AccessScope, allowedBy, scopesIn, withImplied } from './access-scope';
export { AccessScopeEnum, AccessScopesResolver } from './access-scope.graphql';
