import { type EventHandlers, on } from '@customer-area/shared/events';
import { sessionOpened } from '../../../contract';
import type { KnownOriginStore } from '../../account/logins';
import type { LatestSessionStore } from './latest-sessions.store';
import type { SessionEndingStore } from './session-endings.store';

/** Far above what a person has open; a program that signs in all the time ends its own oldest. */
const MAX_SESSIONS = 100;

export interface MakeRoomDeps {
  readonly latestSessions: LatestSessionStore;
  readonly endings: SessionEndingStore;
  readonly knownOrigins: KnownOriginStore;
}

/**
 * Behind each sign-in: the sessions that were not used for longest make room when the login has too many, and so do the devices and
 * networks it is known by.
 */
export function makesRoom({ latestSessions, endings, knownOrigins }: MakeRoomDeps): EventHandlers {
  return on(sessionOpened, async (manager, { profileId, payload: { loginId } }) => {
    // The machine's time, as that of sessions.
    const now = new Date();
    const login = { id: loginId, profileId: profileId ?? '' };
    for (const id of await latestSessions.idsBeyond(manager, login, MAX_SESSIONS, now))
      await endings.end(manager, id, 'TOO_MANY', now);
    await knownOrigins.forgetOldest(manager, loginId, now);
  });
}
