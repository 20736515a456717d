export { verificationEventHandlers } from './verification-events';
export { REGISTRANT_LETTER, writeRegistrantLetter } from './write-registrant-letter';
