import type { DataScope } from '@customer-area/shared/isolation';
import { type PageArgs, shownEdges, toPage, wantedPage } from '@customer-area/shared/pagination';
import { DomainConnection, toDomain } from './domain.graphql';
import type { TypedFilter } from './filter';
import type { PortfolioStore } from './portfolio.store';
import { cursorIn, type DomainSortName, positionIn } from './sorting';
import { type WantedDomainsDeps, wantedDomains } from './wanted-domains';

export interface ListDomainsDeps extends WantedDomainsDeps {
  readonly store: PortfolioStore;
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
): Promise<DomainConnection> {
  const paging = wantedPage(args);
  const sort = args.sort ?? 'NAME_ASC';
  const from = positionIn(sort, paging);
  const wanted = await wantedDomains(deps, dataScope, args.filter);
  const rows = await deps.store.page(dataScope, { ...wanted, sort, paging, from });
  const page = toPage(rows, paging, (row) => cursorIn(sort, row));
  return Object.assign(new DomainConnection(), {
    wanted,
    pageInfo: page.pageInfo,
    edges: shownEdges(page.edges, (row) => toDomain(row, wanted.now)),
  });
}
