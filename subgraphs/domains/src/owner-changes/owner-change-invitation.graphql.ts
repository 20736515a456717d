import { AtMost, DateTime } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { MOST_DOMAINS } from './owner-change';
import { OwnerChangeOccasion } from './owner-change.graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'What whoever holds the link of an invitation is told before it accepts to become the owner.',
})
export class OwnerChangeInvitation {
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], { description: 'The names of the domains, in the form for reading.' })
  names!: string[];
  @Field(() => OwnerChangeOccasion, { description: 'Why the domains get another owner.' })
  occasion!: OwnerChangeOccasion;
  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;
  @Field(() => DateTime, { description: 'Until when all that both sides have to give has to be there.' })
  deadline!: Date;
}
