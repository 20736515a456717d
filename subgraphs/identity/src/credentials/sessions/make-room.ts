import { onAll, type PageHandler } from '@customer-area/shared/events';
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
 * networks it is known by. All logins of a page in a few statements: most of them have nothing too many.
 */
export function makesRoom({ latestSessions, endings, knownOrigins }: MakeRoomDeps): PageHandler {
  return onAll(sessionOpened, async (manager, events) => {
    // The machine's time, as that of sessions.
    const now = new Date();
    const profileOf = new Map(events.map(({ profileId, payload }) => [payload.loginId, profileId ?? '']));
    const logins = [...profileOf].map(([id, profileId]) => ({ id, profileId }));
    const ids = await latestSessions.idsBeyond(manager, logins, MAX_SESSIONS, now);
    await endings.endThese(manager, ids, 'TOO_MANY', now);
    await knownOrigins.forgetOldest(manager, [...profileOf.keys()], now);
  });
}
