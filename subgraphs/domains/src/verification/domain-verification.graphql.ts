import type { Clock } from '@customer-area/shared/clock';
import { DateTime } from '@customer-area/shared/graphql';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { Domain } from '../portfolio';
import { type ShownVerification, transferLockedUntil, verificationOf } from './domain-verification';
import type { RegistrantContext } from './registrant.loader';

const DomainVerificationState = {
  PENDING: 'PENDING',
  SUSPENDED: 'SUSPENDED',
  VERIFIED: 'VERIFIED',
} as const satisfies { readonly [state in ShownVerification['state']]: state };

registerEnumType(DomainVerificationState, {
  name: 'DomainVerificationState',
  description: "Whether the registrant's e-mail address was confirmed.",
  valuesConfig: {
    PENDING: { description: 'Asked for: open the link in the letter before `dueAt`.' },
    SUSPENDED: { description: 'Not confirmed in time: the domain is suspended until it is.' },
    VERIFIED: { description: 'Confirmed.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    "The verification of a registrant's e-mail address, which some extensions ask for. One for all domains of a profile.",
})
export class DomainVerification {
  @Field(() => DomainVerificationState, { description: 'How it stands.' })
  state!: ShownVerification['state'];
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the address has, or had, to be confirmed; null once it is.',
  })
  dueAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed.' })
  verifiedAt!: Date | null;
}

@Resolver(() => Domain)
export class DomainVerificationResolver {
  constructor(private readonly clock: Clock) {}

  @FieldResolver(() => DomainVerification, {
    nullable: true,
    description:
      'Null under extensions that do not ask for it, and as long as nobody has asked. confirmEmail completes it.',
  })
  async verification(
    @Root() { row }: Domain,
    @Ctx() { loaders }: RegistrantContext,
  ): Promise<DomainVerification | null> {
    return verificationOf(row, await loaders.registrant.load(row.profileId), this.clock.now());
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Until when it cannot go to another registrar, because name or e-mail of its registrant changed. Null when it can.',
  })
  async transferLockedUntil(
    @Root() { row }: Domain,
    @Ctx() { loaders }: RegistrantContext,
  ): Promise<Date | null> {
    return transferLockedUntil(row, await loaders.registrant.load(row.profileId), this.clock.now());
  }
}
