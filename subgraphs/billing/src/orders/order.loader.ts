import type { AskedFields } from '@customer-area/shared/asked-fields';
import type { Database } from '@customer-area/shared/database';
import { isId } from '@customer-area/shared/ids';
import { type DataScope, dataScopeOrNone, type OwnRows, ownerIn } from '@customer-area/shared/isolation';
import { BatchedReads } from '@customer-area/shared/later';
import type { PageWanted } from '@customer-area/shared/pagination';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { InvoiceContext } from '../invoices';
import { grouped } from '../listing';
import type { DomainOrderStore } from './domain-orders.store';
import { orderColumns } from './listed-columns';
import type { OrderLineRow, OrderRow } from './order.entity';
import type { OrderStore } from './order.store';
import type { OrderTransitionRow } from './order-history.entity';

export interface OrderLoaders {
  readonly byId: DataLoader<string, OrderRow | null>;
  readonly linesOf: DataLoader<string, OrderLineRow[]>;
  /** Every status that the order came to. */
  readonly stepsOf: DataLoader<string, OrderTransitionRow[]>;
  /** The orders of a domain on such a page, and one more. */
  readonly ofDomain: (page: PageWanted, asked: AskedFields) => BatchedReads<OrderRow[]>;
  readonly countOfDomain: DataLoader<string, number>;
  /** The order of a domain that waits for its payment. */
  readonly openOfDomain: DataLoader<string, OrderRow | null>;
}

export interface OrderContext extends InvoiceContext {
  readonly orders: OrderLoaders;
}

export interface OrderLoadersDeps {
  readonly database: Database;
  readonly ownRows: OwnRows;
  readonly orders: OrderStore;
  readonly domainOrders: DomainOrderStore;
}

/** Loaders of one request: they see the rows of its viewer and nothing else; without a profile there are none. */
export function orderLoaders(deps: OrderLoadersDeps, viewer: Viewer): OrderLoaders {
  const { database, ownRows } = deps;
  const dataScope: DataScope | null = dataScopeOrNone(viewer);
  return {
    byId: new DataLoader(async (ids) => {
      const possible = ids.filter((id) => isId(id, 'ord'));
      if (dataScope === null || possible.length === 0) return ids.map(() => null);
      const rows = await deps.orders.byIds(database.read, dataScope, possible);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    linesOf: new DataLoader(async (ids) =>
      dataScope === null
        ? ids.map(() => [])
        : grouped(
            ids,
            await deps.orders.linesOf(database.read, ownerIn(dataScope), ids),
            (row) => row.orderId,
          ),
    ),
    stepsOf: new DataLoader(async (ids) =>
      dataScope === null
        ? ids.map(() => [])
        : grouped(
            ids,
            await deps.orders.stepsOf(database.read, ownerIn(dataScope), ids),
            (row) => row.orderId,
          ),
    ),
    ofDomain: pagesOfDomains(deps, dataScope),
    openOfDomain: new DataLoader(async (ids) => {
      const possible = ids.filter((id) => isId(id, 'dom'));
      if (dataScope === null || possible.length === 0) return ids.map(() => null);
      const found = await deps.domainOrders.openOfDomains(ownRows, dataScope, possible);
      const byDomain = new Map(found.map(({ domainId, order }) => [domainId, order]));
      return ids.map((id) => byDomain.get(id) ?? null);
    }),
    countOfDomain: new DataLoader(async (ids) => {
      const possible = ids.filter((id) => isId(id, 'dom'));
      if (dataScope === null || possible.length === 0) return ids.map(() => 0);
      const counts = await deps.domainOrders.countOfDomains(database.read, dataScope, possible);
      return ids.map((id) => counts.get(id) ?? 0);
    }),
  };
}

/** A query asks for the same page of each of its domains: a loader, and a statement, for each page that is another. */
function pagesOfDomains(deps: OrderLoadersDeps, dataScope: DataScope | null) {
  const loaderOf = loadersByPage(deps, dataScope);
  let last: { page: PageWanted; asked: AskedFields; loader: BatchedReads<OrderRow[]> } | null = null;
  return (page: PageWanted, asked: AskedFields): BatchedReads<OrderRow[]> => {
    if (last === null || last.asked !== asked || !isSamePage(last.page, page))
      last = { page, asked, loader: loaderOf(page, asked) };
    return last.loader;
  };
}

function isSamePage(one: PageWanted, other: PageWanted): boolean {
  return one.size === other.size && one.direction === other.direction && one.cursor === other.cursor;
}

function loadersByPage({ ownRows, domainOrders }: OrderLoadersDeps, dataScope: DataScope | null) {
  const loaders = new Map<string, BatchedReads<OrderRow[]>>();
  return (page: PageWanted, asked: AskedFields): BatchedReads<OrderRow[]> => {
    const columns = orderColumns(asked, dataScope);
    const kind = `${page.size} ${page.direction} ${columns.key} ${page.cursor ?? ''}`;
    let loader = loaders.get(kind);
    if (loader === undefined) {
      loader = new BatchedReads(async (ids) => {
        const possible = ids.filter((id) => isId(id, 'dom'));
        if (dataScope === null || possible.length === 0) return ids.map(() => []);
        const found = await domainOrders.ofDomains(ownRows, dataScope, possible, page, columns);
        const byDomain = grouped(ids, found, ({ domainId }) => domainId);
        return byDomain.map((orders) => orders.map(({ order }) => order));
      });
      loaders.set(kind, loader);
    }
    return loader;
  };
}
