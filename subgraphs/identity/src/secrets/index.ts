export { emailFingerprint } from './email-fingerprint';
export { newSecret, secretHash } from './one-time-secret';
