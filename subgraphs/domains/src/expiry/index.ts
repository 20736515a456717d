export { planExpiry } from './plan-expiry';
export { expiryTimers } from './timers';
