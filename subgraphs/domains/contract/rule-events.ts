import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const tldPolicyPut = defineEvent('tld-policy.put', {
  description: 'Staff has put new rules for an extension, which begin later. About the extension.',
  payload: z.object({
    tld: z.string(),
    version: z.number(),
    validFrom: instant,
    source: z.string(),
    reason: z.string(),
    changes: z.array(
      z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
  }),
  log: null,
});
