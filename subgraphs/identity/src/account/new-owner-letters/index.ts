export { newOwnerEventHandlers } from './new-owner-events';
export { NEW_OWNER_LETTER, writeNewOwnerLetter } from './write-new-owner-letter';
