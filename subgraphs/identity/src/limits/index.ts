export { RateLimits } from './rate-limits';
