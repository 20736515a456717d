import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { reasonIn, staffLoginOf } from '../staff-acts';
import { FlagCustomerInput, FlagCustomerResult, toFlagResult } from './customer-flag.graphql';
import { type FlagCustomerDeps, flagCustomer } from './flag-customer';

@Resolver()
export class CustomerFlagResolver {
  constructor(private readonly deps: FlagCustomerDeps) {}

  @ForStaff()
  @Mutation(() => FlagCustomerResult, {
    description:
      'Staff with CUSTOMERS_WRITE only: flags a customer, or lifts the flag, once a second member of staff has approved it. The flag is for staff; that one was set, and why, stands in the audit log. While LEGAL_HOLD stands nothing is erased.',
  })
  async flagCustomer(
    @Arg('input', () => FlagCustomerInput, { description: 'Which flag of whom, and why.' })
    { profileId, flag, lift, reason }: FlagCustomerInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof FlagCustomerResult> {
    const outcome = await flagCustomer(this.deps, {
      byLoginId: staffLoginOf(viewer),
      profileId,
      flag,
      lift: lift ?? false,
      reason: reasonIn(reason),
    });
    return toFlagResult(outcome, viewer.locale);
  }
}
