import { badInput, faultText } from '@customer-area/shared/errors';
import { checkedFirst } from '@customer-area/shared/pagination';
import { ArgsType, Field, Int } from 'type-graphql';

/** The arguments of a list inside a record that is read as a whole: nearly always short, and up to 500 long. */
@ArgsType()
export class PartArguments {
  @Field(() => Int, { nullable: true, description: 'How many at most: 1 to 100; 20 without it.' })
  first!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many come before them; none without it.' })
  skip!: number | null;
}

/** The part of a list that is asked for. */
export function partOf<Item>(list: readonly Item[], { first, skip }: PartArguments): Item[] {
  const from = skip ?? 0;
  if (from < 0) throw badInput('skip', faultText('input.invalid'));
  return list.slice(from, from + checkedFirst(first));
}
