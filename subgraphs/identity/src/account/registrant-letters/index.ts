export { verificationEventHandlers } from './verification-events';
export {
  REGISTRANT_LETTER,
  type RegistrantLetterDeps,
  writeRegistrantLetter,
} from './write-registrant-letter';
export { DATA_REMINDER, writeDataReminder } from './write-data-reminder';
