export { columnsToFollow, type FollowRecordDeps, followRecord, isThere } from './follow-record';
export { planExpiry } from './plan-expiry';
export { expiryTimers } from './timers';
