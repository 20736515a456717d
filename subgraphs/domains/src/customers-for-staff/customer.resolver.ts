import type { Database } from '@customer-area/shared/database';
import { type ConnectionOf, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { tellOnce } from '@customer-area/shared/staff-reads';
import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ListDomainsDeps, listDomains } from '../portfolio';
import { Customer, CustomerDomain, CustomerDomainConnection, toCustomerDomain } from './customer.graphql';

export interface CustomerDomainsDeps extends ListDomainsDeps {
  readonly database: Database;
}

@Resolver(() => Customer)
export class CustomerDomainsResolver {
  constructor(private readonly deps: CustomerDomainsDeps) {}

  @Page()
  @FieldResolver(() => CustomerDomainConnection, {
    nullable: true,
    description: 'Its domains, by name. Takes CUSTOMERS_READ.',
  })
  async domains(
    @Root() customer: Customer,
    @Args() args: PageArguments,
  ): Promise<ConnectionOf<CustomerDomain>> {
    const profileId = trustedProfileId(customer.profileId);
    await tellOnce(this.deps, customer, 'DOMAINS');
    const page = await listDomains(this.deps, profileId, args);
    return toConnection(page, toCustomerDomain, () => this.deps.store.totals.count(profileId, page.wanted));
  }
}
