import type { Database } from '@customer-area/shared/database';
import { type DataScope, OwnRows } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { DomainRow } from './domain.entity';
import type { DomainsPage } from './domains-page';
import { GroupCountsStore } from './group-counts.store';
import { GroupWaysStore } from './group-ways.store';
import { PagesStore } from './pages.store';
import { PhaseCountsStore } from './phase-counts.store';
import { ReachedDomainsStore } from './reached-domains.store';
import { SearchStore } from './search.store';
import { TaggedDomainsStore } from './tagged-domains.store';
import { TotalsStore } from './totals.store';

/** Reads a profile's own domains, those that the viewer may see. */
export class PortfolioStore {
  private readonly manager: EntityManager;
  private readonly ownRows: OwnRows;
  private readonly pages: PagesStore;
  readonly totals: TotalsStore;

  constructor(database: Pick<Database, 'read' | 'rows' | 'transact'>) {
    const manager = database.read;
    this.manager = manager;
    this.ownRows = new OwnRows(database);
    const search = new SearchStore(manager);
    const counts = new PhaseCountsStore(database, this.ownRows);
    const groupCounts = new GroupCountsStore(manager);
    const groups = new GroupWaysStore(groupCounts, new TaggedDomainsStore(manager));
    this.pages = new PagesStore(manager, this.ownRows, search, counts, groups);
    this.totals = new TotalsStore(manager, search, counts, groupCounts);
  }

  async byIds(dataScope: DataScope, ids: readonly string[]): Promise<DomainRow[]> {
    if (ids.length === 0) return [];
    const text = () =>
      new ReachedDomainsStore(this.manager).query(dataScope).andWhere('domain.id IN (:...ids)').getQuery();
    return this.ownRows.read(dataScope, 'domains by id', text, { ids });
  }

  /** Those that are paid through less than a moment, the soonest first. Third levels are paid with their domain. */
  async paidThroughBefore(dataScope: DataScope, before: Date, most: number): Promise<DomainRow[]> {
    return new ReachedDomainsStore(this.manager)
      .query(dataScope)
      .andWhere("domain.state = 'REGISTERED' AND domain.parentId IS NULL")
      .andWhere('domain.paidThroughOrder < :before', { before })
      .orderBy('domain.paidThroughOrder')
      .addOrderBy('domain.id')
      .limit(most)
      .getRawMany<DomainRow>();
  }

  /** The domain with this A-label: the live one, else the latest, for a name may have been ordered several times. */
  async byName(dataScope: DataScope, name: string): Promise<DomainRow | null> {
    const rows = await new ReachedDomainsStore(this.manager)
      .query(dataScope)
      .andWhere('domain.name = :name', { name })
      .orderBy('domain.liveName IS NULL')
      .addOrderBy('domain.id', 'DESC')
      .limit(1)
      .getRawMany<DomainRow>();
    return rows[0] ?? null;
  }

  page(dataScope: DataScope, wanted: DomainsPage): Promise<DomainRow[]> {
    return this.pages.page(dataScope, wanted);
  }
}
