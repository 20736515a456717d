export { deleteDomain } from './delete-domain';
export { lookAtRegistry } from './look-at-registry';
export { planExpiry } from './plan-expiry';
export { sendExpiryNotice, tellExpired } from './tell-expiry';
