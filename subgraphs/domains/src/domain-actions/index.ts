export { DOMAIN_ACTIONS } from './domain-actions';
export { DomainActionsResolver } from './domain-actions.resolver';
export { readByActions } from './read-by-actions';
