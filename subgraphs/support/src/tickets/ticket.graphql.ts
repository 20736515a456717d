import { withCodes } from '@customer-area/shared/contract';
import { DateTime, PageInfo, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ticketCodes } from '../../contract';
import type { TicketMessageRow, TicketRow } from './ticket.entity';

export enum TicketCategory {
  TECHNICAL = 'TECHNICAL',
  BILLING = 'BILLING',
  DOMAINS = 'DOMAINS',
  OTHER = 'OTHER',
}
registerEnumType(TicketCategory, {
  name: 'TicketCategory',
  description: 'Which team a ticket goes to.',
  valuesConfig: {
    TECHNICAL: { description: 'Something does not work.' },
    BILLING: { description: 'Orders, payments, invoices and credit.' },
    DOMAINS: { description: 'Registration, renewal and state of a domain.' },
    OTHER: { description: 'Anything else.' },
  },
});

export enum TicketStatus {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  CLOSED = 'CLOSED',
}
registerEnumType(TicketStatus, {
  name: 'TicketStatus',
  description: 'Whose turn it is.',
  valuesConfig: {
    OPEN: { description: 'Waits for us.' },
    ANSWERED: { description: 'Waits for the customer.' },
    CLOSED: { description: 'Done; a reply within 14 days opens it again.' },
  },
});

export enum TicketAuthor {
  CUSTOMER = 'CUSTOMER',
  STAFF = 'STAFF',
}
registerEnumType(TicketAuthor, {
  name: 'TicketAuthor',
  description: 'Who wrote a message.',
  valuesConfig: {
    CUSTOMER: { description: 'A login of the profile.' },
    STAFF: { description: 'Our support.' },
  },
});

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Domain', { simpleResolvers: true })
export class DomainStub {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Order', { simpleResolvers: true })
export class OrderStub {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One message of the conversation.' })
export class TicketMessage {
  @Field(() => ID, { description: 'e.g. msg_01jd….' })
  id!: string;
  @Field(() => TicketAuthor, { description: 'Customer or our support.' })
  author!: TicketAuthor;
  @Field(() => String, { description: 'The message as plain text.' })
  text!: string;
  @Field(() => DateTime, { description: 'When it was sent.' })
  createdAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'A question to our support, with its conversation.' })
export class Ticket {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'e.g. tkt_01jd….' })
  id!: string;
  @Field(() => TicketCategory, { description: 'Which team it went to.' })
  category!: TicketCategory;
  @Field(() => String, { description: 'One line, as the customer wrote it.' })
  subject!: string;
  @Field(() => TicketStatus, { description: 'Who is to write next, or that it is closed.' })
  status!: TicketStatus;
  @Field(() => DateTime, { description: 'When the question was asked.' })
  createdAt!: Date;
  @Field(() => DomainStub, {
    nullable: true,
    description: 'The domain it is about; null when it is not (any more) yours.',
  })
  domain!: DomainStub | null;
  @Field(() => OrderStub, {
    nullable: true,
    description: 'The order it is about; null when it is not yours.',
  })
  order!: OrderStub | null;
}

@ObjectType({ simpleResolvers: true, description: 'A ticket and its place in the list.' })
export class TicketEdge {
  @Field(() => String, { description: 'Its place, for `after` and `before`.' })
  cursor!: string;
  @Field(() => Ticket, { description: 'The ticket.' })
  node!: Ticket;
}

@ObjectType({ simpleResolvers: true, description: "The profile's tickets, newest first." })
export class TicketConnection {
  /** All of them, for whoever asks. */
  count!: () => Promise<number>;

  @Field(() => [TicketEdge], { description: 'This page, newest first.' })
  edges!: TicketEdge[];
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The ticket does not take this any more.', 'TicketRefused', ticketCodes),
})
export class TicketRefused extends Refusal {}

@InputType({ description: 'A question to our support.' })
export class OpenTicketInput {
  @Field(() => TicketCategory, { description: 'Which team it is for.' })
  category!: TicketCategory;
  @Field(() => String, { description: '1 to 200 characters, one line.' })
  subject!: string;
  @Field(() => String, { description: '1 to 5000 characters.' })
  message!: string;
  @Field(() => ID, { nullable: true, description: 'The domain it is about, e.g. dom_01jd….' })
  domainId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The order it is about, e.g. ord_01jd….' })
  orderId!: string | null;
}

export const ReplyToTicketResult = createUnionType({
  name: 'ReplyToTicketResult',
  description: 'The ticket, open again, or why it takes no more messages.',
  types: () => [Ticket, TicketRefused] as const,
});

export function toTicket(row: TicketRow): Ticket {
  return Object.assign(new Ticket(), {
    id: row.id,
    profileId: row.profileId,
    category: row.category as TicketCategory,
    subject: row.subject,
    status: row.status as TicketStatus,
    createdAt: row.createdAt,
    domain: row.domainId === null ? null : Object.assign(new DomainStub(), { id: row.domainId }),
    order: row.orderId === null ? null : Object.assign(new OrderStub(), { id: row.orderId }),
  });
}

export function toTicketMessage(row: TicketMessageRow): TicketMessage {
  return { id: row.id, author: row.author as TicketAuthor, text: row.text, createdAt: row.createdAt };
}
