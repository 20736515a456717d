import { Money } from '@customer-area/shared/graphql';
import { euro } from '@customer-area/shared/money';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { SpendingContext } from './spending.loader';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A key that lets a program work for the profile; here: what it has paid.',
})
export class ApiKey {
  /** Who asks; not a field of the graph. */
  profileId!: string;
  @Field(() => ID)
  id!: string;
}

/** Whose key it is, identity knows; what stands beside it here is that of the viewer's profile. */
export function toApiKey(id: string, profileId: string): ApiKey {
  return Object.assign(new ApiKey(), { id, profileId });
}

@Resolver(() => ApiKey)
export class ApiKeySpendingResolver {
  @FieldResolver(() => Money, {
    description:
      'What it has paid in this calendar month (Italian time), VAT included, with payments that are under way. Failed ones are given back.',
  })
  async spentThisMonth(@Root() { id }: ApiKey, @Ctx() context: SpendingContext): Promise<Money> {
    return euro(await context.spentThisMonth.load(id));
  }
}
