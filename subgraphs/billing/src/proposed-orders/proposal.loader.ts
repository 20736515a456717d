import type { Database } from '@customer-area/shared/database';
import { dataScopeOrNone, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { OrderProposalRow } from './order-proposal.entity';
import type { OrderProposalStore } from './order-proposal.store';

export interface ProposalContext {
  readonly proposalOfOrder: DataLoader<string, OrderProposalRow | null>;
}

/** The proposals of the orders that one request reads. */
export function proposalLoader(
  { database, proposals }: { readonly database: Database; readonly proposals: OrderProposalStore },
  viewer: Viewer,
): ProposalContext {
  const dataScope = dataScopeOrNone(viewer);
  return {
    proposalOfOrder: new DataLoader(async (ids) => {
      if (dataScope === null) return ids.map(() => null);
      const rows = await proposals.ofOrders(database.read, ownerIn(dataScope), ids);
      return ids.map((id) => rows.find(({ orderId }) => orderId === id) ?? null);
    }),
  };
}
