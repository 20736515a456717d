import { type DataScope, rowsWithin } from '@customer-area/shared/isolation';
import { columnsOf } from '@customer-area/shared/rows';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DomainRow } from './domain.entity';
import { IS_ALLOWED } from './narrowed-domains';

/** The domains that a viewer reaches, with all that is stored of them. */
export class ReachedDomainsStore {
  constructor(private readonly manager: EntityManager) {}

  query(dataScope: DataScope): SelectQueryBuilder<DomainRow> {
    const query = this.manager.createQueryBuilder(DomainRow, 'domain').select([]);
    for (const { property } of columnsOf(DomainRow)) query.addSelect(`domain.${property}`, property);
    return rowsWithin(query, 'domain', dataScope, IS_ALLOWED);
  }
}
