import type { Database } from '@customer-area/shared/database';
import { isLimited, profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { OperationContext } from '../operation-views';
import type { OwnerChangeRow } from '../owner-changes';
import type { CarriedOut, CarriedOutStore } from './carried-out.store';
import type { OwnerChangeCosts } from './owner-change-cost.loader';

type Case = Pick<OwnerChangeRow, 'id' | 'domains'>;

export interface OwnerHandoverContext extends OperationContext {
  readonly carriedOut: DataLoader<Case, readonly CarriedOut[], string>;
  readonly ownerChangeCosts: OwnerChangeCosts;
}

/** What carries out each case that is asked about, as far as it is the viewer's: one statement for all of them. */
export function carriedOutLoader(
  { database, carriedOut }: { readonly database: Database; readonly carriedOut: CarriedOutStore },
  viewer: Viewer,
): OwnerHandoverContext['carriedOut'] {
  return new DataLoader(
    async (cases) => {
      if (isLimited(viewer)) return cases.map(() => []);
      const ids = new Set(cases.flatMap(({ domains }) => domains.map(({ domainId }) => domainId)));
      const found = await carriedOut.ofDomains(database.read, profileOf(viewer), [...ids]);
      return cases.map(({ id }) => found.filter(({ ownerChangeId }) => ownerChangeId === id));
    },
    { cacheKeyFn: ({ id }) => id },
  );
}
