export { deleteDomain } from './delete-domain';
export { DomainNoticeRow } from './domain-notice.entity';
export { DOMAIN_DELETED, DOMAIN_EXPIRED, EXPIRY_NOTICE, REFRESH_FROM_REGISTRY } from './expiry-jobs';
export { DomainNoticeStore } from './notice.store';
export { planExpiry } from './plan-expiry';
export { publishExpiry } from './publish-expiry';
export { refreshFromRegistry } from './refresh-from-registry';
export { sendExpiryNotice } from './send-expiry-notice';
