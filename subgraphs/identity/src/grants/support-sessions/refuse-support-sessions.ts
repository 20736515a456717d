import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { supportSessionsAllowed, supportSessionsRefused } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import { type EndSupportSessionDeps, finishSupportSession } from './end-support-session';
import type { SupportRefusalStore } from './support-refusal.store';

export interface RefuseSupportSessionsDeps extends EndSupportSessionDeps {
  readonly profiles: ProfileStore;
  readonly supportRefusals: SupportRefusalStore;
}

/** Lets no staff into the profile's area any more, and ends what is open; or lets them in again. Told when it changes something. */
export async function refuseSupportSessions(
  deps: RefuseSupportSessionsDeps,
  profileId: ProfileId,
  refuse: boolean,
): Promise<void> {
  const { supportRefusals, supportSessions, profiles } = deps;
  await deps.database.transact(async (manager) => {
    // Before anything else, as whoever begins a support session does: none begins meanwhile.
    await profiles.lock(profileId, manager);
    const now = deps.clock.now();
    const changed = refuse
      ? await supportRefusals.put(manager, profileId, now)
      : await supportRefusals.remove(manager, profileId);
    if (!changed) return;
    if (refuse)
      for (const open of await supportSessions.lockRunningOf(manager, profileId))
        await finishSupportSession(deps, manager, open, 'CUSTOMER', now);
    await appendEvent(manager, refuse ? supportSessionsRefused : supportSessionsAllowed, {
      profileId,
      subjectId: profileId,
      payload: {},
      occurredAt: now,
    });
  });
}
