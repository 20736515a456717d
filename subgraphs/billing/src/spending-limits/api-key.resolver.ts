import { Money } from '@customer-area/shared/graphql';
import { euro } from '@customer-area/shared/money';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ApiKey } from './api-key.graphql';
import type { SpendingContext } from './spending.loader';

@Resolver(() => ApiKey)
export class ApiKeySpendingResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'What it has paid in this calendar month (Italian time), VAT included, with payments that are under way. Failed ones are given back.',
  })
  async spentThisMonth(@Root() { id }: ApiKey, @Ctx() context: SpendingContext): Promise<Money> {
    return euro(await context.spentThisMonth.load(id));
  }
}
