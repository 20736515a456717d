import type { ServiceContext } from '@customer-area/shared/graphql';
import type { RegistrantLoader } from '../verification';
import type { DomainLoader } from './domain.loader';

/** What resolvers of this service are given, fresh for every request. */
export interface DomainsContext extends ServiceContext {
  readonly loaders: { readonly domain: DomainLoader; readonly registrant: RegistrantLoader };
}
