import { createHash } from 'node:crypto';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import type { RegistrantStore } from '../registrants';
import type { ProfileDomainStore } from './profile-domains.store';

/** How many ids are answered; the others are only counted. */
const NAMED = 100;

export interface ProfileDomainsDeps {
  readonly database: Database;
  readonly registrants: RegistrantStore;
  readonly profileDomains: ProfileDomainStore;
}

/** What a profile holds, and through which registrants: they do not follow when the profile changes. */
export function profileDomainsOperation(deps: ProfileDomainsDeps): InternalHandlers {
  const { database, registrants, profileDomains } = deps;
  return answerOperation(contract.profileDomains, async (of) => {
    const profileId = trustedProfileId(of.profileId);
    const counts = await profileDomains.countByPolicy(database.read, profileId);
    const wanted = { size: NAMED, direction: 'forwards', cursor: null } as const;
    const page = await registrants.page(database, profileId, wanted);
    return {
      total: counts.reduce((sum, { count }) => sum + count, 0),
      ids: await profileDomains.firstIds(database.read, profileId, NAMED),
      digest: createHash('sha256').update(JSON.stringify(counts)).digest('hex'),
      registrants: {
        total: await registrants.count(database, profileId),
        ids: page.edges.map(({ node }) => node.id),
      },
    };
  });
}
