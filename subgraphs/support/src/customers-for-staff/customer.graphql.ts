import { connectionType, DateTime } from '@customer-area/shared/graphql';
import type { CustomerRead } from '@customer-area/shared/staff-reads';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type TicketRow, TicketStatus } from '../tickets';

@Directive('@key(fields: "profileId reason")')
@ObjectType({ simpleResolvers: true, description: 'A customer as staff sees it; here: its tickets.' })
export class Customer implements CustomerRead {
  @Field(() => ID, { description: 'The profile, e.g. prf_01jd….' })
  profileId!: string;
  @Field(() => String, { description: 'Why it is looked at, for the customer to read.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A ticket of a customer, without its messages.' })
export class CustomerTicket {
  @Field(() => ID, { description: 'E.g. tkt_01jd….' })
  ticketId!: string;
  @Field(() => String, { description: 'For people, e.g. T2026000000142.' })
  number!: string;
  @Field(() => String, { description: 'What it is about, in the customer’s words.' })
  subject!: string;
  @Field(() => TicketStatus, { description: 'Whose turn it is.' })
  status!: TicketStatus;
  @Field(() => DateTime, { description: 'When it was opened.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null while it is not.' })
  closedAt!: Date | null;
}

export const CustomerTicketConnection = connectionType(
  CustomerTicket,
  'CustomerTicket',
  'A page of tickets of a customer, newest first.',
);

export function toCustomerTicket({
  id,
  number,
  subject,
  status,
  createdAt,
  closedAt,
}: TicketRow): CustomerTicket {
  return Object.assign(new CustomerTicket(), {
    ticketId: id,
    number,
    subject,
    status: status as TicketStatus,
    createdAt,
    closedAt,
  });
}
