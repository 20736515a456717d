import { z } from 'zod';
import { actingForStaff } from '../actor';
import { defineOperation, instant, type OutputOf } from '../contract';
import { answerOperation, type InternalHandlers } from '../http';

/** What can be decided about a case. Which of them a case has, its service says. */
export const CASE_CHOICES = ['TAKEN', 'NOT_TAKEN', 'CLOSE', 'TRY_AGAIN', 'GIVE_UP'] as const;
export type CaseChoice = (typeof CASE_CHOICES)[number];

export const CASE_KINDS = [
  'PAYMENT_UNKNOWN_OUTCOME',
  'PAYMENT_CAPTURE_DIFFERS',
  'PAYMENT_REFUND_FAILED',
  'PAYMENT_REFUND_UNDECIDED',
  'OPERATION_BLOCKED',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

const id = z.string().min(1).max(40);
const staffCase = z.object({
  caseId: id,
  kind: z.enum(CASE_KINDS),
  /** The order, the domain, … that it is about. */
  subjectId: z.string(),
  profileId: z.string(),
  openedAt: instant,
  choices: z.array(z.enum(CASE_CHOICES)),
});

export const listStaffCases = defineOperation('staff-cases', {
  description: 'What waits for staff to decide, of all profiles, the oldest 200.',
  input: z.null(),
  output: z.array(staffCase),
});

export const resolveStaffCase = defineOperation('resolve-staff-case', {
  description:
    'Decides a case as a member of staff says, and tells its customer; again changes nothing. NOT_FOUND for one that does not exist, BAD_USER_INPUT for a choice that it does not have.',
  input: z.object({
    caseId: id,
    choice: z.enum(CASE_CHOICES),
    reason: z.string().min(1).max(500),
    byLoginId: id,
  }),
  output: staffCase.pick({ caseId: true, kind: true, subjectId: true, profileId: true }),
});

/** A case as the service that has it tells it. */
export type StaffCase = OutputOf<typeof listStaffCases>[number];
export type ResolvedCase = OutputOf<typeof resolveStaffCase>;

export interface CaseDecision {
  readonly caseId: string;
  readonly choice: CaseChoice;
  readonly reason: string;
}

/** How a service answers with its cases. What is decided is the act of the member of staff who was authenticated elsewhere. */
export function staffCaseOperations(cases: {
  list(): Promise<StaffCase[]>;
  resolve(decision: CaseDecision): Promise<ResolvedCase>;
}): InternalHandlers {
  return {
    ...answerOperation(listStaffCases, () => cases.list()),
    ...answerOperation(resolveStaffCase, ({ byLoginId, ...decision }) =>
      actingForStaff(byLoginId, () => cases.resolve(decision)),
    ),
  };
}
