export { IdentityCheckRow } from './identity-check.entity';
export { IdentityCheck, toCheck } from './identity-check.graphql';
export { IdentityCheckResolver } from './identity-check.resolver';
export { IdentityCheckStore, LISTED_CHECKS } from './identity-check.store';
