import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { sessionsEnded } from '../../../contract';
import type { LoginStore } from '../../account/logins';
import type { ProfileStore } from '../../account/profiles';
import type { SessionEndingStore } from '../../credentials/sessions';

export interface EndSessionsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly endings: SessionEndingStore;
}

/** Signs a customer out everywhere, or one of its logins; answers how many sessions ended. NOT_FOUND when there is none such. */
export async function endSessions(
  { database, clock, profiles, logins, endings }: EndSessionsDeps,
  { profileId, loginId, reason }: { profileId: string; loginId: string | null; reason: string },
): Promise<number> {
  return database.transact(async (manager) => {
    if ((await profiles.find(profileId, manager)) === null) throw notFound();
    const owner = trustedProfileId(profileId);
    const ids = await logins.idsOf(profileId, manager);
    if (loginId !== null && !ids.includes(loginId)) throw notFound();
    let ended = 0;
    for (const id of loginId === null ? ids : [loginId])
      ended += await endings.endAllOf(manager, { id, profileId: owner }, 'ENDED_BY_STAFF', new Date());
    await appendEvent(manager, sessionsEnded, {
      profileId,
      subjectId: loginId ?? profileId,
      payload: { ended, reason },
      occurredAt: clock.now(),
    });
    return ended;
  });
}
