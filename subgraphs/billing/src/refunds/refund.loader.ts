import type { Database } from '@customer-area/shared/database';
import { dataScopeOrNone, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import { grouped } from '../listing';
import type { RefundRow } from './refund.entity';
import type { RefundStore } from './refund.store';
import type { PayerAccount, RefundListStore } from './refund-list.store';

export interface RefundContext {
  readonly refundsOfOrder: DataLoader<string, RefundRow[]>;
  /** Read by staff only. */
  readonly payeeOfRefund: DataLoader<string, PayerAccount | null>;
}

/** Refunds of the orders that one request reads. */
export function refundLoader(
  { database, refunds }: { readonly database: Database; readonly refunds: RefundStore },
  viewer: Viewer,
): RefundContext['refundsOfOrder'] {
  const dataScope = dataScopeOrNone(viewer);
  return new DataLoader(async (ids) => {
    if (dataScope === null) return ids.map(() => []);
    const rows = await refunds.ofOrders(database.read, ownerIn(dataScope), ids);
    return grouped(ids, rows, ({ orderId }) => orderId);
  });
}

/** Whom the refunds that one request reads are to be transferred to. */
export function payeeLoader({
  database,
  refundList,
}: {
  readonly database: Database;
  readonly refundList: RefundListStore;
}): RefundContext['payeeOfRefund'] {
  return new DataLoader(async (ids) => {
    const payees = await refundList.payeesOf(database.read, ids);
    return ids.map((id) => payees.find(({ refundId }) => refundId === id) ?? null);
  });
}
