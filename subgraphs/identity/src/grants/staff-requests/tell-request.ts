import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type * as contract from '../../../contract';
import type { StaffRequestRow } from './staff-request.entity';

/** Tells what became of a request, and why; the member of staff who acts is the fact's actor. */
export async function tellRequest(
  manager: EntityManager,
  fact:
    | typeof contract.staffRequestMade
    | typeof contract.staffRequestApproved
    | typeof contract.staffRequestRejected,
  { id: requestId, profileId, act, subjectId, expiresAt }: StaffRequestRow,
  reason: string,
  at: Date,
): Promise<void> {
  const payload = { requestId, act, subjectId, reason, expiresAt };
  await appendEvent(manager, fact, { profileId, subjectId: requestId, payload, occurredAt: at });
}
