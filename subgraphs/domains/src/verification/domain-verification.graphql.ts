import { DateTime } from '@customer-area/shared/graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { ShownVerification } from './domain-verification';

const DomainVerificationStatus = {
  PENDING: 'PENDING',
  SUSPENDED: 'SUSPENDED',
  VERIFIED: 'VERIFIED',
} as const satisfies { readonly [state in ShownVerification['status']]: state };

registerEnumType(DomainVerificationStatus, {
  name: 'DomainVerificationStatus',
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
  @Field(() => DomainVerificationStatus, { description: 'How it stands.' })
  status!: ShownVerification['status'];
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the address has, or had, to be confirmed; null once it is.',
  })
  dueAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed.' })
  verifiedAt!: Date | null;
}
