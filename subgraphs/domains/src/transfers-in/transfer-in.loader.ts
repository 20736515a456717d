import type { Database } from '@customer-area/shared/database';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { TransferInRow } from './transfer-in.entity';
import type { TransferInStore } from './transfer-in.store';

/** The context of resolvers that read transfers to us. */
export interface TransferInContext {
  readonly transferIn: DataLoader<string, TransferInRow | null>;
}

/** That of each domain that the viewer reaches, in one statement for all domains of a request. */
export function transferInLoader(
  { database, transfersIn }: { readonly database: Database; readonly transfersIn: TransferInStore },
  viewer: Viewer,
): TransferInContext['transferIn'] {
  return new DataLoader(async (domainIds) => {
    const rows = await transfersIn.ofDomains(database.read, dataScopeOf(viewer), domainIds);
    const found = new Map(rows.map((row) => [row.domainId, row]));
    return domainIds.map((id) => found.get(id) ?? null);
  });
}
