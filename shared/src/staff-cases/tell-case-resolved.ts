import type { EntityManager } from 'typeorm';
import { appendEvent } from '../events';
import { caseResolved } from './contract/case-resolved';
import type { CaseDecision, ResolvedCase } from './staff-cases';

/** Tells the customer of a case what was decided and why, in the transaction that decides it. */
export async function tellCaseResolved(
  manager: EntityManager,
  { caseId, kind, subjectId, profileId }: ResolvedCase,
  { choice, reason }: CaseDecision,
  at: Date,
): Promise<void> {
  await appendEvent(manager, caseResolved, {
    profileId,
    subjectId,
    payload: { caseId, kind, choice, reason },
    occurredAt: at,
  });
}
