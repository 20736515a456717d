import { AtMost } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Order } from './order.graphql';
import type { OrderContext } from './order.loader';
import { OrderStep } from './order-history.graphql';
import { OrderStatus, OrderStepCause, transitions } from './order-status';

/** Where an order has been, and where it can go. */
@Resolver(() => Order)
export class OrderHistoryResolver {
  @AtMost(6)
  @FieldResolver(() => [OrderStep], { description: 'Every status it came to, the first one first.' })
  async history(@Root() { source, createdAt }: Order, @Ctx() { orders }: OrderContext): Promise<OrderStep[]> {
    if (source.kind === 'unclaimed')
      return [{ at: createdAt, from: null, to: OrderStatus.AWAITING_PAYMENT, cause: OrderStepCause.PLACED }];
    const steps = await orders.stepsOf.load(source.row.id);
    return steps.map(({ at, fromStatus, toStatus, cause }) => ({
      at,
      from: fromStatus,
      to: toStatus,
      cause,
    }));
  }

  @AtMost(4)
  @FieldResolver(() => [OrderStatus], {
    description: 'Where it can go from where it stands; empty when it has come to its end.',
  })
  nextStatuses(@Root() { status }: Order): OrderStatus[] {
    return [...transitions[status]];
  }
}
