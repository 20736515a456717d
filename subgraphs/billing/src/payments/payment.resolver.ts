import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { SellerFacts } from '@customer-area/shared/seller';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type PayOrderDeps, payOrder } from './charge/pay-order';
import { PayOrderInput, PayOrderResult } from './payment.graphql';
import { toPayOrderResult } from './payment-result';

@Resolver()
export class PaymentResolver {
  constructor(private readonly deps: PayOrderDeps & { readonly seller: SellerFacts }) {}

  @Mutation(() => PayOrderResult, {
    description:
      'Pays an order once, whatever the keys, or announces that money is on its way. An API key pays within its spending limit, and so does a delegate with kept means or credit: PaymentRefused, SPENDING_LIMIT_REACHED.',
  })
  async payOrder(
    @Arg('input', () => PayOrderInput, {
      description: 'The order, the means of payment and the key of this attempt.',
    })
    input: PayOrderInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof PayOrderResult> {
    const limits = viewer.kind === 'login' ? viewer.limits : null;
    const { requestId } = viewer;
    const outcome = await payOrder(this.deps, {
      ...input,
      payer: 'customer',
      dataScope: dataScopeOf(viewer),
      limits,
      requestId,
    });
    return toPayOrderResult(outcome, this.deps.seller, viewer.locale);
  }
}
