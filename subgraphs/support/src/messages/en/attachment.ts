import type { attachment as it } from '../it/attachment';

export const attachment: Readonly<Record<keyof typeof it, string>> = {
  'attachment.ATTACHMENT_TOO_LARGE': 'The file has more than 10 MB: send a smaller one.',
  'attachment.TOO_MANY_DRAFTS':
    'Twenty files wait to be sent with a message already: send them, or try again tomorrow.',

  'fault.attachmentType':
    'PDF, JPEG, PNG and plain text are taken, undamaged and of the size that was announced.',
  'fault.attachmentSent': 'Another file was sent to this address already.',
};
