import { Field, Int, ObjectType } from 'type-graphql';
import { DomainStatus } from './domain-enums.graphql';
import type { DomainsWanted } from './narrowed-domains';

@ObjectType({ simpleResolvers: true, description: 'How many domains have a status.' })
export class DomainStatusCount {
  @Field(() => DomainStatus, { description: 'The status.' })
  status!: DomainStatus;
  @Field(() => Int, { description: 'How many have it; never 0.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many domains have an extension.' })
export class DomainTldCount {
  @Field(() => String, { description: 'Extension without dot, e.g. it.' })
  tld!: string;
  @Field(() => Int, { description: 'How many have it; never 0.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many domains have a tag.' })
export class DomainTagCount {
  @Field(() => String, { description: 'The tag, as the profile spells it.' })
  tag!: string;
  @Field(() => Int, { description: 'How many have it; never 0.' })
  count!: number;
}

@ObjectType({ description: 'How many domains a filter leaves, in parts.' })
export class DomainCounts {
  /** What is counted again for the tags. */
  wanted!: DomainsWanted;

  @Field(() => Int, { description: 'All of them.' })
  total!: number;
  byStatus!: DomainStatusCount[];
  byTld!: DomainTldCount[];
}
