import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { SellerFacts } from '@customer-area/shared/seller';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { PayOrderResult } from '../payment.graphql';
import { toPayOrderResult } from '../payment-result';
import { type CompletePaymentDeps, completePayment } from './complete-payment';

@Resolver()
export class CompletePaymentResolver {
  constructor(private readonly deps: CompletePaymentDeps & { readonly seller: SellerFacts }) {}

  @Mutation(() => PayOrderResult, {
    description:
      'After the customer has authenticated a payment: how it stands now. Can be asked again at any time, and never charges anything twice.',
  })
  async completePayment(
    @Arg('attemptId', () => ID, {
      description: 'Of PaymentActionRequired; NOT_FOUND for any other payment than your own.',
    })
    attemptId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof PayOrderResult> {
    const outcome = await completePayment(this.deps, { dataScope: dataScopeOf(viewer), attemptId });
    return toPayOrderResult(outcome, this.deps.seller, viewer.locale);
  }
}
