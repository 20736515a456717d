import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { OperationStore } from '../operations';
import type { RegistrantStore } from '../registrants';
import type { HeldNamesStore } from './held-names.store';
import { requestHold } from './request-hold';

export interface FollowHoldsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly registrants: RegistrantStore;
  readonly operations: OperationStore;
  readonly heldNames: HeldNamesStore;
}

/** Of a portfolio of any size, so many in one transaction. */
const AT_ONCE = 200;

/** Begins an operation for each name of a registrant that is suspended and not held, or held and free again. */
export async function followHolds(deps: FollowHoldsDeps, job: Pick<Job, 'subjectId'>): Promise<void> {
  const { database, clock, registrants, heldNames } = deps;
  const registrant = await registrants.ofJob(database.read, job.subjectId);
  if (registrant === null) return;
  const profileId = trustedProfileId(registrant.profileId);
  const of = { profileId, registrantId: registrant.id };
  let after = '';
  for (;;) {
    const ids = await heldNames.unsettled(database.read, of, after, AT_ONCE);
    await database.transact(async (manager) => {
      for (const domainId of ids) await requestHold(deps, manager, { profileId, domainId }, clock.now());
    });
    const last = ids.at(-1);
    if (last === undefined || ids.length < AT_ONCE) return;
    after = last;
  }
}
