import { dataScopeOrNone } from '@customer-area/shared/isolation';
import type { PageWanted } from '@customer-area/shared/pagination';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { DomainContext, DomainRow } from '../portfolio';
import type { ShownThirdLevelStore } from './shown-third-level.store';

type ParentPage = PageWanted & { readonly parentId: string };

export interface ThirdLevelContext extends DomainContext {
  readonly thirdLevels: {
    /** One row more than the size of each page. */
    readonly page: DataLoader<ParentPage, DomainRow[], string>;
    readonly count: DataLoader<string, number>;
  };
}

/** Loaders of one request: a query asks for the same page of each of its domains, which makes one statement. */
export function thirdLevelLoaders(
  store: ShownThirdLevelStore,
  viewer: Viewer,
): ThirdLevelContext['thirdLevels'] {
  const dataScope = dataScopeOrNone(viewer);
  return {
    page: new DataLoader(
      async (pages) => {
        const kinds = new Map<string, ParentPage[]>();
        for (const page of pages) kinds.set(kindOf(page), [...(kinds.get(kindOf(page)) ?? []), page]);
        const found = new Map<string, DomainRow[]>();
        for (const [kind, alike] of kinds) {
          const [wanted] = alike;
          if (dataScope === null || wanted === undefined) continue;
          const parentIds = alike.map(({ parentId }) => parentId);
          for (const row of await store.beneath(dataScope, parentIds, wanted)) {
            const key = `${row.parentId} ${kind}`;
            found.set(key, [...(found.get(key) ?? []), row]);
          }
        }
        return pages.map((page) => found.get(`${page.parentId} ${kindOf(page)}`) ?? []);
      },
      { cacheKeyFn: (page) => `${page.parentId} ${kindOf(page)}` },
    ),
    count: new DataLoader(async (parentIds) => {
      if (dataScope === null) return parentIds.map(() => 0);
      const counts = await store.countBeneath(dataScope, parentIds);
      return parentIds.map((id) => counts.get(id) ?? 0);
    }),
  };
}

const kindOf = ({ size, direction, cursor }: PageWanted) => `${size} ${direction} ${cursor ?? ''}`;
