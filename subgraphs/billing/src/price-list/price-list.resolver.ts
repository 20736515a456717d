import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { AtMostFirst } from '@customer-area/shared/graphql';
import { Args, Query, Resolver } from 'type-graphql';
import { type CatalogueStore, pricesInForce } from '../catalogue';
import { PriceOperation } from '../line-kinds';
import { partOf } from '../listing';
import { CataloguePrice, PriceListArguments, toCataloguePrice } from './price-list.graphql';

export interface PriceListDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly catalogue: CatalogueStore;
}

@Resolver(() => CataloguePrice)
export class PriceListResolver {
  constructor(private readonly deps: PriceListDeps) {}

  @AtMostFirst()
  @Query(() => [CataloguePrice], {
    description:
      'Prices of what is sold, for everybody: by product, operation and term. A discount, VAT and what comes with a line are told by `quote`.',
  })
  async prices(
    @Args() { operation, tld, service, at, ...part }: PriceListArguments,
  ): Promise<CataloguePrice[]> {
    const { database, clock, catalogue } = this.deps;
    const wanted = { operation, tld: tld?.toLowerCase() ?? null, service };
    const listed = await catalogue.listed(database.read, wanted);
    const sold = listed.filter((price) => Object.hasOwn(PriceOperation, price.operation));
    return partOf(pricesInForce(sold, at ?? clock.now()), part).map(toCataloguePrice);
  }
}
