import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { supportSessionApproved } from '../../../contract';
import { supportSessionStateAt } from './support-session';
import type { SupportSessionRow } from './support-session.entity';
import type { SupportSessionStore } from './support-session.store';
import type { SupportSessionRefusal } from './support-session-refusal';

export interface ApproveSupportSessionDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly supportSessions: SupportSessionStore;
}

export type ApproveOutcome =
  | { readonly kind: 'approved'; readonly supportSession: SupportSessionRow }
  | { readonly kind: 'refused'; readonly code: SupportSessionRefusal };

/**
 * Lets the member of staff do more than read until the support session ends: from the next refresh of their session on. Twice
 * is once. NOT_FOUND for a support session of another profile.
 */
export async function approveSupportSession(
  { database, clock, supportSessions }: ApproveSupportSessionDeps,
  {
    id,
    profileId,
    loginId,
  }: { readonly id: string; readonly profileId: ProfileId; readonly loginId: string },
): Promise<ApproveOutcome> {
  return database.transact(async (manager): Promise<ApproveOutcome> => {
    const session = await supportSessions.lock(manager, id);
    if (session === null || session.profileId !== profileId) throw notFound();
    const now = clock.now();
    switch (supportSessionStateAt(session, now)) {
      case 'ENDED':
        return { kind: 'refused', code: 'SUPPORT_SESSION_ENDED' };
      case 'READING':
        return { kind: 'refused', code: 'NOTHING_TO_APPROVE' };
      case 'ACTING':
        return { kind: 'approved', supportSession: session };
      case 'WAITING_FOR_APPROVAL':
        await supportSessions.approve(manager, id, { loginId, at: now });
        await appendEvent(manager, supportSessionApproved, {
          profileId,
          subjectId: id,
          payload: { until: session.endsAt },
          occurredAt: now,
        });
        return { kind: 'approved', supportSession: { ...session, approvedAt: now, approvedBy: loginId } };
    }
  });
}
