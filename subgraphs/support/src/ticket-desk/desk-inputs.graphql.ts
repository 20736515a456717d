import { PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { TicketCategory, TicketStatus } from '../tickets';

@InputType({ description: 'For staff: which tickets of a queue. Parts are combined with "and".' })
export class TicketQueueFilter {
  @Field(() => TicketStatus, { nullable: true, description: 'Of this status; OPEN without it.' })
  status!: TicketStatus | null;
  @Field(() => ID, { nullable: true, description: 'Those that this member of staff has in hand.' })
  assigneeLoginId!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that nobody has in hand. Not together with `assigneeLoginId`.',
  })
  isUnassigned!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that were to be answered before. Of open ones only.',
  })
  isOverdue!: boolean | null;
  @Field(() => String, { nullable: true, description: 'Those with this tag.' })
  tag!: string | null;
}

@ArgsType()
export class TicketQueueArguments extends PageArguments {
  @Field(() => TicketCategory, { nullable: true, description: 'The queue; all of them without it.' })
  queue!: TicketCategory | null;
  @Field(() => TicketQueueFilter, { nullable: true, description: 'Which tickets; all open ones without it.' })
  filter!: TicketQueueFilter | null;
}

@InputType({ description: 'For staff: who is to answer a ticket, and in which queue it is.' })
export class AssignTicketInput {
  @Field(() => ID, { description: 'A ticket; NOT_FOUND when there is none.' })
  ticketId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The login of a member of staff; null for whoever takes it.',
  })
  assigneeLoginId!: string | null;
  @Field(() => TicketCategory, {
    nullable: true,
    description:
      'The queue it is put into, whose service level holds from then on; null to leave it in its own.',
  })
  queue!: TicketCategory | null;
}

@InputType({ description: 'For staff: words by which tickets are sorted.' })
export class TagTicketInput {
  @Field(() => ID, { description: 'A ticket; NOT_FOUND when there is none.' })
  ticketId!: string;
  @Field(() => [String], {
    nullable: true,
    description: 'Tags to add, each of 1 to 30 characters; capitals do not matter. A ticket has 10 at most.',
  })
  add!: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Tags to take away; one that it does not have is none.',
  })
  remove!: string[] | null;
}
