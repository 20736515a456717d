export { verificationEventHandlers } from './verification-events';
export {
  REGISTRANT_LETTER,
  type RegistrantLetterDeps,
  writeRegistrantLetter,
} from './write-registrant-letter';
