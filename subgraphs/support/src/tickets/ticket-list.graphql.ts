import { DateTime, PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { TicketStatus } from './ticket.graphql';

@InputType({
  description: 'Narrows a list of tickets. Parts are combined with "and"; an empty list filters nothing.',
})
export class TicketFilter {
  @Field(() => [TicketStatus], { nullable: true, description: 'With any of these statuses.' })
  statuses!: TicketStatus[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Opened at this moment or later.' })
  createdFrom!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Opened before this moment.' })
  createdBefore!: Date | null;
  @Field(() => ID, { nullable: true, description: 'About this domain, e.g. dom_01jd….' })
  domainId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the subject, upper or lower case; at most 100 characters.',
  })
  subjectContains!: string | null;
}

@ArgsType()
export class TicketListArguments extends PageArguments {
  @Field(() => TicketFilter, {
    nullable: true,
    description: 'Which tickets to list; all of them when not given.',
  })
  filter!: TicketFilter | null;
}
