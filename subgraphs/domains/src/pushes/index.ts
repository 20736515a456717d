export type { AcceptPushDeps } from './accept-push';
export { composePushes } from './compose-pushes';
export { DomainPushRow, ReceivedDomainPushRow } from './domain-push.entity';
export { pushPermissions } from './domain-push.policy';
export { DomainPushStore } from './domain-push.store';
export { registrantSaying } from './same-holder';
