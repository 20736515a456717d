export { newOwnerEventHandlers } from './new-owner-events';
export {
  FORGET_NEW_OWNER_LETTER,
  forgetNewOwnerLetter,
  NEW_OWNER_LETTER,
  writeNewOwnerLetter,
} from './write-new-owner-letter';
