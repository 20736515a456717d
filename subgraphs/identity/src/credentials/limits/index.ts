export { memoryCounters, redisCounters } from './counters';
export { RateLimits } from './rate-limits';
