import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId, newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { supportSessionStarted } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import type { AccessTokenIssuer, SessionStore } from '../../credentials/sessions';
import { newSecret, secretHash } from '../../secrets';
import { type EndSupportSessionDeps, finishSupportSession } from './end-support-session';
import type { SupportRefusalStore } from './support-refusal.store';
import { supportRightsIn } from './support-rights-of';
import { END_SUPPORT_SESSION, SUPPORT_SESSION_MS } from './support-session';
import type { SupportSessionRow } from './support-session.entity';
import type { SupportSessionRefusal } from './support-session-refusal';

export interface StartSupportSessionDeps extends EndSupportSessionDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly sessions: SessionStore;
  readonly supportRefusals: SupportRefusalStore;
  /** Whether the erasure of a profile has begun, or is done. */
  readonly isBeingErased: (manager: EntityManager, profileId: ProfileId) => Promise<boolean>;
  readonly issueToken: AccessTokenIssuer;
}

export interface SupportSessionWanted {
  readonly profileId: string;
  readonly reason: string;
  readonly readOnly: boolean;
}

/** The support session, and a session of its own to work in: the one of the member of staff goes on beside it. */
export interface StartedSupportSession {
  readonly kind: 'started';
  readonly supportSession: SupportSessionRow;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
}

interface Refused {
  readonly kind: 'refused';
  readonly code: SupportSessionRefusal;
}

type Outcome = StartedSupportSession | Refused;

const LONGEST_REASON = 500;

/**
 * Lets a member of staff see the customer's area as the customer sees it, for half an hour; more than that once the customer
 * has approved. Who begins another one has ended the one before. NOT_FOUND for a profile that does not exist.
 */
export async function startSupportSession(
  deps: StartSupportSessionDeps,
  viewer: LoginViewer,
  wanted: SupportSessionWanted,
): Promise<Outcome> {
  const reason = requiredLine('reason', wanted.reason, LONGEST_REASON);
  if (!isId(wanted.profileId, 'prf')) throw notFound();
  const refreshToken = newSecret();
  const opened = await deps.database.transact(async (manager) => {
    // Locked: a refusal by the customer, and the beginning of an erasure, come before or after.
    const profile = await deps.profiles.lock(wanted.profileId, manager);
    if (profile === null) throw notFound();
    const profileId = trustedProfileId(profile.profileId);
    if (await deps.supportRefusals.has(manager, profileId)) return refused('SUPPORT_SESSIONS_REFUSED');
    if (await deps.isBeingErased(manager, profileId)) return refused('PROFILE_BEING_ERASED');
    const now = deps.clock.now();
    for (const earlier of await deps.supportSessions.lockRunningOfStaff(manager, viewer.loginId))
      await finishSupportSession(deps, manager, earlier, 'STAFF', now);
    const supportSession: SupportSessionRow = {
      id: newId('sup'),
      profileId,
      staffLoginId: viewer.loginId,
      reason,
      wantsToAct: !wanted.readOnly,
      startedAt: now,
      endsAt: new Date(now.getTime() + SUPPORT_SESSION_MS),
      approvedAt: null,
      approvedBy: null,
      endedAt: null,
    };
    await deps.supportSessions.insert(manager, supportSession);
    await enqueueJob(manager, {
      kind: END_SUPPORT_SESSION,
      subjectId: supportSession.id,
      dueAt: supportSession.endsAt,
    });
    await appendEvent(manager, supportSessionStarted, {
      profileId,
      subjectId: supportSession.id,
      payload: { reason, wantsToAct: supportSession.wantsToAct, until: supportSession.endsAt },
      occurredAt: now,
    });
    return {
      kind: 'opened' as const,
      supportSession,
      subject: await openSession(deps, manager, viewer, supportSession, refreshToken),
    };
  });
  if (opened.kind === 'refused') return opened;
  const { token, expiresAt } = await deps.issueToken(opened.subject);
  return {
    kind: 'started',
    supportSession: opened.supportSession,
    accessToken: token,
    refreshToken,
    expiresAt,
  };
}

function refused(code: SupportSessionRefusal): Refused {
  return { kind: 'refused', code };
}

/** Proven like the session that it is begun in, which goes on. UNAUTHENTICATED when that one has ended. */
async function openSession(
  deps: StartSupportSessionDeps,
  manager: EntityManager,
  viewer: LoginViewer,
  supportSession: SupportSessionRow,
  refreshToken: string,
) {
  const now = new Date();
  const { loginId } = viewer;
  // The login first, as whoever opens or ends its sessions does.
  const known = await deps.sessions.lockLogin(manager, loginId);
  const present = await deps.sessions.lockOpen(manager, { id: viewer.sessionId, loginId }, now);
  const rights = supportRightsIn(supportSession, deps.clock.now());
  if (known === null || present === null || rights === null) throw unauthenticated();
  const sessionId = newId('ses');
  const { profileId, authenticatedAt, secondFactor } = present;
  await deps.sessions.insert(manager, {
    id: sessionId,
    profileId,
    loginId,
    createdAt: now,
    authenticatedAt,
    expiresAt: rights.until < present.expiresAt ? rights.until : present.expiresAt,
    secondFactor,
    delegationId: null,
    supportSessionId: supportSession.id,
    ip: viewer.ip,
    userAgent: viewer.userAgent,
  });
  await deps.sessions.insertRefreshToken(manager, {
    hash: secretHash(refreshToken),
    sessionId,
    profileId,
    issuedAt: now,
  });
  return {
    loginId,
    sessionId,
    role: present.role,
    locale: present.locale,
    authenticatedAt,
    secondFactor,
    permissions: [],
    profileId: rights.profileId,
    limits: rights.limits,
    until: rights.until,
  };
}
