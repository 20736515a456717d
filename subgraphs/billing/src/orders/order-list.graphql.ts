import { DateTime, PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { OrderStatus } from './order-status';

@InputType({
  description: 'Narrows a list of orders. Parts are combined with "and"; an empty list filters nothing.',
})
export class OrderFilter {
  @Field(() => [OrderStatus], { nullable: true, description: 'With any of these statuses.' })
  statuses!: OrderStatus[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Placed at this moment or later.' })
  placedFrom!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Placed before this moment.' })
  placedTo!: Date | null;
  @Field(() => ID, {
    nullable: true,
    description: 'With a line about this domain of yours, e.g. dom_01jd….',
  })
  domainId!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'A whole word that it is found by: its number, or the name that a line is about (esempio.it), also up to its first dot (esempio). At most 100 characters.',
  })
  text!: string | null;
}

@ArgsType()
export class OrderListArguments extends PageArguments {
  @Field(() => OrderFilter, {
    nullable: true,
    description: 'Which orders to list; all of them when not given.',
  })
  filter!: OrderFilter | null;
}
