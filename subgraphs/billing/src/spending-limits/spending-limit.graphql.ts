import { Money } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description:
    'What the profile spends in a calendar month (Italian time), VAT included: credit, kept means, and cards and accounts that its logins and API keys pay with, also when a domain renews itself. Transfers, slips, pay links and cards of delegates do not count.',
})
export class SpendingLimit {
  @Field(() => Money, { nullable: true, description: 'What it spends at most; null for no limit.' })
  limit!: Money | null;
  @Field(() => Money, {
    description:
      'What it has spent in this month, with payments that are under way. Failed ones are given back.',
  })
  spentThisMonth!: Money;
}
