import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, createUnionType, ID, Mutation, Resolver } from 'type-graphql';
import { Order, toOrder } from '../orders';
import { PaymentMeans } from '../pay-by-deadlines';
import { changePaymentMeans, PaymentRefused, type PayOrderDeps, toPaymentRefused } from '../payments';

export const ChangePaymentMeansResult = createUnionType({
  name: 'ChangePaymentMeansResult',
  description: 'The order, which is to be paid that way now; or why it cannot be paid.',
  types: () => [Order, PaymentRefused] as const,
});

@Resolver()
export class ChangeMeansResolver {
  constructor(private readonly deps: PayOrderDeps) {}

  @Mutation(() => ChangePaymentMeansResult, {
    description:
      'Chooses anew how an order will be paid, until it is. A transfer or a slip is announced: its money is waited for, and how to pay is mailed. With means that are charged nothing is charged now; what was announced is waited for no more, and payOrder pays.',
  })
  async changePaymentMeans(
    @Arg('orderId', () => ID, {
      description: 'An order of yours that waits for payment; NOT_FOUND for any other.',
    })
    orderId: string,
    @Arg('means', () => PaymentMeans, { description: 'How it will be paid.' })
    means: keyof typeof PaymentMeans,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ChangePaymentMeansResult> {
    const outcome = await changePaymentMeans(this.deps, {
      dataScope: dataScopeOf(viewer),
      limits: viewer.kind === 'login' ? viewer.limits : null,
      requestId: viewer.requestId,
      ...{ orderId, means },
    });
    return outcome.kind === 'changed' ? toOrder(outcome.order) : toPaymentRefused(outcome, viewer.locale);
  }
}
