import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

export const letterBounces = defineOperation('letter-bounces', {
  description:
    'A mail server reports about a letter, to its return path. Counts when it says for good that the letter will not arrive: the second letter in thirty days makes the address undeliverable. The same report again changes nothing.',
  input: z.object({
    letterId: z.string().min(1).max(40),
    isPermanent: z.boolean(),
    /** RFC 3463, e.g. `5.1.1`. */
    status: z.string().max(20),
  }),
  output: z.literal(true),
});
