import { AtMost, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { OrderContext } from '../orders';
import { type FindDeadlinesDeps, findDeadlines } from './find-deadlines';
import { MOST_DEADLINES, PayByDeadline, toPayByDeadline } from './pay-by.graphql';

@Resolver()
export class PayByResolver {
  constructor(private readonly deps: FindDeadlinesDeps) {}

  @AtMost(MOST_DEADLINES)
  @Query(() => [PayByDeadline], {
    nullable: true,
    description:
      'By when an order can be paid with each means, for each thing that happens otherwise: its own expiry, what its renewals prevent, and the last day of its change of owner. The soonest thing first; empty when nothing is to be paid, null for an order that is not yours. UNAVAILABLE while nobody can tell.',
  })
  async payByDeadlines(
    @Arg('orderId', () => ID, { description: 'Id of the order, e.g. ord_01jd….' }) orderId: string,
    @Ctx() { orders, viewer }: OrderContext & ServiceContext,
  ): Promise<PayByDeadline[] | null> {
    const order = await orders.byId.load(orderId);
    if (order === null) return null;
    const found = await findDeadlines(this.deps, [order], viewer);
    return found.map((deadline) => toPayByDeadline(deadline, viewer.locale));
  }
}
