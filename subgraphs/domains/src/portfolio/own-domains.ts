import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { ownDomains } from '../../contract';
import type { PortfolioStore } from './portfolio.store';

/** The names of domains that a profile holds, has ordered or has held. */
export function ownDomainsOperation({ store }: { readonly store: PortfolioStore }): InternalHandlers {
  return answerOperation(ownDomains, async ({ profileId, domainIds }) => {
    const rows = await store.byIds(trustedProfileId(profileId), domainIds);
    return { domains: rows.map((row) => ({ id: row.id, unicodeName: row.unicodeName })) };
  });
}
