export { deleteDomain } from './delete-domain';
export {
  DOMAIN_DELETED,
  DOMAIN_EXPIRED,
  LET_GO,
  REFRESH_FROM_REGISTRY,
} from './expiry-jobs';
export { letGo } from './let-go';
export { goneAt } from './let-go-at';
export { planExpiry } from './plan-expiry';
export { publishExpiry } from './publish-expiry';
export { refreshFromRegistry } from './refresh-from-registry';
export { expiryTimers } from './timers';
