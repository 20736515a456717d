import type { LoadedColumns } from '@customer-area/shared/asked-fields';
import type { PageWanted } from '@customer-area/shared/pagination';
import type { DomainRow } from './domain.entity';
import type { DomainsWanted } from './narrowed-domains';
import type { DomainSortName, Position } from './sorting';

/** A page of a list of domains, as a store reads it. */
export interface DomainsPage extends DomainsWanted {
  readonly sort: DomainSortName;
  readonly paging: PageWanted;
  /** What its cursor says. */
  readonly from: Position | null;
  /** What is read of each: at least its id and what it sorts by. All of it when not said. */
  readonly columns?: LoadedColumns<DomainRow> | undefined;
}
