import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { supportSessionEnded } from '../../../contract';
import type { SessionEndingStore } from '../../credentials/sessions';
import { supportSessionStateAt } from './support-session';
import type { SupportSessionRow } from './support-session.entity';
import type { SupportSessionStore } from './support-session.store';

export interface EndSupportSessionDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly endings: SessionEndingStore;
  readonly supportSessions: SupportSessionStore;
}

type EndedBy = 'STAFF' | 'CUSTOMER' | 'TIME' | 'ERASURE';

/**
 * Ends it at once, from either side: by the member of staff who began it, and by whoever it is about. False when it was over.
 * NOT_FOUND for anybody else.
 */
export async function endSupportSession(
  deps: EndSupportSessionDeps,
  viewer: LoginViewer,
  id: string,
): Promise<boolean> {
  return deps.database.transact(async (manager) => {
    const session = await deps.supportSessions.lock(manager, id);
    const by = session === null ? null : sideOf(viewer, session);
    if (session === null || by === null) throw notFound();
    const now = deps.clock.now();
    if (supportSessionStateAt(session, now) === 'ENDED') return false;
    await finishSupportSession(deps, manager, session, by, now);
    return true;
  });
}

/** The job of its last moment. Does nothing when it was ended before. */
export async function endSupportSessionInTime(deps: EndSupportSessionDeps, id: string): Promise<void> {
  await deps.database.transact(async (manager) => {
    const session = await deps.supportSessions.lock(manager, id);
    if (session === null || session.endedAt !== null || session.endsAt > deps.clock.now()) return;
    await finishSupportSession(deps, manager, session, 'TIME', session.endsAt);
  });
}

/** Ends all by which a profile is helped, in the transaction that begins to erase it. */
export async function endSupportSessionsOf(
  deps: EndSupportSessionDeps,
  manager: EntityManager,
  profileId: ProfileId,
): Promise<void> {
  for (const open of await deps.supportSessions.lockRunningOf(manager, profileId))
    await finishSupportSession(deps, manager, open, 'ERASURE', deps.clock.now());
}

/** One that is locked and has not ended, with the session that works through it: gateways hear of it within two seconds. */
export async function finishSupportSession(
  { supportSessions, endings }: Pick<EndSupportSessionDeps, 'supportSessions' | 'endings'>,
  manager: EntityManager,
  { id, profileId }: SupportSessionRow,
  by: EndedBy,
  at: Date,
): Promise<void> {
  await supportSessions.end(manager, id, at);
  await endings.endAllOfSupport(manager, id, new Date());
  await appendEvent(manager, supportSessionEnded, {
    profileId,
    subjectId: id,
    payload: { by },
    occurredAt: at,
  });
}

function sideOf(
  viewer: LoginViewer,
  session: SupportSessionRow,
): Extract<EndedBy, 'STAFF' | 'CUSTOMER'> | null {
  if (viewer.loginId === session.staffLoginId) return 'STAFF';
  return viewer.limits === null && viewer.profileId === session.profileId ? 'CUSTOMER' : null;
}
