import {
  type CountedOwners,
  type DataScope,
  ownCount,
  refuseForeignOwners,
  rowsWithin,
  withOwners,
} from '@customer-area/shared/isolation';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DomainRow } from './domain.entity';
import { isCounted } from './filter';
import { type DomainsWanted, findsNothing, IS_ALLOWED, narrowed } from './narrowed-domains';
import type { PhaseCountsStore } from './phase-counts.store';
import type { SearchStore } from './search.store';
import { STATUS } from './status-condition';
import { type Counted, wantedOf } from './walks';

/** Counts the domains that a filter leaves: from the counts that are kept where they know, else one by one. */
export class TotalsStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly search: SearchStore,
    private readonly counts: PhaseCountsStore,
  ) {}

  async count(dataScope: DataScope, wanted: DomainsWanted): Promise<number> {
    const { criteria, now } = wanted;
    if (findsNothing(criteria)) return 0;
    if (typeof dataScope === 'string' && isCounted(criteria)) {
      const counted = await this.counts.at(dataScope, now);
      if (counted !== null) return wantedOf(counted, criteria).reduce((sum, { n }) => sum + n, 0);
    }
    const query = await this.matching(dataScope, wanted);
    return query === null ? 0 : ownCount(query, 'domain', dataScope, IS_ALLOWED);
  }

  /** How many there are of each extension and status. */
  async countParts(dataScope: DataScope, wanted: DomainsWanted): Promise<Counted[]> {
    const { criteria, now } = wanted;
    if (findsNothing(criteria)) return [];
    if (typeof dataScope === 'string' && isCounted(criteria)) {
      const counted = await this.counts.at(dataScope, now);
      if (counted !== null) return wantedOf(counted, criteria);
    }
    const query = await this.matching(dataScope, wanted);
    if (query === null) return [];
    query.select('domain.tld', 'tld').addSelect(STATUS, 'phase').addSelect('COUNT(*)', 'n');
    const parts = await withOwners(query, 'domain', dataScope, IS_ALLOWED)
      .setParameter('now', now)
      .groupBy('domain.tld')
      .addGroupBy(STATUS)
      .getRawMany<Counted & CountedOwners>();
    for (const part of parts) refuseForeignOwners(part, dataScope);
    return parts.map(({ tld, phase, n }) => ({ tld, phase, n: Number(n) }));
  }

  /** A query for all that the filter leaves, in no order; null when that is nothing. */
  private async matching(
    dataScope: DataScope,
    wanted: DomainsWanted,
  ): Promise<SelectQueryBuilder<DomainRow> | null> {
    const few = await this.search.few(dataScope, wanted.criteria, null);
    if (few?.ids?.length === 0) return null;
    const all = this.manager.createQueryBuilder(DomainRow, 'domain');
    const query = narrowed(rowsWithin(all, 'domain', dataScope, IS_ALLOWED), wanted);
    return few?.ids === undefined || few.ids === null
      ? query
      : query.andWhere('domain.id IN (:...few)', { few: few.ids });
  }
}
