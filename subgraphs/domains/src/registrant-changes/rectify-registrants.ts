import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import {
  type RegistriesOfDeps,
  type RequestContactUpdateDeps,
  registriesOf,
  requestContactUpdate,
} from '../registrant-contacts';
import type { Holder, RegistrantRow } from '../registrants';
import { requestVerification } from '../verification';
import type { LearnRegistrantDeps } from './learn-registrant';
import { dataOfProfile } from './registrant-data';

/** Due when staff have corrected a typing error in who a profile is. */
export const RECTIFY_REGISTRANTS = defineJob({ name: 'registrant.rectify', delays: TWO_DAYS });

/** What a registrant is called at a registry: a change of it has to be confirmed like a new address. */
const NAMES = ['firstName', 'lastName', 'companyName'] as const;

export interface RectifyRegistrantsDeps
  extends LearnRegistrantDeps,
    RequestContactUpdateDeps,
    RegistriesOfDeps {}

/** The registrants made from a profile are who the profile is: a correction there is one here, and at their registries. */
export async function rectifyRegistrants(
  deps: RectifyRegistrantsDeps,
  job: Pick<Job, 'kind' | 'subjectId'>,
): Promise<void> {
  const { database, clock, identity, registrants, confirmedAddresses } = deps;
  const profileId = trustedProfileId(job.subjectId);
  const data = await dataOfProfile(identity, profileId);
  if (data === null) return;
  await database.transact(async (manager) => {
    const now = clock.now();
    const { emailFingerprint } = data.contact;
    if (data.emailVerified && emailFingerprint !== null)
      await confirmedAddresses.add(manager, profileId, emailFingerprint, now);
    for (const registrant of await registrants.lockAll(manager, profileId)) {
      if (registrant.knownAt === null || isSame(registrant, data.holder)) continue;
      const isRenamed = NAMES.some((name) => registrant[name] !== data.holder[name]);
      await registrants.change(manager, registrant, {
        ...data.holder,
        ...(isRenamed ? { changedAt: now } : {}),
      });
      const asked = { profileId, registrantId: registrant.id, reason: job.kind.name };
      if (isRenamed) await requestVerification(deps, manager, asked, now);
      const of = { profileId, registrantId: registrant.id };
      for (const [registry, tld] of await registriesOf(deps, manager, of))
        await requestContactUpdate(deps, manager, of, { registry, tld, actor: null, at: now });
    }
  });
}

function isSame(registrant: RegistrantRow, holder: Holder): boolean {
  return (Object.keys(holder) as (keyof Holder)[]).every((field) => registrant[field] === holder[field]);
}
