import { type DataScope, rowsWithin } from '@customer-area/shared/isolation';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DomainRow } from './domain.entity';
import { DOMAIN_COLUMNS } from './listed-columns';
import { IS_ALLOWED } from './narrowed-domains';

/** The domains that a viewer reaches, with all that is stored of them or some of it. */
export class ReachedDomainsStore {
  constructor(private readonly manager: EntityManager) {}

  query(
    dataScope: DataScope,
    columns: readonly (keyof DomainRow)[] = DOMAIN_COLUMNS,
  ): SelectQueryBuilder<DomainRow> {
    const query = this.manager.createQueryBuilder(DomainRow, 'domain').select([]);
    for (const property of columns) query.addSelect(`domain.${property}`, property);
    return rowsWithin(query, 'domain', dataScope, IS_ALLOWED);
  }
}
