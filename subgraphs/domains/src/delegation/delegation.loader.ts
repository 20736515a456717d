import type { Database } from '@customer-area/shared/database';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { DelegationRow } from './delegation.entity';
import type { DelegationStore } from './delegation.store';

export interface DelegationContext {
  readonly delegationOf: DataLoader<string, DelegationRow | null>;
}

/** The name servers of domains that the viewer reaches, in one statement for all domains of a request. */
export function delegationLoader(
  { database, delegations }: { readonly database: Database; readonly delegations: DelegationStore },
  viewer: Viewer,
): DelegationContext['delegationOf'] {
  return new DataLoader(async (domainIds) => {
    const rows = await delegations.ofDomains(database.read, dataScopeOf(viewer), domainIds);
    const byDomain = new Map(rows.map((row) => [row.domainId, row]));
    return domainIds.map((id) => byDomain.get(id) ?? null);
  });
}
