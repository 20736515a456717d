import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, createUnionType, Mutation, Resolver } from 'type-graphql';
import { messages } from '../messages';
import { Order, OrderRefused, toOrder, toOrderRefused } from '../orders';
import { type ClaimOrderDeps, claimOrder } from './claim-order';

const ClaimOrderResult = createUnionType({
  name: 'ClaimOrderResult',
  description:
    'The order, now of the profile: ready to be paid, or cancelled with the reasons on its lines when it cannot be had as it was promised.',
  types: () => [Order, OrderRefused] as const,
});

@Resolver()
export class ClaimOrderResolver {
  constructor(private readonly depsOf: (requestId: string) => ClaimOrderDeps) {}

  @Mutation(() => ClaimOrderResult, {
    description:
      'Takes over an order that was placed before signing in. Prices and discount are as promised, VAT is made right for the profile. A token that leads to nothing, was used by somebody else or is too old is answered with CLAIM_TOKEN_INVALID.',
  })
  async claimOrder(
    @Arg('claimToken', () => String, { description: 'The `claimToken` of the answer to placeOrder.' })
    claimToken: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ClaimOrderResult> {
    const command = { dataScope: dataScopeOf(viewer), claimToken };
    const order = await claimOrder(this.depsOf(viewer.requestId), command);
    if (order !== null) return toOrder(order);
    const code = 'CLAIM_TOKEN_INVALID';
    return toOrderRefused(code, messages.text(viewer.locale, `order.${code}`));
  }
}
