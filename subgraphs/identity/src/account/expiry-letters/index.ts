export { expiryEventHandlers } from './expiry-events';
export { EXPIRY_LETTER, type Notify, writeExpiryLetters } from './write-expiry-letters';
