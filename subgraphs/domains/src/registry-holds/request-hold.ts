import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type OperationStore, requestOperation } from '../operations';

/** The kind of operation that takes a name out of the DNS while it is suspended, and puts it back. */
export const CLIENT_HOLD = 'client-hold';

/** Has the hold of a name brought to where its suspension stands; twice is once as long as it is on its way. */
export async function requestHold(
  deps: { readonly operations: OperationStore },
  manager: EntityManager,
  { profileId, domainId }: { readonly profileId: ProfileId; readonly domainId: string },
  at: Date,
): Promise<void> {
  const dedupe = { key: `${CLIENT_HOLD}:${domainId}`, while: 'OPEN' } as const;
  const asked = { profileId, domainId, kind: CLIENT_HOLD, details: {}, actor: null };
  await requestOperation(deps, manager, { ...asked, dedupe, at });
}
