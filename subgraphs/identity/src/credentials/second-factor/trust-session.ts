import type { EntityManager } from 'typeorm';
import type { SessionEndingStore, SessionStore } from '../sessions';
import type { ToldLogin } from './tell-login';

export interface TrustSessionDeps {
  readonly sessions: SessionStore;
  readonly endings: SessionEndingStore;
}

/**
 * The session that adds a factor has shown it, which its next access token says. With the first factor of the login all its
 * other sessions end: they were opened with the password alone, perhaps by whoever the factor is to keep out.
 */
export async function trustSession(
  { sessions, endings }: TrustSessionDeps,
  manager: EntityManager,
  login: ToldLogin,
  { sessionId, isFirst }: { sessionId: string; isFirst: boolean },
): Promise<void> {
  if (isFirst) {
    // A session that is just being opened comes before, and ends, or after, and is asked for the factor.
    await sessions.lockLogin(manager, login.id);
    await endings.endAllOf(manager, login, 'SECOND_FACTOR_ENABLED', new Date(), sessionId);
  }
  await sessions.markSecondFactor(manager, { id: sessionId, loginId: login.id });
}
