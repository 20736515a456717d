import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const amount = z.object({ cents: z.number().int(), currency: z.string() });

export const paymentLetter = defineOperation('payment-letter', {
  description:
    'What to write about orders that are to be paid by a link, with a fresh secret for the link. Null when they cannot be paid any more.',
  input: z.object({
    /** An order, or the request for several. */
    subjectId: z.string().min(1).max(40),
  }),
  output: z
    .object({
      profileId: z.string(),
      number: z.string(),
      amountDueCents: z.number().int(),
      /** What it is about: the first five, and how many there are. */
      names: z.array(z.string()),
      count: z.number().int(),
      /** What staff say of the order that they have proposed; null for any other. */
      note: z.string().nullable().default(null),
      /** Only its hash is stored: it is nowhere else. */
      token: z.string(),
      expiresAt: instant,
    })
    .nullable(),
});

export const listPaymentCases = defineOperation('payment-cases', {
  description: 'The payments that only staff can decide about, of all profiles, oldest first.',
  input: z.object({ first: z.number().int().min(1).max(100) }),
  output: z.object({
    cases: z.array(
      z.object({
        id: z.string(),
        profileId: z.string(),
        orderId: z.string(),
        /** Null for money that nobody had asked for. */
        attemptId: z.string().nullable(),
        kind: z.string(),
        expected: amount,
        captured: amount.nullable(),
        openedAt: instant,
      }),
    ),
  }),
});
