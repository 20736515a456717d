import { AtMost } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DomainContext } from './domain.loader';
import { DomainCounts, DomainStatusCount, DomainTldCount } from './domain-counts.graphql';
import { checkedFilter } from './filter';
import { DomainFilter } from './list-args.graphql';
import { type ListDomainsDeps, nameBy } from './list-domains';
import type { Counted } from './walks';

const STATUSES = 10;
const MOST_TLDS = 200;

@Resolver(() => DomainCounts)
export class DomainCountsResolver {
  constructor(private readonly deps: ListDomainsDeps) {}

  @Query(() => DomainCounts, {
    description: 'How many domains of your profile a filter leaves, by status and by extension.',
  })
  async domainCounts(
    @Arg('filter', () => DomainFilter, {
      nullable: true,
      description: 'Which domains to count; all of them when not given.',
    })
    filter: DomainFilter | null,
    @Ctx() { viewer }: DomainContext,
  ): Promise<DomainCounts> {
    const { store, clock, tldRules } = this.deps;
    const wanted = { criteria: checkedFilter(filter, nameBy(tldRules)), now: clock.now() };
    const parts = await store.totals.countParts(dataScopeOf(viewer), wanted);
    return Object.assign(new DomainCounts(), {
      total: parts.reduce((sum, { n }) => sum + n, 0),
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
}

function summedBy<Key extends 'phase' | 'tld'>(
  parts: readonly Counted[],
  key: Key,
): [Counted[Key], number][] {
  const sums = new Map<Counted[Key], number>();
  for (const part of parts) sums.set(part[key], (sums.get(part[key]) ?? 0) + part.n);
  return [...sums].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}
