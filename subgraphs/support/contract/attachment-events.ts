import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

export const attachmentInfected = defineEvent('attachment.infected', {
  description: 'Malware was found in a file that was sent to support; it is gone. About the attachment.',
  payload: z.object({ fileName: z.string() }),
  log: {
    title: { it: 'File infetto rifiutato', en: 'Infected file refused' },
    detail: { it: '{fileName}', en: '{fileName}' },
  },
});
