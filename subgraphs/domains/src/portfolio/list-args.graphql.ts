import { PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { DomainSort, DomainStatus } from './domain-enums.graphql';

registerEnumType(DomainSort, {
  name: 'DomainSort',
  description: 'Orders of a list of domains.',
  valuesConfig: {
    NAME_ASC: { description: 'By name, A to Z.' },
    PAID_THROUGH_ASC: { description: 'By expiry, the next first; domains without one last.' },
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
