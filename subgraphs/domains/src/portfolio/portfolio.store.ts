import type { Database } from '@customer-area/shared/database';
import { type DataScope, OwnRows, ownCount, rowsWithin } from '@customer-area/shared/isolation';
import { containing } from '@customer-area/shared/list-filters';
import { type PageWanted, walkOf } from '@customer-area/shared/pagination';
import { columnsOf } from '@customer-area/shared/rows';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DomainRow } from './domain.entity';
import { type DomainCriteria, isEverything } from './filter';
import { type DomainSortName, type Position, SORTINGS } from './sorting';
import { statusCondition } from './status-condition';

export interface DomainsWanted {
  readonly criteria: DomainCriteria;
  readonly now: Date;
}

export interface DomainsPage extends DomainsWanted {
  readonly sort: DomainSortName;
  readonly paging: PageWanted;
  /** What its cursor says. */
  readonly from: Position | null;
}

/** The condition for a viewer that is limited to some domains. */
const IS_ALLOWED = 'domain.id IN (:...allowedDomainIds)';

/** Reads a profile's own domains, those that the viewer may see. */
export class PortfolioStore {
  private readonly manager: EntityManager;
  private readonly ownRows: OwnRows;

  constructor(database: Pick<Database, 'read' | 'rows'>) {
    this.manager = database.read;
    this.ownRows = new OwnRows(database);
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
    const position = { key: wanted.from?.key ?? null, fromId: wanted.from?.id ?? null };
    if (!isEverything(wanted.criteria)) {
      return narrowed(this.inOrder(dataScope, wanted), wanted)
        .setParameters(position)
        .getRawMany<DomainRow>();
    }
    const { size, direction } = wanted.paging;
    const shape = `domains ${wanted.sort} ${size} ${direction} ${wanted.from === null ? 'first' : 'next'}`;
    const text = () => alongIndex(this.inOrder(dataScope, wanted).getQuery(), SORTINGS[wanted.sort].index);
    return this.ownRows.read(dataScope, shape, text, position);
  }

  count(dataScope: DataScope, wanted: DomainsWanted): Promise<number> {
    const query = rowsWithin(
      this.manager.createQueryBuilder(DomainRow, 'domain'),
      'domain',
      dataScope,
      IS_ALLOWED,
    );
    return ownCount(narrowed(query, wanted), 'domain', dataScope, IS_ALLOWED);
  }

  private inOrder(dataScope: DataScope, { sort, paging, from }: DomainsPage): SelectQueryBuilder<DomainRow> {
    const { property } = SORTINGS[sort];
    const { order, beyond } = walkOf(paging, 'ASC');
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

/**
 * Reads a page along the index that has its order. Without the hint, the optimiser reads a large portfolio from its beginning
 * up to the cursor whenever that is more than half of it; the query builder cannot write FORCE INDEX.
 */
function alongIndex(sql: string, index: string): string {
  return sql.replace('FROM `domain` `domain`', `$& FORCE INDEX (${index})`);
}

function narrowed(
  query: SelectQueryBuilder<DomainRow>,
  { criteria, now }: DomainsWanted,
): SelectQueryBuilder<DomainRow> {
  const { nameContains, statuses, tlds } = criteria;
  if (nameContains !== null) {
    query.andWhere("(domain.name LIKE :pattern ESCAPE '|' OR domain.unicodeName LIKE :pattern ESCAPE '|')", {
      pattern: containing(nameContains),
    });
  }
  if (statuses.length > 0) query.andWhere(`(${statusCondition(statuses)})`, { now });
  if (tlds.length > 0) query.andWhere('domain.tld IN (:...tlds)', { tlds });
  return query;
}
