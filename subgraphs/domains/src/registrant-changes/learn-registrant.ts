import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import { type RequestVerificationDeps, requestVerification } from '../verification';
import { dataOfProfile } from './registrant-data';

export interface LearnRegistrantDeps extends RequestVerificationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
}

/** Fetches who a registrant is from identity, once; whoever has to be verified is asked then. */
export async function learnRegistrant(
  deps: LearnRegistrantDeps,
  job: Pick<Job, 'kind' | 'subjectId'>,
): Promise<void> {
  const { database, clock, identity, registrants, confirmedAddresses } = deps;
  const found = await registrants.ofJob(database.read, job.subjectId);
  if (found === null || found.knownAt !== null) return;
  const data = await dataOfProfile(identity, found.profileId);
  if (data === null) return;
  const profileId = trustedProfileId(found.profileId);
  const registrantId = found.id;
  await database.transact(async (manager) => {
    const registrant = await registrants.lock(manager, profileId, registrantId);
    if (registrant === null || registrant.knownAt !== null) return;
    const now = clock.now();
    await registrants.change(manager, registrant, { ...data.holder, ...data.contact, knownAt: now });
    const { emailFingerprint } = data.contact;
    // It may have been confirmed before this service listened.
    if (data.emailVerified && emailFingerprint !== null)
      await confirmedAddresses.add(manager, profileId, emailFingerprint, now);
    await requestVerification(deps, manager, { profileId, registrantId, reason: job.kind.name }, now);
  });
}
