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
  createdFrom!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Placed before this moment.' })
  createdBefore!: Date | null;
  @Field(() => ID, {
    nullable: true,
    description: 'With a line about this domain of yours, e.g. dom_01jd….',
  })
  domainId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Beginning of the number, e.g. 2026; at most 100 characters.',
  })
  numberStartsWith!: string | null;
}

@ArgsType()
export class OrderListArguments extends PageArguments {
  @Field(() => OrderFilter, {
    nullable: true,
    description: 'Which orders to list; all of them when not given.',
  })
  filter!: OrderFilter | null;
}
