import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { customerRead, tellOnce } from '@customer-area/shared/staff-reads';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ProfileStore } from '../../account/profiles';
import { Customer, CustomerProfile, toCustomer, toCustomerProfile } from './customer.graphql';

export interface CustomerDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
}

@Resolver(() => Customer)
export class CustomerResolver {
  constructor(private readonly deps: CustomerDeps) {}

  @ForStaff()
  @Query(() => Customer, {
    description:
      'Staff with CUSTOMERS_READ only: a customer, part by part; each part that is asked for is told in its audit log. NOT_FOUND for an absent one.',
  })
  async customer(
    @Arg('profileId', () => ID, { description: 'The profile, e.g. prf_01jd….' }) profileId: string,
    @Arg('reason', () => String, {
      description: 'Why it is looked at, for the customer to read: 1 to 500 characters, or a ticket.',
    })
    reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<Customer> {
    const read = customerRead(viewer, { profileId, reason });
    if (read === null || (await this.deps.profiles.find(profileId)) === null) throw notFound();
    return toCustomer(read);
  }

  @FieldResolver(() => CustomerProfile, {
    nullable: true,
    description: 'Who it is and how it is reached. Takes CUSTOMERS_READ.',
  })
  async profile(@Root() customer: Customer): Promise<CustomerProfile | null> {
    await tellOnce(this.deps, customer, 'PROFILE');
    const row = await this.deps.profiles.find(customer.profileId);
    return row === null ? null : toCustomerProfile(row);
  }
}
