import type { Clock } from '@customer-area/shared/clock';
import { forbidden } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { staffRequestMade } from '../../../contract';
import type { StaffRow, StaffStore } from '../staff';
import { PERMISSION_OF, VALID_FOR_MS } from './staff-request';
import type { StaffRequestRow } from './staff-request.entity';
import type { AskedStaffAct, StaffRequestStore } from './staff-request.store';
import { tellRequest } from './tell-request';

export interface AskSecondStaffDeps {
  readonly clock: Clock;
  readonly staff: StaffStore;
  readonly staffRequests: StaffRequestStore;
}

export interface SecondStaffQuestion
  extends AskedStaffAct,
    Pick<StaffRequestRow, 'summary' | 'reason' | 'profileId'> {
  /** Names this one carrying-out: a repetition of it is granted again, and nothing else is. */
  readonly useKey: string | null;
}

export type SecondStaffAnswer =
  | { readonly kind: 'WAITING'; readonly requestId: string; readonly until: Date }
  | { readonly kind: 'APPROVED'; readonly approvedBy: string; readonly reason: string };

/**
 * May this member of staff do this now? The first call makes the request; once a colleague has approved it, the next call uses
 * the approval up, in the caller's transaction, and only one ever does. FORBIDDEN for a login without the permission.
 */
export async function askSecondStaff(
  { clock, staff, staffRequests }: AskSecondStaffDeps,
  manager: EntityManager,
  asked: SecondStaffQuestion,
): Promise<SecondStaffAnswer> {
  await staffRequests.lockAsker(manager, asked.askedBy);
  if (!mayDo(await staff.find(asked.askedBy, manager), asked.act)) throw forbidden();
  const now = clock.now();
  const { useKey } = asked;
  const usedBefore = useKey === null ? null : await staffRequests.usedBy(manager, asked, useKey, now);
  if (usedBefore !== null) return approved(usedBefore);
  const open = await staffRequests.open(manager, asked, now);
  if (open?.state === 'WAITING') return { kind: 'WAITING', requestId: open.id, until: open.expiresAt };
  if (open !== null && (await staffRequests.move(manager, open, 'USED', { usedAt: now, useKey })))
    return approved(open);

  const request = newRequest(asked, now);
  await staffRequests.insert(manager, request);
  await tellRequest(manager, staffRequestMade, request, request.reason, now);
  return { kind: 'WAITING', requestId: request.id, until: request.expiresAt };
}

/** Whether a member of staff works here and holds what an act takes. */
export function mayDo(member: StaffRow | null, act: StaffRequestRow['act']): boolean {
  return member !== null && member.disabledAt === null && member.permissions.includes(PERMISSION_OF[act]);
}

/** With the reason that the second one has read: the act is told with that one, whatever is said now. */
function approved({ id, decidedBy, reason }: StaffRequestRow): SecondStaffAnswer {
  if (decidedBy === null) throw new Error(`${id} was approved by nobody`);
  return { kind: 'APPROVED', approvedBy: decidedBy, reason };
}

function newRequest(asked: SecondStaffQuestion, now: Date): StaffRequestRow {
  const { profileId, act, subjectId, inputDigest, summary, reason, askedBy } = asked;
  return {
    id: newId('srq'),
    profileId,
    act,
    subjectId,
    inputDigest,
    summary,
    reason,
    state: 'WAITING',
    askedBy,
    askedAt: now,
    expiresAt: new Date(now.getTime() + VALID_FOR_MS),
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    usedAt: null,
    useKey: null,
  };
}
