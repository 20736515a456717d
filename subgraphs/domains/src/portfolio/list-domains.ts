import type { Clock } from '@customer-area/shared/clock';
import type { DataScope } from '@customer-area/shared/isolation';
import { type PageArgs, toPage, wantedPage } from '@customer-area/shared/pagination';
import type { TldRules } from '../names';
import { DomainConnection, toDomain } from './domain.graphql';
import { checkedFilter, type TypedFilter } from './filter';
import type { PortfolioStore } from './portfolio.store';
import { cursorIn, type DomainSortName, positionIn } from './sorting';

export interface ListDomainsDeps {
  readonly store: PortfolioStore;
  readonly clock: Clock;
  readonly tldRules: TldRules;
}

export interface DomainListArgs extends PageArgs {
  readonly filter?: TypedFilter | null | undefined;
  readonly sort?: DomainSortName | null | undefined;
}

/** One page of the domains that the viewer may see. `totalCount` has a resolver of its own. */
export async function listDomains(
  { store, clock, tldRules }: ListDomainsDeps,
  dataScope: DataScope,
  args: DomainListArgs,
): Promise<DomainConnection> {
  const paging = wantedPage(args);
  const sort = args.sort ?? 'NAME_ASC';
  const from = positionIn(sort, paging);
  const wanted = { criteria: checkedFilter(args.filter, nameBy(tldRules)), now: clock.now() };
  const rows = await store.page(dataScope, { ...wanted, sort, paging, from });
  const page = toPage(rows, paging, (row) => cursorIn(sort, row));
  return Object.assign(new DomainConnection(), {
    wanted,
    pageInfo: page.pageInfo,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toDomain(node, wanted.now) })),
  });
}

/** The A-label of a name that was typed in either form. */
export function nameBy(tldRules: TldRules): (typed: string) => string | null {
  return (typed) => {
    const parsed = tldRules.parseSold(typed);
    return parsed.ok ? parsed.name : null;
  };
}
