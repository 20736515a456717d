import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);

export const withdrawalOutlook = defineOperation('withdrawal-outlook', {
  description:
    'What becomes of order lines of a profile from which it withdraws, for people to read beforehand. A line that is not known is answered as one of which nothing can be taken back.',
  input: z.object({ profileId: id, locale: z.enum(['it', 'en']), lineIds: z.array(id).max(500) }),
  output: z.object({
    lines: z.array(
      z.object({
        lineId: z.string(),
        becomes: z.enum([
          'NOT_PAID_ANY_MORE',
          'PAID_LESS_LONG',
          'DELETED_AT_ONCE',
          'SERVICE_ENDS',
          'SERVICE_PAID_LESS_LONG',
          'KEPT',
          'HANDED_OVER',
        ]),
        consequence: z.string(),
      }),
    ),
  }),
});
