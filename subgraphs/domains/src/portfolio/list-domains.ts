import type { AskedColumns, AskedFields } from '@customer-area/shared/asked-fields';
import type { DataScope } from '@customer-area/shared/isolation';
import { type PageArgs, shownEdges, toPage, wantedPage } from '@customer-area/shared/pagination';
import type { DomainRow } from './domain.entity';
import { DomainConnection, toDomain } from './domain.graphql';
import type { DomainsPage } from './domains-page';
import type { TypedFilter } from './filter';
import type { PortfolioStore } from './portfolio.store';
import { cursorIn, type DomainSortName, positionIn, SORTINGS } from './sorting';
import { type WantedDomainsDeps, wantedDomains } from './wanted-domains';

export interface ListDomainsDeps extends WantedDomainsDeps {
  readonly store: PortfolioStore;
}

export interface ListAskedDomainsDeps extends ListDomainsDeps {
  readonly columns: AskedColumns<DomainRow>;
}

export interface DomainListArgs extends PageArgs {
  readonly filter?: TypedFilter | null | undefined;
  readonly sort?: DomainSortName | null | undefined;
}

/** One page of the domains that the viewer may see. `totalCount` has a resolver of its own. */
export async function listDomains(
  deps: ListDomainsDeps,
  dataScope: DataScope,
  args: DomainListArgs,
  columnsFor: (sort: DomainSortName) => DomainsPage['columns'] = () => undefined,
): Promise<DomainConnection> {
  const paging = wantedPage(args);
  const sort = args.sort ?? 'NAME_ASC';
  const from = positionIn(sort, paging);
  const wanted = await wantedDomains(deps, dataScope, args.filter);
  const columns = columnsFor(sort);
  const { criteria, now } = wanted;
  const rows = await deps.store.page(dataScope, { criteria, now, sort, paging, from, columns });
  const page = toPage(rows, paging, (row) => cursorIn(sort, row));
  return Object.assign(new DomainConnection(), {
    wanted,
    pageInfo: page.pageInfo,
    edges: shownEdges(page.edges, (row) => toDomain(row, wanted.now)),
  });
}

/** The same, of which no more is read than is asked for. */
export function listAskedDomains(
  deps: ListAskedDomainsDeps,
  dataScope: DataScope,
  args: DomainListArgs,
  asked: AskedFields,
): Promise<DomainConnection> {
  return listDomains(deps, dataScope, args, (sort) => deps.columns.for(asked, [SORTINGS[sort].property]));
}
