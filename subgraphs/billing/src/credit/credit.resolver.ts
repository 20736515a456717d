import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { Money, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { euro } from '@customer-area/shared/money';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { CreditStore } from './credit.store';

export interface CreditResolverDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly credit: CreditStore;
}

@Resolver()
export class CreditResolver {
  constructor(private readonly deps: CreditResolverDeps) {}

  @Query(() => Money, {
    description:
      "The profile's credit that can be spent now: money of lines that could not be delivered, valid for 12 months.",
  })
  async creditBalance(@Ctx() { viewer }: ServiceContext): Promise<Money> {
    const { database, clock, credit } = this.deps;
    return euro(await credit.balance(database.read, profileOf(viewer), clock.now()));
  }
}
