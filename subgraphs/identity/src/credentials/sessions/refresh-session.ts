import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import type { EntityManager } from 'typeorm';
import { secretHash } from '../../secrets';
import type { AccessTokenIssuer, TokenSubject } from './access-token';
import type { DelegatedRights, DelegatedRightsOf, SupportRightsOf } from './delegated-rights';
import type { OpenedSession } from './open-session';
import { deviceMark, REPEAT_MS, successorOf } from './refresh-successor';
import type { SessionStore, SessionWithLogin } from './session.store';
import type { SessionEndingStore } from './session-endings.store';

export interface RefreshSessionDeps {
  readonly database: Database;
  readonly sessions: SessionStore;
  readonly endings: SessionEndingStore;
  readonly delegatedRightsOf: DelegatedRightsOf;
  readonly supportRightsOf: SupportRightsOf;
  readonly issueToken: AccessTokenIssuer;
  /** What the next refresh token is derived with. */
  readonly encryptionKey: string;
}

/**
 * Trades a refresh token for a new pair. Each token works once, and for some seconds brings the device that used it the same
 * successor again; one that comes later or from elsewhere is in two hands, so the whole session ends, whoever holds it. A session that acts for another profile is given what that one allows now, and ends
 * once that is nothing. UNAUTHENTICATED for everything that is not a fresh token of a live session.
 */
export async function refreshSession(
  deps: RefreshSessionDeps,
  input: { refreshToken: string; ip: string; userAgent: string },
): Promise<OpenedSession> {
  const { database, sessions, issueToken } = deps;
  const hash = secretHash(input.refreshToken);
  const nextToken = successorOf(input.refreshToken, deps.encryptionKey);
  const from = deviceMark(input);
  // The transaction answers and never throws for a reuse: the revocation has to be committed.
  const subject = await database.transact(async (manager): Promise<TokenSubject | null> => {
    const found = await sessions.byRefreshToken(manager, hash);
    if (found === null) return null;
    const now = new Date();
    const isFirst = await sessions.useRefreshToken(manager, hash, { at: now, from });
    const since = new Date(now.getTime() - REPEAT_MS);
    if (!isFirst && !(await sessions.wasUsedBy(manager, hash, { since, from }))) {
      await deps.endings.end(manager, found.id, 'TOKEN_REUSED', now);
      return null;
    }
    if (found.revokedAt !== null || found.expiresAt <= now || found.loginDisabledAt !== null) return null;
    const rights = await rightsOf(deps, manager, found);
    // Never without limits because the delegation is gone: that would be the whole of somebody else's profile, or one's own.
    // Nor of somebody else's by a login that sees one third level alone.
    if (rights !== 'its own' && (rights === null || found.limits !== null)) {
      const reason = found.supportSessionId === null ? 'DELEGATION_ENDED' : 'SUPPORT_SESSION_ENDED';
      await deps.endings.end(manager, found.id, reason, now);
      return null;
    }
    if (!isFirst) return subjectOf(found, rights);
    await sessions.insertRefreshToken(manager, {
      hash: secretHash(nextToken),
      sessionId: found.id,
      profileId: found.profileId,
      issuedAt: now,
    });
    await sessions.markUsed(manager, found.id, { at: now, ip: input.ip, userAgent: input.userAgent });
    return subjectOf(found, rights);
  });
  if (subject === null) throw unauthenticated();
  const { token, expiresAt } = await issueToken(subject);
  return { ...subject, accessToken: token, refreshToken: nextToken, expiresAt, deviceToken: null };
}

/** What another profile lets the session do for it now; `null` when that has ended. */
async function rightsOf(
  { delegatedRightsOf, supportRightsOf }: RefreshSessionDeps,
  manager: EntityManager,
  { delegationId, supportSessionId, loginId, profileId }: SessionWithLogin,
): Promise<DelegatedRights | null | 'its own'> {
  if (supportSessionId !== null) return supportRightsOf(manager, supportSessionId, loginId);
  return delegationId === null ? 'its own' : delegatedRightsOf(manager, delegationId, profileId);
}

function subjectOf(session: SessionWithLogin, held: DelegatedRights | 'its own'): TokenSubject {
  const rights = held === 'its own' ? null : held;
  return {
    sessionId: session.id,
    loginId: session.loginId,
    profileId: rights?.profileId ?? session.profileId,
    role: session.role,
    locale: session.locale,
    authenticatedAt: session.authenticatedAt,
    secondFactor: session.secondFactor,
    // Staff who help a customer can do for them what the support session says, and nothing of what staff can.
    permissions: session.supportSessionId === null ? session.permissions : [],
    limits: rights?.limits ?? session.limits,
    until: rights?.until,
  };
}
