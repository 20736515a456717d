export { ownerChangeEvidencePermissions } from './evidence.policy';
export { OwnerChangeEvidenceResolver } from './evidence.resolver';
