import { isId } from '@customer-area/shared/ids';
import { type DataScope, dataScopeOrNone } from '@customer-area/shared/isolation';
import type { PageWanted } from '@customer-area/shared/pagination';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { DomainContext } from '../portfolio';
import type {
  OpenWanted,
  ShownOperation,
  ShownOperationStore,
  ShownTransition,
} from './shown-operation.store';

/** Some operations of one domain. */
interface OfDomain {
  readonly domainId: string;
  readonly open: OpenWanted;
}

type DomainPage = OfDomain & PageWanted;

export interface OperationLoaders {
  readonly byId: DataLoader<string, ShownOperation | null>;
  /** One row more than the size of each page. */
  readonly ofDomain: DataLoader<DomainPage, ShownOperation[], string>;
  readonly countOfDomain: DataLoader<OfDomain, number, string>;
  readonly historyOf: DataLoader<string, ShownTransition[]>;
}

export interface OperationContext extends DomainContext {
  readonly operations: OperationLoaders;
}

/** Loaders of one request: they see the rows of its viewer and nothing else; without a profile there are none. */
export function operationLoaders(store: ShownOperationStore, viewer: Viewer): OperationLoaders {
  const dataScope = dataScopeOrNone(viewer);
  return {
    byId: new DataLoader(async (ids) => {
      const possible = ids.filter((id) => isId(id, 'opr'));
      if (dataScope === null || possible.length === 0) return ids.map(() => null);
      const rows = await store.byIds(dataScope, possible);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    ofDomain: new DataLoader(
      alike(
        dataScope,
        pageKind,
        async (scope, page, ids) => {
          const found = await store.ofDomains(scope, ids, page.open, page);
          const byDomain = grouped(found, ({ domainId }) => domainId);
          return (id) => byDomain.get(id) ?? [];
        },
        [],
      ),
      { cacheKeyFn: (page) => `${page.domainId} ${pageKind(page)}` },
    ),
    countOfDomain: new DataLoader(
      alike(
        dataScope,
        ({ open }) => String(open),
        async (scope, { open }, ids) => {
          const counts = await store.countOfDomains(scope, ids, open);
          return (id) => counts.get(id) ?? 0;
        },
        0,
      ),
      { cacheKeyFn: ({ domainId, open }) => `${domainId} ${open}` },
    ),
    historyOf: new DataLoader(async (ids) => {
      if (dataScope === null) return ids.map(() => []);
      const steps = grouped(await store.historyOf(dataScope, ids), ({ operationId }) => operationId);
      return ids.map((id) => steps.get(id) ?? []);
    }),
  };
}

const pageKind = ({ open, size, direction, cursor }: DomainPage) =>
  `${open} ${size} ${direction} ${cursor ?? ''}`;

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * A query asks for the same of each of its domains, which makes one statement; only aliases with other arguments make more.
 *
 * @param read answers what was found of each domain
 */
function alike<Key extends OfDomain, Found>(
  dataScope: DataScope | null,
  kindOf: (key: Key) => string,
  read: (
    dataScope: DataScope,
    like: Key,
    domainIds: readonly string[],
  ) => Promise<(domainId: string) => Found>,
  nothing: Found,
): (keys: readonly Key[]) => Promise<Found[]> {
  return async (keys) => {
    const found = new Map<string, (domainId: string) => Found>();
    for (const [kind, same] of grouped(keys, kindOf)) {
      const ids = same.map(({ domainId }) => domainId).filter((id) => isId(id, 'dom'));
      const [like] = same;
      if (dataScope !== null && like !== undefined && ids.length > 0)
        found.set(kind, await read(dataScope, like, ids));
    }
    return keys.map((key) => found.get(kindOf(key))?.(key.domainId) ?? nothing);
  };
}
