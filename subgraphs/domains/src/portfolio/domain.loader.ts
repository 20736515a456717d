import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { DomainRow } from './domain.entity';
import type { PortfolioStore } from './portfolio.store';

/** The context of resolvers that read domains. */
export interface DomainContext extends ServiceContext {
  readonly loaders: { readonly domain: DomainLoader };
}

export type DomainLoader = DataLoader<string, DomainRow | null>;

/** Domains of the viewer's profile by id, in one statement per request; absent and foreign ids are null. */
export function domainLoader(store: PortfolioStore, viewer: Viewer): DomainLoader {
  return new DataLoader(async (ids) => {
    const dataScope = dataScopeOf(viewer);
    const rows = await store.byIds(dataScope, ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
