import { label } from '@customer-area/shared/free-text';
import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { reasonIn, staffLoginOf } from '../staff-acts';
import { IdentityCheck, IdentityCheckInput, toCheck } from './identity-check.graphql';
import { type RecordIdentityCheckDeps, recordIdentityCheck } from './record-identity-check';

const LONGEST_REMARK = 500;

@Resolver()
export class IdentityCheckResolver {
  constructor(private readonly deps: RecordIdentityCheckDeps) {}

  @ForStaff()
  @Mutation(() => IdentityCheck, {
    description:
      'Staff with CUSTOMERS_WRITE only: keeps how somebody has proven to be the customer, or failed to. The last one counts, for 24 hours; resetSecondFactor asks for it.',
  })
  async identityCheck(
    @Arg('input', () => IdentityCheckInput, { description: 'Who, how and why.' })
    { remark, reason, ...input }: IdentityCheckInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<IdentityCheck> {
    const check = await recordIdentityCheck(this.deps, {
      ...input,
      byLoginId: staffLoginOf(viewer),
      remark: label('remark', remark, LONGEST_REMARK),
      reason: reasonIn(reason),
    });
    return toCheck(check);
  }
}
