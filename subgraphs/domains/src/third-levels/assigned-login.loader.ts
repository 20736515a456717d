import { thirdLevelLogins } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { DomainContext } from '../portfolio';

export interface AssignedLoginContext extends DomainContext {
  readonly assignedLogin: DataLoader<string, string | null>;
}

/** The logins of third levels of the viewer's profile, in one question. */
export function assignedLoginLoader(identity: Peer, viewer: Viewer): DataLoader<string, string | null> {
  return new DataLoader(
    async (domainIds) => {
      const asked = { profileId: ownerIn(dataScopeOf(viewer)), domainIds: [...domainIds] };
      const { logins } = await askOperation(identity, thirdLevelLogins, asked, viewer.requestId);
      return domainIds.map((id) => logins.find(({ domainId }) => domainId === id)?.loginId ?? null);
    },
    { maxBatchSize: 1_000 },
  );
}
