import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type * as contract from '../../../contract';
import type { ApprovalRow } from './approval.entity';

type FactByLogin =
  | typeof contract.approvalRequested
  | typeof contract.approvalApproved
  | typeof contract.approvalRefused;
type OtherFact =
  | typeof contract.approvalUsed
  | typeof contract.approvalExpired
  | typeof contract.approvalWithdrawn;

/** Tells the log what a login asks for, or has decided; the profile has a letter from that. */
export function tellOfLogin(
  manager: EntityManager,
  fact: FactByLogin,
  approval: ApprovalRow,
  username: string,
  at: Date,
): Promise<void> {
  const { profileId, id: subjectId, expiresAt } = approval;
  const payload = { ...factsOf(approval), username, expiresAt };
  return appendEvent(manager, fact, { profileId, subjectId, payload, occurredAt: at });
}

/** Tells the log what became of a request otherwise. */
export function tellOutcome(
  manager: EntityManager,
  fact: OtherFact,
  approval: ApprovalRow,
  at: Date,
): Promise<void> {
  const { profileId, id: subjectId } = approval;
  return appendEvent(manager, fact, { profileId, subjectId, payload: factsOf(approval), occurredAt: at });
}

function factsOf({ id: approvalId, act, subjectId, subjectLabel, askedBy, reason }: ApprovalRow) {
  return { approvalId, act, subjectId, subjectLabel, askedBy, reason };
}
