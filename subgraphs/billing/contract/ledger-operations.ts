import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const ledgerDifferences = defineOperation('ledger-differences', {
  description: 'Where the last check found the ledger and what it is about to differ, oldest first.',
  input: z.object({ first: z.number().int().min(1).max(100) }),
  output: z.object({
    differences: z.array(
      z.object({
        kind: z.enum(['TRANSACTION', 'CREDIT', 'HELD_CREDIT', 'MOVEMENTS']),
        /** A transaction of the ledger, or a profile. */
        subjectId: z.string(),
        bookedCents: z.number().int(),
        keptCents: z.number().int(),
        foundAt: instant,
      }),
    ),
  }),
});
