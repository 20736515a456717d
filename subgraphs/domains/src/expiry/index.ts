export { deleteDomain } from './delete-domain';
export { noticeOf } from './expiring-domain';
export {
  DOMAIN_DELETED,
  DOMAIN_EXPIRED,
  EXPIRY_NOTICE,
  LET_GO,
  REFRESH_FROM_REGISTRY,
} from './expiry-jobs';
export { letGo } from './let-go';
export { goneAt } from './let-go-at';
export { planExpiry } from './plan-expiry';
export { publishExpiry } from './publish-expiry';
export { refreshFromRegistry } from './refresh-from-registry';
export { sendExpiryNotice } from './send-expiry-notice';
export { expiryTimers } from './timers';
