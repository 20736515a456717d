import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { OrderLineInput } from '../line-kinds';
import { type CheckPromoCodeDeps, checkPromoCode } from './check-promo-code';
import { CheckPromoCodeResult, toCheckResult } from './promo-check.graphql';

@Resolver()
export class PromoCheckResolver {
  /** With the request's id for what other services log about it. */
  constructor(private readonly depsOf: (requestId: string) => CheckPromoCodeDeps) {}

  @Query(() => CheckPromoCodeResult, {
    description:
      'What an order of these lines would cost with a promo code. Nothing is held and no use is taken: placing the order may still find it used up. RATE_LIMITED after 20 unknown codes in an hour, as in placing. Without signing in for registrations only.',
  })
  async checkPromoCode(
    @Arg('code', () => String, { description: 'As the customer typed it.' }) code: string,
    @Arg('lines', () => [OrderLineInput], { description: '1 to 20 lines, as in placing the order.' })
    lines: OrderLineInput[],
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof CheckPromoCodeResult> {
    const { ip, locale, requestId } = viewer;
    const dataScope = viewer.kind === 'anonymous' ? null : dataScopeOf(viewer);
    return toCheckResult(
      await checkPromoCode(this.depsOf(requestId), { dataScope, ip, locale, code, lines }),
      locale,
    );
  }
}
