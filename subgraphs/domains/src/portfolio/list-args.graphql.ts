import { DateTime, PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DomainSort, DomainStatus } from './domain-enums.graphql';
import { DomainVerificationStatus } from './verification-status.graphql';

registerEnumType(DomainSort, {
  name: 'DomainSort',
  description: 'Orders of a list of domains.',
  valuesConfig: {
    NAME_ASC: { description: 'By name, A to Z.' },
    NAME_DESC: { description: 'By name, Z to A.' },
    PAID_THROUGH_ASC: { description: 'By expiry, the next first; domains without one last.' },
    PAID_THROUGH_DESC: { description: 'By expiry, the last first; domains without one come before it.' },
  },
});

@InputType({
  description: 'Narrows a list of domains. Parts are combined with "and"; an empty list filters nothing.',
})
export class DomainFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name in either form, upper or lower case; at most 100 characters.',
  })
  nameContains!: string | null;
  @Field(() => [DomainStatus], { nullable: true, description: 'With any of these statuses.' })
  statuses!: DomainStatus[] | null;
  @Field(() => [String], { nullable: true, description: 'With any of these extensions, e.g. it.' })
  tlds!: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'One of these names, in either form; at most 500. A name that nobody can hold finds nothing.',
  })
  nameIn!: string[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Paid through this moment or a later one.' })
  expiresFrom!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Paid through a moment before this one. Domains without an expiry are in no such list.',
  })
  expiresTo!: Date | null;
  @Field(() => [String], {
    nullable: true,
    description: 'With any of these tags, upper and lower case alike; at most 20.',
  })
  tags!: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Held by this registrant.' })
  registrantId!: string | null;
  @Field(() => [DomainVerificationStatus], {
    nullable: true,
    description:
      'Whose `verification` has any of these statuses. Domains without one, and those that are gone, are in no such list.',
  })
  verification!: DomainVerificationStatus[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that renew themselves, or only those that do not.',
  })
  autoRenew!: boolean | null;
}

@ArgsType()
export class DomainListArguments extends PageArguments {
  @Field(() => DomainFilter, {
    nullable: true,
    description: 'Which domains to list; all of them when not given.',
  })
  filter!: DomainFilter | null;
  @Field(() => DomainSort, {
    nullable: true,
    description: 'NAME_ASC when not given. A cursor is of one order.',
  })
  sort!: DomainSort | null;
}
