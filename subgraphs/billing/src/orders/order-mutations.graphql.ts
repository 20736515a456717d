import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { cancelOrder } from './cancel-order';
import { CancelOrderResult, PlaceOrderResult, toOrder, toOrderRefused } from './order.graphql';
import type { OrderContext } from './order.loader';
import { PlaceOrderInput } from './order-inputs.graphql';
import { orderMessage } from './order-messages';
import { type PlaceOrderTouches, placeOrder } from './place-order';

@Resolver()
export class OrderMutations {
  /** What placing touches, with the request's id for what other services log about it. */
  constructor(private readonly touchesOf: (requestId: string) => PlaceOrderTouches) {}

  @Mutation(() => PlaceOrderResult, {
    description: 'Places an order that then waits for its payment. A refusal of any line refuses the order.',
  })
  async placeOrder(
    @Arg('input', () => PlaceOrderInput, {
      description: 'The lines, a promo code if there is one, and the key of this attempt.',
    })
    input: PlaceOrderInput,
    @Ctx() { viewer }: OrderContext,
  ): Promise<typeof PlaceOrderResult> {
    const outcome = await placeOrder(this.touchesOf(viewer.requestId), {
      profileId: profileOf(viewer),
      locale: viewer.locale,
      lines: input.lines,
      promoCode: input.promoCode ?? null,
      idempotencyKey: input.idempotencyKey,
    });
    return outcome.kind === 'placed'
      ? toOrder(outcome.order)
      : toOrderRefused(outcome.code, outcome.message, outcome.field);
  }

  @Mutation(() => CancelOrderResult, {
    description: 'Gives up an order that is not paid. There is no way back.',
  })
  async cancelOrder(
    @Arg('orderId', () => ID, { description: 'An order of yours; NOT_FOUND for any other.' }) orderId: string,
    @Ctx() { viewer }: OrderContext,
  ): Promise<typeof CancelOrderResult> {
    const outcome = await cancelOrder(this.touchesOf(viewer.requestId), {
      profileId: profileOf(viewer),
      orderId,
    });
    return outcome.kind === 'cancelled'
      ? toOrder(outcome.order)
      : toOrderRefused(outcome.code, orderMessage(outcome.code)[viewer.locale]);
  }
}
