import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const place = z.object({ paidThrough: instant, domainId: z.string().max(40) });

export const expiryNoticeLetter = defineOperation('expiry-notice-letter', {
  description:
    'The domains that a letter about expiries tells of, the soonest first, a thousand at a time: those that were not renewed since. Null for a letter that does not exist.',
  input: z.object({ letterId: z.string().min(1).max(40), after: place.nullable() }),
  output: z
    .object({
      profileId: z.string(),
      domains: z.array(
        z.object({
          /** The A-label, as mail addresses need it. */
          name: z.string().max(253),
          unicodeName: z.string().max(253),
          paidThrough: instant,
          /** Until when an ordinary renewal saves it. */
          renewableUntil: instant,
          /** Days of the calendar from the day of the letter; negative after the expiry. */
          daysLeft: z.number().int(),
          isOver: z.boolean(),
          /** Whether a kept method is charged for it before it expires. */
          renewsItself: z.boolean(),
          /** Whether mailboxes of ours in its name are to be told as well. */
          hasMailboxes: z.boolean(),
        }),
      ),
      next: place.nullable(),
    })
    .nullable(),
});
