import { DateTime, PageInfo, Refusal } from '@customer-area/shared/graphql';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { TicketEntity } from './ticket.entity';

export enum TicketCategory {
  TECHNICAL = 'TECHNICAL',
  BILLING = 'BILLING',
  DOMAINS = 'DOMAINS',
  OTHER = 'OTHER',
}
registerEnumType(TicketCategory, { name: 'TicketCategory', description: 'Which desk a ticket goes to.' });

export enum TicketStatus {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  CLOSED = 'CLOSED',
}
registerEnumType(TicketStatus, {
  name: 'TicketStatus',
  description:
    'OPEN: waits for us. ANSWERED: waits for the customer. CLOSED: done; can be taken up again for 14 days.',
});

export enum TicketAuthor {
  CUSTOMER = 'CUSTOMER',
  STAFF = 'STAFF',
}
registerEnumType(TicketAuthor, { name: 'TicketAuthor' });

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
  @Field(() => ID)
  id!: string;
  @Field(() => TicketAuthor)
  author!: TicketAuthor;
  @Field(() => String)
  text!: string;
  @Field(() => DateTime)
  writtenAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'A question to our support, with its conversation.' })
export class Ticket {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => TicketCategory)
  category!: TicketCategory;
  @Field(() => String)
  subject!: string;
  @Field(() => TicketStatus)
  status!: TicketStatus;
  @Field(() => DateTime)
  openedAt!: Date;
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

@ObjectType({ simpleResolvers: true })
export class TicketEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => Ticket)
  node!: Ticket;
}

@ObjectType({ simpleResolvers: true, description: "The profile's tickets, newest first." })
export class TicketConnection {
  @Field(() => [TicketEdge])
  edges!: TicketEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: 'The ticket does not take this any more.',
})
export class TicketRefused extends Refusal {}

@InputType({ description: 'A question to our support.' })
export class OpenTicketInput {
  @Field(() => TicketCategory)
  category!: TicketCategory;
  @Field(() => String, { description: '1 to 200 characters, one line.' })
  subject!: string;
  @Field(() => String, { description: '1 to 5000 characters.' })
  message!: string;
  @Field(() => ID, { nullable: true })
  domainId!: string | null;
  @Field(() => ID, { nullable: true })
  orderId!: string | null;
}

export function toTicket(row: TicketEntity): Ticket {
  return Object.assign(new Ticket(), {
    id: row.id,
    profileId: row.profileId,
    category: row.category as TicketCategory,
    subject: row.subject,
    status: row.state as TicketStatus,
    openedAt: row.openedAt,
    domain: row.domainId === null ? null : Object.assign(new DomainStub(), { id: row.domainId }),
    order: row.orderId === null ? null : Object.assign(new OrderStub(), { id: row.orderId }),
  });
}
