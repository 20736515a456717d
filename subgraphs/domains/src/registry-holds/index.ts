export { type ClientHoldDeps, clientHold } from './client-hold';
export { type FollowHoldsDeps, followHolds } from './follow-holds';
export { HeldNamesStore } from './held-names.store';
