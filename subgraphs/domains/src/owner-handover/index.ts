export { type BeginChangeDeps, beginChange, OWNER_CHANGE_READY, planBeginning } from './begin-change';
export { concludeDomain } from './conclude-domain';
export { freeOwnerChange } from './free-change';
export { type GiveDomainDeps, giveDomain, keepDomain, lateRefusal } from './give-domain';
export { type ChangedOwnerRefusal, changedOwnerFailure } from './owner-to-give';
export { type GivenDomain, tellRegistry } from './tell-registry';
