export { composeOwnerObjections, type OwnerObjectionsDeps } from './compose-owner-objections';
export { caseObjections } from './offer-objection';
export { OwnerObjectionRow } from './owner-objection.entity';
export { ownerObjectionPermissions } from './owner-objection.policy';
export { OwnerObjectionStore } from './owner-objection.store';
