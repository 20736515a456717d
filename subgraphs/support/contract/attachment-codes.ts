import { defineCodes } from '@customer-area/shared/contract';

export const attachmentCodes = defineCodes('REFUSAL', {
  types: ['AttachmentRefused'],
  operations: ['ticketAttachmentUpload', 'answerAttachmentUpload'],
  codes: {
    ATTACHMENT_TOO_LARGE: {
      meaning: 'The file has more than 10 MB.',
      remedy: 'Send a smaller one, or several.',
      retry: 'CHANGED',
    },
    TOO_MANY_DRAFTS: {
      meaning: 'Twenty files of this login wait to be sent with a message.',
      remedy: 'Send them, or wait: each is forgotten a day after it was announced.',
      retry: 'LATER',
    },
  },
});
