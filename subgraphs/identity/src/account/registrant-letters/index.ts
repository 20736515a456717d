export { verificationEventHandlers } from './verification-events';
export { DATA_REMINDER, writeDataReminder } from './write-data-reminder';
export { FORMER_ADDRESS, writeFormerAddress } from './write-former-address';
export { OWNER_CONFIRMATION, writeOwnerConfirmation } from './write-owner-confirmation';
export { OWNER_OBJECTION, writeOwnerObjection } from './write-owner-objection';
export {
  REGISTRANT_LETTER,
  type RegistrantLetterDeps,
  writeRegistrantLetter,
} from './write-registrant-letter';
