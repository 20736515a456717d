export { emailFingerprint } from './email-fingerprint';
export { newSecret, secretHash } from './one-time-secret';
export { openSealed, openSealedBytes, seal, sealBytes } from './sealing';
