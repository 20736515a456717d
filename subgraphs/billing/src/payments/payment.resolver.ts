import { unauthenticated } from '@customer-area/shared/errors';
import { AtMost, approvalRequired, type ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf, profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { SellerFacts } from '../seller';
import { type PayOrderDeps, payOrder } from './charge/pay-order';
import { actingLogin } from './methods/approval-port';
import {
  PaymentMethodRemoved,
  RemovePaymentMethodResult,
  toRemovalToConfirm,
} from './methods/method-removal.graphql';
import { type RemovePaymentMethodDeps, removePaymentMethod } from './methods/remove-payment-method';

import { PayOrderInput, PayOrderResult, SavedPaymentMethod, toSavedMethod } from './payment.graphql';
import { toPayOrderResult } from './payment-result';

@Resolver()
export class PaymentResolver {
  constructor(
    private readonly deps: PayOrderDeps & { readonly seller: SellerFacts },
    /** What removing is given, with the request's id for what other services log about it. */
    private readonly removing: (requestId: string) => RemovePaymentMethodDeps,
  ) {}

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

  @AtMost(100)
  @Query(() => [SavedPaymentMethod], { description: "The profile's kept cards and accounts, newest first." })
  async savedPaymentMethods(@Ctx() { viewer }: ServiceContext): Promise<SavedPaymentMethod[]> {
    return (await this.deps.methods.list(this.deps.database.read, profileOf(viewer))).map(toSavedMethod);
  }

  @Mutation(() => RemovePaymentMethodResult, {
    description:
      'Forgets a kept card or account. When domains renew themselves with it, it takes two steps: the first answers which, and a token; the second comes with it. UNAVAILABLE while nobody can tell. The last one waits for a second login, if the profile has put that under dual approval.',
  })
  async removePaymentMethod(
    @Arg('paymentMethodId', () => ID, {
      description: 'One of savedPaymentMethods; NOT_FOUND for any other.',
    })
    paymentMethodId: string,
    @Arg('confirmation', () => String, {
      nullable: true,
      description: 'The token of MethodRemovalToConfirm; not needed where no domain renews itself with it.',
    })
    confirmation: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RemovePaymentMethodResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const removal = await removePaymentMethod(this.removing(viewer.requestId), {
      profileId: profileOf(viewer),
      by: actingLogin(viewer),
      paymentMethodId,
      confirmation,
    });
    if (removal.kind === 'to confirm')
      return toRemovalToConfirm(removal.confirmation, removal.renewals, viewer.locale);
    return removal.kind === 'waiting'
      ? approvalRequired(removal.approvalId, viewer.locale)
      : Object.assign(new PaymentMethodRemoved(), { paymentMethodId });
  }
}
