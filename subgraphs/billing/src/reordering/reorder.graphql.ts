import { AtMost } from '@customer-area/shared/graphql';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Order, OrderRefused, toOrder, toOrderRefused } from '../orders';
import { fieldOf, type ReorderOutcome } from './reorder';

@ObjectType({ simpleResolvers: true, description: 'What was ordered again, and what could not be.' })
export class Reordered {
  @Field(() => Order, { description: 'The new order, at the prices of today.' })
  order!: Order;
  @AtMost(500)
  @Field(() => [OrderRefused], {
    description:
      'The lines that cannot be had again; `field` is their place in the order that was ordered again, e.g. lines.2.',
  })
  notPlaced!: OrderRefused[];
}

export const ReorderResult = createUnionType({
  name: 'ReorderResult',
  description:
    'The new order; or why none was placed: with the reason of the first line when nothing can be had again.',
  types: () => [Reordered, OrderRefused] as const,
});

export function toReorderResult(outcome: ReorderOutcome): typeof ReorderResult {
  if (outcome.kind === 'refused') return toOrderRefused(outcome.code, outcome.message, outcome.field);
  return Object.assign(new Reordered(), {
    order: toOrder(outcome.order),
    notPlaced: outcome.notPlaced.map((line) => toOrderRefused(line.code, line.message, fieldOf(line))),
  });
}
