import { DateTime, PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, InputType } from 'type-graphql';
import { TicketStatus } from './ticket.graphql';
import { TicketAboutInput } from './ticket-inputs.graphql';

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
  @Field(() => TicketAboutInput, { nullable: true, description: 'About this.' })
  about!: TicketAboutInput | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Words that all occur in its number, its subject or its messages: whole words, without case and accents. At most 100 characters.',
  })
  text!: string | null;
}

@ArgsType()
export class TicketListArguments extends PageArguments {
  @Field(() => TicketFilter, {
    nullable: true,
    description: 'Which tickets to list; all of them when not given.',
  })
  filter!: TicketFilter | null;
}
