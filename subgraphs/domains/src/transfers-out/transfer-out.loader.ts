import type { Database } from '@customer-area/shared/database';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { TransferOutRow } from './transfer-out.entity';
import type { TransferOutStore } from './transfer-out.store';

/** The context of resolvers that read transfers to other registrars. */
export interface TransferOutContext {
  readonly transferOut: DataLoader<string, TransferOutRow | null>;
}

/** The latest of each domain that the viewer reaches, in one statement for all domains of a request. */
export function transferOutLoader(
  { database, transfersOut }: { readonly database: Database; readonly transfersOut: TransferOutStore },
  viewer: Viewer,
): TransferOutContext['transferOut'] {
  return new DataLoader(async (domainIds) => {
    const rows = await transfersOut.ofDomains(database.read, dataScopeOf(viewer), domainIds);
    const latest = new Map(rows.map((row) => [row.domainId, row]));
    return domainIds.map((id) => latest.get(id) ?? null);
  });
}
