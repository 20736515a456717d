export { verificationEventHandlers } from './verification-events';
export { DATA_REMINDER, writeDataReminder } from './write-data-reminder';
export {
  REGISTRANT_LETTER,
  type RegistrantLetterDeps,
  writeRegistrantLetter,
} from './write-registrant-letter';
