import type { Database } from '@customer-area/shared/database';
import {
  type CountedOwners,
  type DataScope,
  OwnRows,
  refuseForeignOwners,
  rowsWithin,
  withOwners,
} from '@customer-area/shared/isolation';
import { cursorArgument, decodeCursor, type PageWanted, walkOf } from '@customer-area/shared/pagination';
import { selection } from '@customer-area/shared/rows';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DomainRow } from '../portfolio';

const { list, read } = selection(DomainRow, 'd');

/** Which domains exist for a viewer that is limited to some. */
const IS_ALLOWED = 'domain.id IN (:...allowedDomainIds)';

/** Reads the third levels of domains that the viewer may see, in alphabetical order. */
export class ShownThirdLevelStore {
  private readonly manager: EntityManager;
  private readonly ownRows: OwnRows;

  constructor(database: Pick<Database, 'read' | 'rows'>) {
    this.manager = database.read;
    this.ownRows = new OwnRows(database);
  }

  /** A page of those of each of these domains, one more than asked for, in one statement. */
  async beneath(
    dataScope: DataScope,
    parentIds: readonly string[],
    wanted: PageWanted,
  ): Promise<DomainRow[]> {
    const shape = `third levels ${wanted.direction} ${wanted.cursor === null ? 'first' : 'next'}`;
    const parameters = { parentIds, most: wanted.size + 1, ...positionOf(wanted) };
    return read(
      await this.ownRows.read(dataScope, shape, () => this.textOf(dataScope, wanted), parameters),
    ) as DomainRow[];
  }

  async countBeneath(
    dataScope: DataScope,
    parentIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const query = this.own(dataScope)
      .select('domain.parentId', 'parentId')
      .addSelect('COUNT(*)', 'thirdLevels')
      .andWhere('domain.parentId IN (:...parentIds)', { parentIds })
      .groupBy('domain.parentId');
    const rows = await withOwners(query, 'domain', dataScope, IS_ALLOWED).getRawMany<
      { parentId: string; thirdLevels: string } & CountedOwners
    >();
    for (const row of rows) refuseForeignOwners(row, dataScope);
    return new Map(rows.map((row) => [row.parentId, Number(row.thirdLevels)]));
  }

  private textOf(dataScope: DataScope, wanted: PageWanted): string {
    const { order, beyond } = walkOf(wanted, 'ASC');
    const ranked = this.own(dataScope)
      .select('domain.id', 'id')
      .addSelect(
        `ROW_NUMBER() OVER (PARTITION BY domain.parent_id ORDER BY domain.name ${order}, domain.id ${order})`,
        'place',
      )
      .andWhere('domain.parentId IN (:...parentIds)');
    if (wanted.cursor !== null)
      ranked.andWhere(`(domain.name ${beyond} :name OR (domain.name = :name AND domain.id ${beyond} :id))`);
    return `SELECT ${list} FROM (${ranked.getQuery()}) ranked JOIN domain d ON d.id = ranked.id
             WHERE ranked.place <= :most ORDER BY d.parent_id, ranked.place`;
  }

  private own(dataScope: DataScope): SelectQueryBuilder<DomainRow> {
    const query = this.manager.createQueryBuilder(DomainRow, 'domain');
    return rowsWithin(query, 'domain', dataScope, IS_ALLOWED);
  }
}

function positionOf(wanted: PageWanted): { readonly name: string; readonly id: string } | null {
  if (wanted.cursor === null) return null;
  const [name, id] = decodeCursor(wanted.cursor, 2, cursorArgument(wanted));
  return { name: name ?? '', id: id ?? '' };
}
