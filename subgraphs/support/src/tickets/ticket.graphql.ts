import { withCodes } from '@customer-area/shared/contract';
import { type ConnectionOf, connectionType, DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ticketCodes } from '../../contract';
import { Attachment } from '../attachments';
import { refusalText } from './explained-actions';
import type { TicketMessageRow, TicketRow } from './ticket.entity';
import { reopenableUntil, type TicketRefusal } from './ticket-actions';

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

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Invoice', { simpleResolvers: true })
export class InvoiceStub {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a ticket is about: one of these.' })
export class TicketAbout {
  @Field(() => DomainStub, {
    nullable: true,
    description: 'A domain; null when it is about something else, or not (any more) yours.',
  })
  domain!: DomainStub | null;
  @Field(() => OrderStub, {
    nullable: true,
    description: 'An order; null when it is about something else, or not yours.',
  })
  order!: OrderStub | null;
  @Field(() => InvoiceStub, {
    nullable: true,
    description: 'An invoice or credit note; null when it is about something else, or not yours.',
  })
  invoice!: InvoiceStub | null;
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
  @Field(() => String, {
    nullable: true,
    description:
      'The address that a mail says it is from: whoever has a letter about the ticket can answer it from any address. Null for what did not come by mail.',
  })
  sentFrom!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'A question to our support, with its conversation.' })
export class Ticket {
  /** What it was made of; not a field of the graph. */
  row!: TicketRow;
  @Field(() => ID, { description: 'e.g. tkt_01jd….' })
  id!: string;
  @Field(() => String, {
    description: 'For people to read and say, with two check digits, e.g. T2026000000142.',
  })
  number!: string;
  @Field(() => TicketCategory, { description: 'Which team it went to.' })
  category!: TicketCategory;
  @Field(() => String, { description: 'One line, as the customer wrote it.' })
  subject!: string;
  @Field(() => TicketStatus, { description: 'Who is to write next, or that it is closed.' })
  status!: TicketStatus;
  @Field(() => DateTime, { description: 'When the question was asked.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null unless it is.' })
  closedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it can be reopened: 14 days after it was closed; null unless it is.',
  })
  reopenableUntil!: Date | null;
  @Field(() => TicketAbout, {
    nullable: true,
    description: 'What it is about; null when about nothing in particular.',
  })
  about!: TicketAbout | null;
}

export const TicketConnection = connectionType(Ticket, 'Ticket', 'Tickets, newest first.');
export type TicketConnection = ConnectionOf<Ticket>;

export const TicketMessageConnection = connectionType(
  TicketMessage,
  'TicketMessage',
  'The messages of a ticket, oldest first.',
);
export type TicketMessageConnection = ConnectionOf<TicketMessage>;

export const AttachmentConnection = connectionType(
  Attachment,
  'Attachment',
  'The files of a ticket, in the order in which they were announced.',
);
export type AttachmentConnection = ConnectionOf<Attachment>;

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The ticket does not take this any more.', 'TicketRefused', ticketCodes),
})
export class TicketRefused extends Refusal {}

export function toTicket(row: TicketRow): Ticket {
  return Object.assign(new Ticket(), {
    row,
    id: row.id,
    number: row.number,
    category: row.category as TicketCategory,
    subject: row.subject,
    status: row.status as TicketStatus,
    createdAt: row.createdAt,
    closedAt: row.closedAt,
    reopenableUntil: reopenableUntil(row),
    about: toAbout(row),
  });
}

function toAbout({ aboutKind, aboutId }: TicketRow): TicketAbout | null {
  if (aboutKind === null || aboutId === null) return null;
  const stub = { id: aboutId };
  return Object.assign(new TicketAbout(), {
    domain: aboutKind === 'DOMAIN' ? Object.assign(new DomainStub(), stub) : null,
    order: aboutKind === 'ORDER' ? Object.assign(new OrderStub(), stub) : null,
    invoice: aboutKind === 'INVOICE' ? Object.assign(new InvoiceStub(), stub) : null,
  });
}

export function toTicketMessage({ author, ...row }: TicketMessageRow): TicketMessage {
  const { id, text, createdAt, sentFrom } = row;
  return Object.assign(new TicketMessage(), {
    ...{ id, author: author as TicketAuthor, text, createdAt, sentFrom },
  });
}

export function toTicketRefused(code: TicketRefusal, locale: Locale): TicketRefused {
  return Object.assign(new TicketRefused(), {
    code,
    message: refusalText(code, locale),
  });
}
