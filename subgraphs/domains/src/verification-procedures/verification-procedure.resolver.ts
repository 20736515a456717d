import type { Clock } from '@customer-area/shared/clock';
import { AtMost, DateTime, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { TldRules } from '../names';
import { Domain } from '../portfolio';
import { phoneStatusOf } from './procedure';
import {
  PhoneVerificationStatus,
  toVerificationProcedure,
  VerificationProcedure,
} from './verification-procedure.graphql';

export interface VerificationProcedureDeps {
  readonly clock: Clock;
  readonly tldRules: TldRules;
}

@Resolver(() => Domain)
export class VerificationProcedureResolver {
  constructor(private readonly deps: VerificationProcedureDeps) {}

  @AtMost(200)
  @Query(() => [VerificationProcedure], {
    description:
      'How the data of registrants is verified under each extension that is sold at a moment, in alphabetical order. The same for everybody who reads one language.',
  })
  verificationProcedures(
    @Arg('at', () => DateTime, { nullable: true, description: 'The moment; now when not given.' })
    at: Date | null,
    @Ctx() { viewer }: ServiceContext,
  ): VerificationProcedure[] {
    const { tldRules, clock } = this.deps;
    return tldRules
      .policiesAt(at ?? clock.now())
      .toSorted((a, b) => (a.tld < b.tld ? -1 : 1))
      .map((policy) => toVerificationProcedure(policy, viewer.locale));
  }

  @FieldResolver(() => PhoneVerificationStatus, {
    description:
      'Whether the telephone number of its registrant was confirmed, by the rules that it is under.',
  })
  phoneVerification(@Root() { row }: Domain): PhoneVerificationStatus {
    return phoneStatusOf(this.deps.tldRules.policyOf(row));
  }
}
