export { rulebookPermissions } from './rulebook.policy';
export { RulebookResolver } from './rulebook.resolver';
export { TldPolicyStore } from './tld-policy.store';
