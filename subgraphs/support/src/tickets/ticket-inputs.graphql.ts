import { createUnionType, Field, ID, InputType, Int } from 'type-graphql';
import { Ticket, TicketCategory, TicketRefused } from './ticket.graphql';

@InputType({ description: 'Exactly one of its fields. What a ticket is about; it has to be yours.' })
export class TicketAboutInput {
  @Field(() => ID, { nullable: true, description: 'A domain, e.g. dom_01jd….' })
  domainId!: string | null;
  @Field(() => ID, { nullable: true, description: 'An order, e.g. ord_01jd….' })
  orderId!: string | null;
  @Field(() => ID, { nullable: true, description: 'An invoice or credit note, e.g. inv_01jd….' })
  invoiceId!: string | null;
}

@InputType({ description: 'A question to our support.' })
export class OpenTicketInput {
  @Field(() => TicketCategory, { description: 'Which team it is for.' })
  category!: TicketCategory;
  @Field(() => String, { description: '1 to 200 characters, one line.' })
  subject!: string;
  @Field(() => String, { description: '1 to 5000 characters.' })
  message!: string;
  @Field(() => TicketAboutInput, {
    nullable: true,
    description:
      'What it is about; nothing in particular when not given. Who is limited to some domains has to name one of those.',
  })
  about!: TicketAboutInput | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Up to 5 files that were uploaded for it and are used nowhere yet, e.g. att_01jd….',
  })
  attachmentIds!: string[] | null;
  @Field(() => String, {
    description:
      '1 to 200 characters, new for every question: the same key and question answer the same ticket again, another question CONFLICT.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'How a ticket was served.' })
export class RateTicketInput {
  @Field(() => ID, { description: 'One of your tickets, closed.' })
  ticketId!: string;
  @Field(() => Int, { description: '1 (badly) to 5 (very well).' })
  stars!: number;
  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  comment!: string | null;
}

export const ReplyToTicketResult = createUnionType({
  name: 'ReplyToTicketResult',
  description: 'The ticket, open again, or why it takes no more messages.',
  types: () => [Ticket, TicketRefused] as const,
});

export const CloseTicketResult = createUnionType({
  name: 'CloseTicketResult',
  description: 'The ticket, closed, or why it was not.',
  types: () => [Ticket, TicketRefused] as const,
});

export const ReopenTicketResult = createUnionType({
  name: 'ReopenTicketResult',
  description: 'The ticket, open again, or why it is not.',
  types: () => [Ticket, TicketRefused] as const,
});

export const RateTicketResult = createUnionType({
  name: 'RateTicketResult',
  description: 'The ticket, rated, or why it cannot be.',
  types: () => [Ticket, TicketRefused] as const,
});
