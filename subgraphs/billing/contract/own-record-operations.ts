import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const ids = z.array(z.string().min(1).max(40)).max(100);

export const ownRecords = defineOperation('own-records', {
  description:
    'Which of these orders, invoices and credit notes are those of the profile; foreign and absent ones are left out alike.',
  input: z.object({ profileId: z.string().min(1).max(40), orderIds: ids, invoiceIds: ids }),
  output: z.object({ orderIds: ids, invoiceIds: ids }),
});
