import { unauthenticated } from '@customer-area/shared/errors';
import { euroCents, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type AdjustCreditDeps, adjustCredit } from './adjust-credit';
import { AdjustCreditInput, AdjustCreditResult, toAdjustCreditResult } from './credit-adjustment.graphql';

@Resolver()
export class CreditAdjustmentResolver {
  /** With the id of the request, for what other services log about it. */
  constructor(private readonly adjusting: (requestId: string) => AdjustCreditDeps) {}

  @ForStaff()
  @Mutation(() => AdjustCreditResult, {
    description:
      'Staff with CREDIT_ADJUST only: gives a customer credit, or takes some back, once a second member of staff has approved it. The customer is told by letter, and reads the reason.',
  })
  async adjustCredit(
    @Arg('input', () => AdjustCreditInput, { description: 'Whose credit, by how much, and why.' })
    { amount, ...input }: AdjustCreditInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof AdjustCreditResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const cents = euroCents('input.amount', amount);
    const command = { ...input, cents, by: viewer.loginId };
    return toAdjustCreditResult(await adjustCredit(this.adjusting(viewer.requestId), command), viewer.locale);
  }
}
