export { type BeginChangeDeps, planBeginning } from './begin-change';
export { composeOwnerHandover } from './compose-owner-handover';
export { concludeDomain } from './conclude-domain';
export { endForDeparted } from './end-for-departed';
export { freeOwnerChange } from './free-change';
export { type GiveDomainDeps, giveDomain, keepDomain, lateRefusal } from './give-domain';
export { ownerHandoverPermissions } from './owner-handover.policy';
export { type ChangedOwnerRefusal, changedOwnerFailure } from './owner-to-give';
export { type GivenDomain, tellRegistry } from './tell-registry';
