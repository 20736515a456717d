import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const profileRestrictions = defineOperation('profile-restrictions', {
  description:
    'What a profile cannot do now: until `secondFactorResetUntil` nothing that takes a domain away or opens what is behind it (transfer out, auth code, change of owner, control panel); null when nothing is closed.',
  input: z.object({ profileId: z.string().min(1).max(40) }),
  output: z.object({
    secondFactorResetUntil: instant.nullable(),
    /** An authority or a lawsuit needs its data. */
    legalHold: z.boolean(),
  }),
});
