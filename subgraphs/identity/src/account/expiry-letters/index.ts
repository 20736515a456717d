export { expiryEventHandlers } from './expiry-events';
export { EXPIRY_LETTER, writeExpiryLetters } from './write-expiry-letters';
