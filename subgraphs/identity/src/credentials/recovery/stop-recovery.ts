import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { profileRecoveryStopped } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import { secretHash } from '../../secrets';
import type { RecoveryStore } from './recovery.store';
import type { RecoveryStopStore } from './recovery-stop.store';

export interface StopRecoveryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly recoveries: RecoveryStore;
  readonly stops: RecoveryStopStore;
}

/**
 * The address before the present one says no: the links of all logins of the profile are good no more, and none is mailed to the
 * new address while the former one has a say. The same link again changes nothing. False when it is unknown or too old.
 */
export async function stopRecovery(deps: StopRecoveryDeps, token: string): Promise<boolean> {
  const { database, clock, profiles, recoveries, stops } = deps;
  const tokenHash = secretHash(token);
  return database.transact(async (manager) => {
    const now = clock.now();
    const profileId = await stops.profileToStop(manager, tokenHash, now);
    // Locked: a letter that is being written is stopped as well, or finds it stopped.
    if (profileId === null || (await profiles.lock(profileId, manager)) === null) return false;
    if (!(await stops.markStopped(manager, tokenHash, now))) return true;
    await recoveries.overtakeAllOf(manager, profileId, new Date());
    await appendEvent(manager, profileRecoveryStopped, {
      profileId,
      subjectId: profileId,
      payload: {},
      occurredAt: now,
    });
    return true;
  });
}
