export type { AcceptPushDeps } from './accept-push';
export { composePushes } from './compose-pushes';
export { DomainPushRow, ReceivedDomainPushRow } from './domain-push.entity';
export { pushPermissions } from './domain-push.policy';
export { DomainPushStore } from './domain-push.store';
export { type EndOffersDeps, endOffersForDeparted } from './end-for-departed';
export { OffersOfDomains } from './end-push';
export { registrantSaying } from './same-holder';
