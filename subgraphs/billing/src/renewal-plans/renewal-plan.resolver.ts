import { euroCents, MoneyInput, type ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { type PlanRenewalsDeps, planRenewals } from './plan-renewals';
import { quoteRenewals } from './quote-renewals';
import {
  RenewalPlan,
  RenewalPreference,
  RenewalQuote,
  toRenewalPlan,
  toRenewalQuote,
} from './renewal-plan.graphql';

@Resolver()
export class RenewalPlanResolver {
  constructor(private readonly depsOf: (requestId: string) => PlanRenewalsDeps) {}

  @Query(() => RenewalQuote, {
    description:
      'What renewing domains would cost now, each by the rules that an order line is judged by. One answer for each id; UNAVAILABLE while the rules or the billing data cannot be asked.',
  })
  async renewalQuote(
    @Arg('domainIds', () => [ID], {
      description: '1 to 500 ids. One that is not yours is answered like one that does not exist.',
    })
    domainIds: string[],
    @Arg('years', () => Int, { description: '1 to 5.' }) years: number,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<RenewalQuote> {
    const { locale, requestId } = viewer;
    const dataScope = dataScopeOf(viewer);
    const quoted = await quoteRenewals(this.depsOf(requestId), {
      dataScope,
      locale,
      domainIds,
      years,
      requestId,
    });
    return toRenewalQuote(quoted, locale);
  }

  @Query(() => RenewalPlan, {
    description:
      'Renewals for a year of the domains whose time is over soon, within a budget, with what is left out and why; at most 500. The token orders them as they stand within 24 hours.',
  })
  async renewalPlan(
    @Arg('horizonDays', () => Int, {
      description: 'Domains that are paid through less than so many days from now: 1 to 730.',
    })
    horizonDays: number,
    @Arg('budget', () => MoneyInput, {
      nullable: true,
      description: 'With VAT; whatever it costs when not given.',
    })
    budget: MoneyInput | null,
    @Arg('prefer', () => RenewalPreference, {
      nullable: true,
      description: 'Which come first when the budget does not reach; EXPIRING_FIRST when not given.',
    })
    prefer: RenewalPreference | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<RenewalPlan> {
    const { locale, requestId } = viewer;
    const planned = await planRenewals(this.depsOf(requestId), {
      dataScope: dataScopeOf(viewer),
      locale,
      budget: budget === null ? null : euroCents('budget', budget),
      horizonDays,
      preference: prefer ?? 'EXPIRING_FIRST',
      requestId,
    });
    return toRenewalPlan(planned, locale);
  }
}
