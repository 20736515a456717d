import {
  type CountedOwners,
  type DataScope,
  ownCount,
  ownerIn,
  refuseForeignOwners,
  rowsWithin,
  withOwners,
} from '@customer-area/shared/isolation';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DomainRow } from './domain.entity';
import { DomainTagRow } from './domain-tag.entity';
import { type DomainCriteria, isCounted, isCountedInGroups, isGrouped } from './filter';
import type { CountedTag, GroupCountsStore } from './group-counts.store';
import { type DomainsWanted, findsNothing, IS_ALLOWED, listed, narrowed } from './narrowed-domains';
import type { PhaseCountsStore } from './phase-counts.store';
import { ProfileTagRow } from './profile-tag.entity';
import type { FewDomains, SearchStore } from './search.store';
import { STATUS } from './status-condition';
import { spellingFor } from './tag-text';
import { type Counted, ofAutoRenew, sumOf, wantedOf } from './walks';

/** Counts the domains that a filter leaves: from the counts that are kept where they know, else one by one. */
export class TotalsStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly search: SearchStore,
    private readonly counts: PhaseCountsStore,
    private readonly groups: GroupCountsStore,
  ) {}

  async count(dataScope: DataScope, wanted: DomainsWanted): Promise<number> {
    if (findsNothing(wanted.criteria)) return 0;
    const kept = await this.kept(dataScope, wanted);
    if (kept !== null) return sumOf(kept);
    const few = await this.search.few(dataScope, wanted.criteria, null);
    if (few?.with !== undefined && typeof dataScope === 'string' && isText(wanted.criteria))
      return this.search.count(dataScope, few.with);
    const query = this.among(dataScope, wanted, few);
    return query === null ? 0 : ownCount(query, 'domain', dataScope, IS_ALLOWED);
  }

  /** How many there are of each extension and status. */
  async countParts(dataScope: DataScope, wanted: DomainsWanted): Promise<Counted[]> {
    if (findsNothing(wanted.criteria)) return [];
    const kept = await this.kept(dataScope, wanted);
    if (kept !== null) return kept;
    const query = await this.matching(dataScope, wanted);
    if (query === null) return [];
    query.select('domain.tld', 'tld').addSelect(STATUS, 'phase').addSelect('COUNT(*)', 'n');
    const parts = await withOwners(query, 'domain', dataScope, IS_ALLOWED)
      .setParameter('now', wanted.now)
      .groupBy('domain.tld')
      .addGroupBy(STATUS)
      .getRawMany<Counted & CountedOwners>();
    for (const part of parts) refuseForeignOwners(part, dataScope);
    return parts.map(({ tld, phase, n }) => ({ tld, phase, n: Number(n) }));
  }

  /** The tags that the most of the domains have, the most frequent first. */
  async countTags(dataScope: DataScope, wanted: DomainsWanted, most: number): Promise<CountedTag[]> {
    const { criteria, now } = wanted;
    if (findsNothing(criteria)) return [];
    if (typeof dataScope === 'string' && isCounted(criteria)) {
      const isWhole = criteria.statuses.length + criteria.tlds.length === 0;
      if (isWhole) return owned(await this.groups.mostFrequentTags(dataScope, most), dataScope);
      if ((await this.counts.at(dataScope, now)) !== null)
        return owned(await this.groups.tagsWithin(dataScope, criteria), dataScope);
    }
    const query = await this.matching(dataScope, wanted);
    if (query === null) return [];
    query
      .innerJoin(DomainTagRow, 'tag', 'tag.profileId = domain.profileId AND tag.domainId = domain.id')
      .innerJoin(
        ProfileTagRow,
        'spelled',
        'spelled.profileId = tag.profileId AND spelled.folded = tag.folded',
      )
      .select(`MIN(${spellingFor(dataScope)})`, 'tag')
      .addSelect('COUNT(*)', 'n');
    const counted = await withOwners(query, 'domain', dataScope, IS_ALLOWED)
      .setParameter('now', now)
      .groupBy('tag.folded')
      .getRawMany<{ tag: string; n: string } & CountedOwners>();
    for (const one of counted) refuseForeignOwners(one, dataScope);
    return counted.map(({ tag, n }) => ({ profileId: ownerIn(dataScope), tag, n: Number(n) }));
  }

  /** From what is kept; null where that does not tell. */
  private async kept(dataScope: DataScope, wanted: DomainsWanted): Promise<Counted[] | null> {
    const { criteria, now } = wanted;
    const { autoRenew } = criteria;
    if (typeof dataScope !== 'string' || !isKept(criteria)) return null;
    const counted = await this.counts.at(dataScope, now);
    if (counted === null) return null;
    if (autoRenew !== null) {
      const renewing = owned(await this.groups.renewing(dataScope), dataScope);
      return wantedOf(ofAutoRenew(counted, renewing, autoRenew), criteria);
    }
    if (!isGrouped(criteria)) return wantedOf(counted, criteria);
    const { tags } = criteria;
    return owned(
      tags.length > 0
        ? await this.groups.of(dataScope, 'TAG', tags, criteria)
        : await this.groups.ofRegistrants(dataScope, criteria),
      dataScope,
    );
  }

  /** A query for all that the filter leaves, in no order; null when that is nothing. */
  private async matching(
    dataScope: DataScope,
    wanted: DomainsWanted,
  ): Promise<SelectQueryBuilder<DomainRow> | null> {
    return this.among(dataScope, wanted, await this.search.few(dataScope, wanted.criteria, null));
  }

  private among(
    dataScope: DataScope,
    wanted: DomainsWanted,
    few: FewDomains | null,
  ): SelectQueryBuilder<DomainRow> | null {
    if (few?.ids?.length === 0) return null;
    const all = this.manager.createQueryBuilder(DomainRow, 'domain');
    const own = listed(rowsWithin(all, 'domain', dataScope, IS_ALLOWED), dataScope, wanted.criteria);
    const query = narrowed(own, wanted);
    if (few?.with !== undefined) return this.search.through(query, ownerIn(dataScope), few.with);
    return few?.ids === undefined || few.ids === null
      ? query
      : query.andWhere('domain.id IN (:...few)', { few: few.ids });
  }
}

/** Whether nothing but a text in the name is filtered by. */
function isText(criteria: DomainCriteria): boolean {
  const { nameContains, statuses, tlds } = criteria;
  return (
    nameContains !== null &&
    statuses.length + tlds.length === 0 &&
    isCounted({ ...criteria, nameContains: null })
  );
}

/** Whether what the filter leaves is counted beforehand. */
function isKept(criteria: DomainCriteria): boolean {
  if (criteria.autoRenew !== null) return isCountedInGroups(criteria) && !isGrouped(criteria);
  return isCounted(criteria) || isOneGroup(criteria);
}

/** Whether the filter leaves the domains of one tag, or those of registrants, each of which is in one group. */
function isOneGroup(criteria: DomainCriteria): boolean {
  const { tags, registrantIds, verified } = criteria;
  if (!isCountedInGroups(criteria)) return false;
  if (tags.length > 0) return tags.length === 1 && registrantIds === null && verified === null;
  return registrantIds !== null && (verified === null || verified.policies.isByTld);
}

function owned<Row extends { readonly profileId: string }>(rows: Row[], dataScope: DataScope): Row[] {
  for (const { profileId } of rows)
    refuseForeignOwners({ firstOwner: profileId, lastOwner: profileId }, dataScope);
  return rows;
}
