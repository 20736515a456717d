import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);

export const usableMethods = defineOperation('usable-methods', {
  description:
    'The kept cards and accounts of a profile, all or those that are named, and whether they can be charged without the customer. What is not the profile’s is left out.',
  input: z.object({ profileId: id, methodIds: z.array(id).max(100).nullable() }),
  output: z
    .array(
      z.object({
        methodId: z.string(),
        /** As customers know it, e.g. `Visa 4242`. */
        label: z.string(),
        /** The last month it is valid in, e.g. `2029-01`; null for what does not expire. */
        expires: z
          .string()
          .regex(/^\d{4}-\d{2}$/)
          .nullable(),
        /** Neither expired nor refused for good. */
        usable: z.boolean(),
        /** Why it was refused when it was charged last; null when it was not. */
        lastRefusal: z.string().nullable(),
      }),
    )
    .max(100),
});
