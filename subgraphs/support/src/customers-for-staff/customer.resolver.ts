import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import {
  type ConnectionOf,
  ForStaff,
  Page,
  PageArguments,
  toConnection,
} from '@customer-area/shared/graphql';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { tellOnce } from '@customer-area/shared/staff-reads';
import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TicketStore } from '../tickets';
import { Customer, CustomerTicket, CustomerTicketConnection, toCustomerTicket } from './customer.graphql';

export interface CustomerTicketsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tickets: TicketStore;
}

const ALL = { statuses: [], created: { from: null, before: null }, about: null, words: null };

@Resolver(() => Customer)
export class CustomerTicketsResolver {
  constructor(private readonly deps: CustomerTicketsDeps) {}

  @Page()
  @ForStaff()
  @FieldResolver(() => CustomerTicketConnection, {
    nullable: true,
    description: 'Its tickets, newest first. Takes TICKETS_ANSWER beside CUSTOMERS_READ.',
  })
  async tickets(
    @Root() customer: Customer,
    @Args() args: PageArguments,
  ): Promise<ConnectionOf<CustomerTicket>> {
    const { tickets } = this.deps;
    const wanted = wantedPage(args);
    await tellOnce(this.deps, customer, 'TICKETS');
    const profileId = trustedProfileId(customer.profileId);
    const page = await tickets.page(profileId, ALL, wanted);
    return toConnection(page, toCustomerTicket, () => tickets.count(profileId, ALL));
  }
}
