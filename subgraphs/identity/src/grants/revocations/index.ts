export { revocationsAfter } from './revocation-feed';
