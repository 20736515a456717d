import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { reasonIn, staffLoginOf } from '../staff-acts';
import { type ResetSecondFactorDeps, resetSecondFactor } from './reset-second-factor';
import { ResetSecondFactorResult, toResetResult } from './second-factor-reset.graphql';

@Resolver()
export class SecondFactorResetResolver {
  constructor(private readonly deps: ResetSecondFactorDeps) {}

  @ForStaff()
  @Mutation(() => ResetSecondFactorResult, {
    description:
      'Staff with CUSTOMERS_WRITE only: takes away the app, the passkeys and the recovery codes of a login whose holder has lost them. Needs an identityCheck of the last 24 hours and a second member of staff. Its sessions end, present and former addresses are told, and for seven days the profile transfers no domain away, reads no auth code, opens no control panel and changes no owner.',
  })
  async resetSecondFactor(
    @Arg('loginId', () => ID, { description: 'A login of a customer; NOT_FOUND when there is none.' })
    loginId: string,
    @Arg('reason', () => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
    reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ResetSecondFactorResult> {
    const wanted = { byLoginId: staffLoginOf(viewer), loginId, reason: reasonIn(reason) };
    return toResetResult(await resetSecondFactor(this.deps, wanted), viewer.locale);
  }
}
