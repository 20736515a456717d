import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);

export const paymentBoundaries = defineOperation('payment-boundaries', {
  description:
    'By when renewing or restoring domains of a profile, or their change of owner, has to be paid, or what happens then: the expiry, the day on which a name is let go, the end of its recovery, the last day of the change; as long as what is paid for still helps. What is not the profile’s, or is being renewed, is left out.',
  input: z.object({
    profileId: id,
    locale: z.enum(['it', 'en']),
    /** As many as one order may renew, for each order that is paid at once. */
    domains: z
      .array(z.object({ domainId: id, bought: z.enum(['RENEWAL', 'RESTORATION', 'OWNER_CHANGE']) }))
      .max(25_000),
  }),
  output: z.object({
    /** The earliest of each kind, the soonest first. */
    boundaries: z.array(
      z.object({
        event: z.enum(['EXPIRED', 'LET_GO', 'RECOVERY_ENDS', 'RELEASED', 'OWNER_CHANGE_OVER']),
        at: instant,
        /** The first domain that it happens to. */
        domainName: z.string(),
        /** What happens then, for people. */
        consequence: z.string(),
      }),
    ),
  }),
});
