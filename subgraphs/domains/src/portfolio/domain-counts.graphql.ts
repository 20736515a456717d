import { Field, Int, ObjectType } from 'type-graphql';
import { DomainStatus } from './domain-enums.graphql';

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

@ObjectType({ description: 'How many domains a filter leaves, in parts.' })
export class DomainCounts {
  @Field(() => Int, { description: 'All of them.' })
  total!: number;
  byStatus!: DomainStatusCount[];
  byTld!: DomainTldCount[];
}
