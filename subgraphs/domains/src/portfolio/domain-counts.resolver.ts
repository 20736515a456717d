import { AtMost } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DomainContext } from './domain.loader';
import { DomainCounts, DomainStatusCount, DomainTagCount, DomainTldCount } from './domain-counts.graphql';
import { DomainFilter } from './list-args.graphql';
import type { ListDomainsDeps } from './list-domains';
import { type Counted, sumOf } from './walks';
import { wantedDomains } from './wanted-domains';

const STATUSES = 10;
const MOST_TLDS = 200;
const MOST_TAGS = 100;

@Resolver(() => DomainCounts)
export class DomainCountsResolver {
  constructor(private readonly deps: ListDomainsDeps) {}

  @Query(() => DomainCounts, {
    description: 'How many domains of your profile a filter leaves, by status, extension and tag.',
  })
  async domainCounts(
    @Arg('filter', () => DomainFilter, {
      nullable: true,
      description: 'Which domains to count; all of them when not given.',
    })
    filter: DomainFilter | null,
    @Ctx() { viewer }: DomainContext,
  ): Promise<DomainCounts> {
    const wanted = await wantedDomains(this.deps, dataScopeOf(viewer), filter);
    const parts = await this.deps.store.totals.countParts(dataScopeOf(viewer), wanted);
    return Object.assign(new DomainCounts(), {
      wanted,
      total: sumOf(parts),
      byStatus: summedBy(parts, 'phase').map(([status, count]) =>
        Object.assign(new DomainStatusCount(), { status, count }),
      ),
      byTld: summedBy(parts, 'tld').map(([tld, count]) =>
        Object.assign(new DomainTldCount(), { tld, count }),
      ),
    });
  }

  @AtMost(STATUSES)
  @FieldResolver(() => [DomainStatusCount], { description: 'By status, the most frequent first.' })
  byStatus(@Root() counts: DomainCounts): DomainStatusCount[] {
    return counts.byStatus;
  }

  @AtMost(MOST_TLDS)
  @FieldResolver(() => [DomainTldCount], { description: 'By extension, the 200 most frequent ones.' })
  byTld(@Root() counts: DomainCounts): DomainTldCount[] {
    return counts.byTld.slice(0, MOST_TLDS);
  }

  @AtMost(MOST_TAGS)
  @FieldResolver(() => [DomainTagCount], {
    description: 'By tag, the 100 most frequent ones; a domain counts for each of its tags.',
  })
  async byTag(@Root() { wanted }: DomainCounts, @Ctx() { viewer }: DomainContext): Promise<DomainTagCount[]> {
    const counted = await this.deps.store.totals.countTags(dataScopeOf(viewer), wanted, MOST_TAGS);
    return summedBy(counted, 'tag')
      .slice(0, MOST_TAGS)
      .map(([tag, count]) => Object.assign(new DomainTagCount(), { tag, count }));
  }
}

function summedBy<Key extends string, Part extends { readonly [key in Key]: string } & Pick<Counted, 'n'>>(
  parts: readonly Part[],
  key: Key,
): [Part[Key], number][] {
  const sums = new Map<Part[Key], number>();
  for (const part of parts) sums.set(part[key], (sums.get(part[key]) ?? 0) + part.n);
  return [...sums].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}
