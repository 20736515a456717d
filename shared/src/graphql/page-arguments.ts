import { ArgsType, Field, Int } from 'type-graphql';
import type { PageArgs } from '../pagination';

/** The arguments of a list that goes on page by page, in both directions (Relay). */
@ArgsType()
export class PageArguments implements PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many at most: 1 to 100, BAD_USER_INPUT otherwise; 20 without it. Not together with `last`.',
  })
  first?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'A cursor of this list, to go on behind it; BAD_USER_INPUT when it is something else.',
  })
  after?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many at most, counted from the end of the list or from `before`: 1 to 100.',
  })
  last?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'A cursor of this list, to go back from it; BAD_USER_INPUT when it is something else.',
  })
  before?: string | null;
}
