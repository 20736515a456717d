import { type DataScope, type OwnRows, ownerIn, type ProfileId } from '@customer-area/shared/isolation';
import { walkOf } from '@customer-area/shared/pagination';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { DomainRow } from './domain.entity';
import type { DomainsPage } from './domains-page';
import { isCounted, isCountedInGroups, isGrouped } from './filter';
import type { GroupWaysStore } from './group-ways.store';
import { alongIndex, findsNothing, listed, narrowed } from './narrowed-domains';
import type { PhaseCountsStore } from './phase-counts.store';
import { ReachedDomainsStore } from './reached-domains.store';
import type { CandidatesInOrder, FewDomains, SearchStore } from './search.store';
import { inOrderOf, SORTINGS } from './sorting';
import type { Walk } from './walks';

/** Read at once when a search goes on. */
const MOST_CANDIDATES = 400;

/** Reads pages of a profile's domains, each by the way that reads the fewest rows. */
export class PagesStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly ownRows: OwnRows,
    private readonly search: SearchStore,
    private readonly counts: PhaseCountsStore,
    private readonly groups: GroupWaysStore,
  ) {}

  async page(dataScope: DataScope, wanted: DomainsPage): Promise<DomainRow[]> {
    const rows = await this.read(dataScope, wanted);
    return wanted.columns === undefined ? rows : wanted.columns.guarded(rows);
  }

  private async read(dataScope: DataScope, wanted: DomainsPage): Promise<DomainRow[]> {
    const { criteria, sort, paging } = wanted;
    if (findsNothing(criteria)) return [];
    const few = await this.search.few(dataScope, criteria, sort);
    if (few !== null) return this.byWayOf(dataScope, wanted, few);
    if (typeof dataScope === 'string' && isGrouped(criteria)) return this.ofGroups(dataScope, wanted);
    const { statuses, tlds } = criteria;
    if (statuses.length === 0 && tlds.length === 0 && isCounted(criteria)) {
      const place = wanted.from === null ? 'first' : 'next';
      const shape = `domains ${sort} ${paging.size} ${paging.direction} ${place} ${wanted.columns?.key ?? ''}`;
      const text = () => alongIndex(this.inOrder(dataScope, wanted).getQuery(), SORTINGS[sort].indexes.all);
      return this.ownRows.read(dataScope, shape, text, positionOf(wanted));
    }
    const counted = typeof dataScope === 'string' ? await this.counts.at(dataScope, wanted.now) : null;
    const walks = counted === null ? null : await this.groups.walksTo(ownerIn(dataScope), wanted, counted);
    return walks === null ? this.amongAll(dataScope, wanted) : this.along(dataScope, wanted, walks);
  }

  private async ofGroups(profileId: ProfileId, wanted: DomainsPage): Promise<DomainRow[]> {
    const { criteria, now } = wanted;
    const isNarrower =
      (criteria.statuses.length + criteria.tlds.length > 0 || criteria.autoRenew !== null) &&
      isCountedInGroups(criteria);
    const counted = isNarrower ? await this.counts.at(profileId, now) : null;
    const others = counted === null ? null : await this.groups.apartFromGroups(profileId, criteria, counted);
    const way = await this.groups.wayTo(profileId, wanted, others ?? Number.POSITIVE_INFINITY);
    if (way !== null && 'walks' in way) return this.along(profileId, wanted, way.walks);
    if (way !== null) return this.byWayOf(profileId, wanted, way);
    const walks = counted === null ? null : await this.groups.walksTo(profileId, wanted, counted);
    return walks === null ? this.amongAll(profileId, wanted) : this.along(profileId, wanted, walks);
  }

  private byWayOf(dataScope: DataScope, wanted: DomainsPage, few: FewDomains): Promise<DomainRow[]> {
    return few.inOrder === undefined
      ? this.amongFew(dataScope, wanted, few)
      : this.alongCandidates(dataScope, wanted, few.inOrder);
  }

  /** Walks the whole portfolio, looking at each domain. */
  private amongAll(dataScope: DataScope, wanted: DomainsPage): Promise<DomainRow[]> {
    const { all } = SORTINGS[wanted.sort].indexes;
    return this.amongFew(dataScope, wanted, { index: all, ids: null });
  }

  private async amongFew(
    dataScope: DataScope,
    wanted: DomainsPage,
    { index, ids }: FewDomains,
  ): Promise<DomainRow[]> {
    if (ids?.length === 0) return [];
    const query = narrowed(this.inOrder(dataScope, wanted), wanted).setParameters(positionOf(wanted));
    if (ids !== null) query.andWhere('domain.id IN (:...few)', { few: ids });
    const [sql, values] = query.getQueryAndParameters();
    return this.manager.query(alongIndex(sql, index), values as unknown[]);
  }

  /** Looks at the domains that may match in the order of the list, until the page is full. */
  private async alongCandidates(
    dataScope: DataScope,
    wanted: DomainsPage,
    { candidatesAfter, allMatch }: CandidatesInOrder,
  ): Promise<DomainRow[]> {
    const { paging, sort, from } = wanted;
    const walk = walkOf(paging, SORTINGS[sort].direction);
    const found: DomainRow[] = [];
    let last = from;
    for (let most = (allMatch ? 1 : 2) * (paging.size + 1); ; most = MOST_CANDIDATES) {
      const candidates = await candidatesAfter({
        ...walk,
        key: last?.key ?? null,
        id: last?.id ?? null,
        most,
      });
      const ids = candidates.map(({ id }) => id);
      found.push(...(await this.amongFew(dataScope, wanted, { index: 'PRIMARY', ids })));
      last = candidates.at(-1) ?? null;
      if (found.length > paging.size || candidates.length < most) return found.slice(0, paging.size + 1);
    }
  }

  /** Reads a page from the beginning of each walk, and merges them. */
  private async along(
    dataScope: DataScope,
    wanted: DomainsPage,
    walks: readonly Walk[],
  ): Promise<DomainRow[]> {
    if (walks.length === 0) return [];
    const asked = walks.map(({ index, tld, phase, registrantId }) => {
      const { statuses, tlds } = wanted.criteria;
      const criteria = {
        ...wanted.criteria,
        // What the walk itself says need not be looked at; a walk without a status is not about one.
        statuses: phase === null ? statuses : [],
        tlds: tld === null ? tlds : [],
      };
      const query = narrowed(this.inOrder(dataScope, wanted), { ...wanted, criteria });
      if (tld !== null) query.andWhere('domain.tld = :tld', { tld });
      if (phase !== null) query.andWhere('domain.phase = :phase', { phase });
      if (registrantId !== null) query.andWhere('domain.registrantId = :registrantId', { registrantId });
      const [sql, values] = query.setParameters(positionOf(wanted)).getQueryAndParameters();
      return [alongIndex(sql, index), values as unknown[]] as const;
    });
    const rows = await this.manager.query<DomainRow[]>(
      asked.map(([sql]) => `(${sql})`).join(' UNION ALL '),
      asked.flatMap(([, values]) => values),
    );
    return inOrderOf(rows, wanted.sort, wanted.paging).slice(0, wanted.paging.size + 1);
  }

  private inOrder(
    dataScope: DataScope,
    { criteria, sort, paging, from, columns }: DomainsPage,
  ): SelectQueryBuilder<DomainRow> {
    const { property, direction } = SORTINGS[sort];
    const { order, beyond } = walkOf(paging, direction);
    const reached = new ReachedDomainsStore(this.manager).query(dataScope, columns?.properties);
    const query = listed(reached, dataScope, criteria)
      .orderBy(`domain.${property}`, order)
      .addOrderBy('domain.id', order)
      .limit(paging.size + 1);
    if (from === null) return query;
    // The first condition opens the index at the right place, the second leaves out what was already shown.
    return query
      .andWhere(`domain.${property} ${beyond}= :key`)
      .andWhere(`(domain.${property} ${beyond} :key OR domain.id ${beyond} :fromId)`);
  }
}

const positionOf = ({ from }: DomainsPage) => ({ key: from?.key ?? null, fromId: from?.id ?? null });
