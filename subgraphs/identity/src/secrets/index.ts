export { newSecret, secretHash } from './one-time-secret';
export { openSealed, seal } from './sealing';
