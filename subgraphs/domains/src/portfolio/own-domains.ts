import { trustedProfileId } from '@customer-area/shared/isolation';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import type { PortfolioStore } from './portfolio.store';

const id = z.string().min(1).max(40);
const ownInput = z.object({ profileId: id, domainIds: z.array(id).min(1).max(100) });

/** `own-domains`: names of those of these domains that the profile holds, has ordered or has held; others are left out. */
export function ownDomainsOperation({ store }: { readonly store: PortfolioStore }) {
  return async (input: unknown) => {
    const { profileId, domainIds } = checked(ownInput, input);
    const rows = await store.byIds(trustedProfileId(profileId), domainIds);
    return { domains: rows.map((row) => ({ id: row.id, unicodeName: row.unicodeName })) };
  };
}
