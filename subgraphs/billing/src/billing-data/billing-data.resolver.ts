import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  BillingData,
  toBillingData,
  toUpdateResult,
  UpdateBillingDataInput,
  UpdateBillingDataResult,
} from './billing-data.graphql';
import { readBillingData, type UpdateBillingDataDeps, updateBillingData } from './update-billing-data';

@Resolver()
export class BillingDataResolver {
  constructor(private readonly deps: UpdateBillingDataDeps) {}

  @Query(() => BillingData, { description: 'Whom the next orders of the profile are invoiced to.' })
  async billingData(@Ctx() { viewer }: ServiceContext): Promise<BillingData> {
    const buyer = await readBillingData(this.deps, profileOf(viewer), viewer.requestId);
    return toBillingData(buyer);
  }

  @Mutation(() => UpdateBillingDataResult, {
    description:
      'Changes what the profile adds for its invoices. For logins in person; neither keys nor delegates.',
  })
  async updateBillingData(
    @Arg('input', () => UpdateBillingDataInput, { description: 'What changes.' })
    typed: UpdateBillingDataInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof UpdateBillingDataResult> {
    const command = { profileId: profileOf(viewer), typed, requestId: viewer.requestId };
    return toUpdateResult(await updateBillingData(this.deps, command), viewer.locale);
  }
}
