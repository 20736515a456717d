import type { Database } from '@customer-area/shared/database';
import { type DataScope, OwnRows, type ProfileId, rowsWithin } from '@customer-area/shared/isolation';
import { type PageWanted, walkOf } from '@customer-area/shared/pagination';
import { columnsOf } from '@customer-area/shared/rows';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DomainRow } from './domain.entity';
import { isCounted } from './filter';
import { alongIndex, type DomainsWanted, findsNothing, IS_ALLOWED, narrowed } from './narrowed-domains';
import { PhaseCountsStore } from './phase-counts.store';
import { type FewDomains, type Part, SearchStore } from './search.store';
import { type DomainSortName, inOrderOf, type Position, SORTINGS } from './sorting';
import { TotalsStore } from './totals.store';
import { type Walk, walksOf } from './walks';

export interface DomainsPage extends DomainsWanted {
  readonly sort: DomainSortName;
  readonly paging: PageWanted;
  /** What its cursor says. */
  readonly from: Position | null;
}

/** Read at once when a search goes on. */
const MOST_CANDIDATES = 400;

/** Reads a profile's own domains, those that the viewer may see. */
export class PortfolioStore {
  private readonly manager: EntityManager;
  private readonly ownRows: OwnRows;
  private readonly search: SearchStore;
  private readonly counts: PhaseCountsStore;
  readonly totals: TotalsStore;

  constructor(database: Pick<Database, 'read' | 'rows' | 'transact'>) {
    this.manager = database.read;
    this.ownRows = new OwnRows(database);
    this.search = new SearchStore(database.read);
    this.counts = new PhaseCountsStore(database, this.ownRows);
    this.totals = new TotalsStore(database.read, this.search, this.counts);
  }

  async byIds(dataScope: DataScope, ids: readonly string[]): Promise<DomainRow[]> {
    if (ids.length === 0) return [];
    const text = () => this.own(dataScope).andWhere('domain.id IN (:...ids)').getQuery();
    return this.ownRows.read(dataScope, 'domains by id', text, { ids });
  }

  /** Those that are paid through less than a moment, the soonest first. */
  async paidThroughBefore(dataScope: DataScope, before: Date, most: number): Promise<DomainRow[]> {
    return this.own(dataScope)
      .andWhere("domain.state = 'REGISTERED' AND domain.paidThroughOrder < :before", { before })
      .orderBy('domain.paidThroughOrder')
      .addOrderBy('domain.id')
      .limit(most)
      .getRawMany<DomainRow>();
  }

  /** The domain with this A-label: the live one, else the latest, for a name may have been ordered several times. */
  async byName(dataScope: DataScope, name: string): Promise<DomainRow | null> {
    const rows = await this.own(dataScope)
      .andWhere('domain.name = :name', { name })
      .orderBy('domain.liveName IS NULL')
      .addOrderBy('domain.id', 'DESC')
      .limit(1)
      .getRawMany<DomainRow>();
    return rows[0] ?? null;
  }

  async page(dataScope: DataScope, wanted: DomainsPage): Promise<DomainRow[]> {
    const { criteria, sort, paging } = wanted;
    if (findsNothing(criteria)) return [];
    const few = await this.search.few(dataScope, criteria, sort);
    if (few?.inOrder !== undefined && typeof dataScope === 'string')
      return this.alongPart(dataScope, wanted, few.inOrder);
    if (few !== null) return this.amongFew(dataScope, wanted, few);
    const { statuses, tlds } = criteria;
    const { all } = SORTINGS[sort].indexes;
    if (statuses.length === 0 && tlds.length === 0 && isCounted(criteria)) {
      const shape = `domains ${sort} ${paging.size} ${paging.direction} ${wanted.from === null ? 'first' : 'next'}`;
      const text = () => alongIndex(this.inOrder(dataScope, wanted).getQuery(), all);
      return this.ownRows.read(dataScope, shape, text, positionOf(wanted));
    }
    const walks = await this.walksOf(dataScope, wanted);
    if (walks !== null) return this.along(dataScope, wanted, walks);
    const query = narrowed(this.inOrder(dataScope, wanted), wanted);
    const [sql, values] = query.setParameters(positionOf(wanted)).getQueryAndParameters();
    return this.manager.query(alongIndex(sql, all), values as unknown[]);
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

  /** Looks at the domains with a part of the searched text in the order of their names, until the page is full. */
  private async alongPart(profileId: ProfileId, wanted: DomainsPage, part: Part): Promise<DomainRow[]> {
    const { paging, sort, from } = wanted;
    const walk = walkOf(paging, SORTINGS[sort].direction);
    const found: DomainRow[] = [];
    let last = from === null ? null : { name: String(from.key), id: from.id };
    for (let most = 2 * (paging.size + 1); ; most = MOST_CANDIDATES) {
      const after = { ...walk, key: last?.name ?? null, id: last?.id ?? null, most };
      const candidates = await this.search.candidates(profileId, part, after);
      const ids = candidates.map(({ id }) => id);
      found.push(...(await this.amongFew(profileId, wanted, { index: 'PRIMARY', ids })));
      last = candidates.at(-1) ?? null;
      if (found.length > paging.size || candidates.length < most) return found.slice(0, paging.size + 1);
    }
  }

  /** Null when the whole portfolio is to be walked, looking at each domain. */
  private async walksOf(dataScope: DataScope, { criteria, now, sort }: DomainsPage): Promise<Walk[] | null> {
    if (typeof dataScope !== 'string') return null;
    const counted = await this.counts.at(dataScope, now);
    return counted === null ? null : walksOf(counted, criteria, sort);
  }

  /** Reads a page from the beginning of each walk, and merges them. */
  private async along(
    dataScope: DataScope,
    wanted: DomainsPage,
    walks: readonly Walk[],
  ): Promise<DomainRow[]> {
    if (walks.length === 0) return [];
    const criteria = { ...wanted.criteria, statuses: [], tlds: [] };
    const asked = walks.map(({ index, tld, phase }) => {
      const query = narrowed(this.inOrder(dataScope, wanted), { ...wanted, criteria });
      if (tld !== null) query.andWhere('domain.tld = :tld', { tld });
      if (phase !== null) query.andWhere('domain.phase = :phase', { phase });
      const [sql, values] = query.setParameters(positionOf(wanted)).getQueryAndParameters();
      return [alongIndex(sql, index), values as unknown[]] as const;
    });
    const rows = await this.manager.query<DomainRow[]>(
      asked.map(([sql]) => `(${sql})`).join(' UNION ALL '),
      asked.flatMap(([, values]) => values),
    );
    return inOrderOf(rows, wanted.sort, wanted.paging).slice(0, wanted.paging.size + 1);
  }

  private inOrder(dataScope: DataScope, { sort, paging, from }: DomainsPage): SelectQueryBuilder<DomainRow> {
    const { property, direction } = SORTINGS[sort];
    const { order, beyond } = walkOf(paging, direction);
    const query = this.own(dataScope)
      .orderBy(`domain.${property}`, order)
      .addOrderBy('domain.id', order)
      .limit(paging.size + 1);
    if (from === null) return query;
    // The first condition opens the index at the right place, the second leaves out what was already shown.
    return query
      .andWhere(`domain.${property} ${beyond}= :key`)
      .andWhere(`(domain.${property} ${beyond} :key OR domain.id ${beyond} :fromId)`);
  }

  private own(dataScope: DataScope): SelectQueryBuilder<DomainRow> {
    const query = this.manager.createQueryBuilder(DomainRow, 'domain').select([]);
    for (const { property } of columnsOf(DomainRow)) query.addSelect(`domain.${property}`, property);
    return rowsWithin(query, 'domain', dataScope, IS_ALLOWED);
  }
}

const positionOf = ({ from }: DomainsPage) => ({ key: from?.key ?? null, fromId: from?.id ?? null });
