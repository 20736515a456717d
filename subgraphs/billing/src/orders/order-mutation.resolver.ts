import { dataScopeOf } from '@customer-area/shared/isolation';
import type { AnonymousViewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { messages } from '../messages';
import { type CancelOrderDeps, cancelOrder } from './cancel-order';
import {
  CancelOrderResult,
  type Order,
  type OrderRefused,
  PlaceOrderResult,
  toConfirm,
  toOrder,
  toOrderRefused,
  toPlaceOrderResult,
} from './order.graphql';
import type { OrderContext } from './order.loader';
import { PlaceOrderInput } from './order-inputs.graphql';
import { type FindProposed, placeAsAsked } from './place-as-asked';
import type { PlaceOrderDeps } from './place-order';

/** Places an order for somebody who has not signed in. */
export type PlaceAnonymously = (
  placer: AnonymousViewer,
  input: PlaceOrderInput,
) => Promise<Order | OrderRefused>;

@Resolver()
export class OrderMutationResolver {
  constructor(
    /** What placing is given, with the request's id for what other services log about it. */
    private readonly depsOf: (requestId: string) => PlaceOrderDeps & CancelOrderDeps,
    private readonly placeAnonymously: PlaceAnonymously,
    private readonly findProposed: FindProposed,
  ) {}

  @Mutation(() => PlaceOrderResult, {
    description:
      'Places an order that then waits for its payment. A refusal of any line refuses the order. Without signing in only registrations can be ordered: the order then waits 24 hours to be claimed by a registration (see claimToken); prices are promised, names are not held.',
  })
  async placeOrder(
    @Arg('input', () => PlaceOrderInput, {
      description: 'The lines, a promo code if there is one, and the key of this attempt.',
    })
    input: PlaceOrderInput,
    @Ctx() { viewer }: OrderContext,
  ): Promise<typeof PlaceOrderResult> {
    if (viewer.kind === 'anonymous') return this.placeAnonymously(viewer, input);
    const deps = this.depsOf(viewer.requestId);
    const outcome = await placeAsAsked(deps, this.findProposed, input, {
      dataScope: dataScopeOf(viewer),
      ip: viewer.ip,
      locale: viewer.locale,
    });
    return toPlaceOrderResult(outcome);
  }

  @Mutation(() => CancelOrderResult, {
    description:
      'Gives up an order that is not paid. There is no way back. When a bank transfer or a postal slip was announced, it takes two steps: the first answers what to tell the customer and a token, the second comes with it.',
  })
  async cancelOrder(
    @Arg('orderId', () => ID, { description: 'An order of yours; NOT_FOUND for any other.' }) orderId: string,
    @Arg('confirmation', () => String, {
      nullable: true,
      description: 'The token of CancellationToConfirm; not needed where nothing was announced.',
    })
    confirmation: string | null,
    @Ctx() { viewer }: OrderContext,
  ): Promise<typeof CancelOrderResult> {
    const outcome = await cancelOrder(this.depsOf(viewer.requestId), {
      dataScope: dataScopeOf(viewer),
      orderId,
      confirmation,
    });
    if (outcome.kind === 'cancelled') return toOrder(outcome.order);
    return outcome.kind === 'to confirm'
      ? toConfirm(outcome.confirmation, viewer.locale)
      : toOrderRefused(outcome.code, messages.text(viewer.locale, `order.${outcome.code}`));
  }
}
