import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { RegistrantFacts, RegistrantStore } from './registrant.store';

/** The context of resolvers that read registrants. */
export interface RegistrantContext extends ServiceContext {
  readonly loaders: { readonly registrant: RegistrantLoader };
}

export type RegistrantLoader = DataLoader<string, RegistrantFacts | null>;

/**
 * The viewer's profile as registrant, in one statement for all domains of a request; null for other profiles. Whoever has
 * access to a domain sees its verification, and so this.
 */
export function registrantLoader(store: RegistrantStore, viewer: Viewer): RegistrantLoader {
  return new DataLoader(async (profileIds) => {
    const rows = await store.ofProfiles(ownerIn(dataScopeOf(viewer)), profileIds);
    const byProfile = new Map(rows.map((row) => [row.profileId, row]));
    return profileIds.map((profileId) => byProfile.get(profileId) ?? null);
  });
}
