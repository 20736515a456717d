import { ownDomains } from '@customer-area/domains/contract';
import { notFound } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { NamedDomain } from './named-domain';

/** What delegations ask of the service that knows domains. */
export interface OwnDomainsPort {
  /** The names of these domains, in the order asked; NOT_FOUND unless all of them are the profile's own. */
  namesOf(
    profileId: string,
    domainIds: readonly string[],
    requestId: string,
  ): Promise<readonly NamedDomain[]>;
}

/** The domains service over its internal operations. */
export function peerOwnDomains(peer: Peer): OwnDomainsPort {
  return {
    namesOf: async (profileId, domainIds, requestId) => {
      const asked = { profileId, domainIds: [...domainIds] };
      const { domains } = await askOperation(peer, ownDomains, asked, requestId);
      const names = new Map(domains.map(({ id, unicodeName }) => [id, unicodeName]));
      return domainIds.map((id) => {
        const name = names.get(id);
        if (name === undefined) throw notFound();
        return { id, name };
      });
    },
  };
}
