import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const amount = z.object({ cents: z.number().int(), currency: z.string() });

export const listPaymentCases = defineOperation('payment-cases', {
  description: 'The payments that only staff can decide about, of all profiles, oldest first.',
  input: z.object({ first: z.number().int().min(1).max(100) }),
  output: z.object({
    cases: z.array(
      z.object({
        id: z.string(),
        profileId: z.string(),
        orderId: z.string(),
        attemptId: z.string(),
        kind: z.string(),
        expected: amount,
        captured: amount.nullable(),
        openedAt: instant,
      }),
    ),
  }),
});
