/** What other services may know of this one: the facts it tells. Schemas and words, nothing else. */
export { attachmentCodes } from './attachment-codes';
export { attachmentInfected } from './attachment-events';
export { ticketCodes } from './codes';
export { deskCodes } from './desk-codes';
export {
  answerTemplatePut,
  answerTemplateWithdrawn,
  ticketAssigned,
  ticketMerged,
  ticketNoted,
  ticketOverdue,
  ticketPriorityChanged,
  ticketTagged,
  ticketTaken,
} from './desk-events';
export { formDownloaded } from './form-events';
export { formReturnCodes } from './form-return-codes';
export {
  announcementEnded,
  announcementPublished,
  announcementUpdated,
  guidePublished,
  guideWithdrawn,
  supportChannelPublished,
  supportChannelWithdrawn,
  supportClosingPublished,
} from './publishing-events';
export {
  ticketAnswered,
  ticketClosed,
  ticketClosing,
  ticketMailRefused,
  ticketOpened,
  ticketReopened,
  ticketWritten,
} from './ticket-events';
