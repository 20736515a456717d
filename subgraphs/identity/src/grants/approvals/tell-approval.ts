import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type { ProfileStore } from '../../account/profiles';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';
import type { ApprovalRow } from './approval.entity';
import { guardedActNames } from './guarded-act';

export interface TellApprovalDeps {
  readonly profiles: ProfileStore;
  readonly letters: LetterStore;
}

type ApprovalFact =
  | 'approval.requested'
  | 'approval.approved'
  | 'approval.refused'
  | 'approval.used'
  | 'approval.expired'
  | 'approval.withdrawn';

/** Tells the log what became of a request. */
export function tellFact(
  manager: EntityManager,
  type: ApprovalFact,
  approval: ApprovalRow,
  at: Date,
): Promise<void> {
  const { id: approvalId, act, subjectLabel, askedBy, reason } = approval;
  return appendEvent(manager, {
    type,
    profileId: approval.profileId,
    subjectId: approvalId,
    payload: { approvalId, act, subjectId: approval.subjectId, subjectLabel, askedBy, reason },
    occurredAt: at,
  });
}

/** Writes to the profile that something waits, and until when. */
export async function writeOfRequest(
  { profiles, letters }: TellApprovalDeps,
  manager: EntityManager,
  approval: ApprovalRow,
  username: string,
): Promise<void> {
  const to = await profiles.find(approval.profileId, manager);
  if (to === null) return;
  const { subjectLabel, askedAt: at, expiresAt } = approval;
  const what = guardedActNames[approval.act];
  await writeLetter(letters, manager, {
    kind: 'approval-requested',
    to,
    content: letterTexts.approvalRequested({ username, what, subjectLabel, expiresAt }),
    at,
  });
}

/** Writes to the profile how a request was decided, and by whom. */
export async function writeOfDecision(
  { profiles, letters }: TellApprovalDeps,
  manager: EntityManager,
  approval: ApprovalRow,
  username: string,
  at: Date,
): Promise<void> {
  const to = await profiles.find(approval.profileId, manager);
  if (to === null) return;
  const { subjectLabel, reason, expiresAt } = approval;
  const what = guardedActNames[approval.act];
  const isApproved = approval.state === 'APPROVED';
  await writeLetter(letters, manager, {
    kind: isApproved ? 'approval-given' : 'approval-refused',
    to,
    content: isApproved
      ? letterTexts.approvalGiven({ username, what, subjectLabel, expiresAt })
      : letterTexts.approvalRefused({ username, what, subjectLabel, reason }),
    at,
  });
}
