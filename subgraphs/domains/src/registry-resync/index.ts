export { resyncPermissions } from './resync.policy';
export { ResyncDomainResolver } from './resync.resolver';
