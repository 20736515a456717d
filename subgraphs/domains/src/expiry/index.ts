export { deleteDomain } from './delete-domain';
export { DomainNoticeRow } from './domain-notice.entity';
export { DOMAIN_DELETED, DOMAIN_EXPIRED, EXPIRY_NOTICE, LOOK_AT_REGISTRY } from './expiry-jobs';
export { lookAtRegistry } from './look-at-registry';
export { DomainNoticeStore } from './notice.store';
export { planExpiry } from './plan-expiry';
export { sendExpiryNotice, tellExpired } from './tell-expiry';
