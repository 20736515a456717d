import type { Database } from '@customer-area/shared/database';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { ServiceRow } from './service.entity';
import type { ServiceStore } from './service.store';

/** The context of resolvers that read services. */
export interface ServicesContext extends ServiceContext {
  readonly servicesOfDomain: ServicesLoader;
}

export type ServicesLoader = DataLoader<string, ServiceRow[]>;

/** The services of domains that the viewer reaches, in one statement for all domains of a request. */
export function servicesLoader(
  { database, services }: { readonly database: Database; readonly services: ServiceStore },
  viewer: Viewer,
): ServicesLoader {
  return new DataLoader(async (domainIds) => {
    const rows = await services.ofDomains(database.read, dataScopeOf(viewer), domainIds);
    return domainIds.map((id) => rows.filter(({ domainId }) => domainId === id));
  });
}
