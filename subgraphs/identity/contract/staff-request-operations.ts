import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { SECOND_STAFF_ACTS } from './second-staff-acts';

const id = z.string().min(1).max(40);

export const askSecondStaff = defineOperation('ask-second-staff', {
  description:
    'Asks before an act that two members of staff have to want: waiting for the second, or approved, which uses the approval up. The same `useKey` again gets the same answer. FORBIDDEN to a login without the permission that the act takes.',
  input: z.object({
    kind: z.enum(SECOND_STAFF_ACTS),
    subjectId: z.string().min(1).max(60),
    /** Of everything that is about to be done, e.g. by `payloadHash`: an approval covers exactly that. */
    inputDigest: z.string().regex(/^[0-9a-f]{64}$/),
    /** What is about to be done, for the second member of staff; no personal data. */
    summary: z.string().min(1).max(500),
    /** Why, as the customer reads it. */
    reason: z.string().min(1).max(500),
    /** The member of staff who is about to act. */
    byLoginId: id,
    /** Whom it is about; null for nobody. */
    profileId: id.nullable(),
    /** Names one carrying-out that may be repeated; without it an approval is gone with the first answer. */
    useKey: z.string().min(1).max(100).nullish(),
  }),
  output: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('WAITING'), requestId: z.string(), until: instant }),
    /** The reason is the one that was approved: the act is told with it. */
    z.object({ kind: z.literal('APPROVED'), approvedBy: z.string(), reason: z.string() }),
  ]),
});
