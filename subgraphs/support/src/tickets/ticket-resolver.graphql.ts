import { AFTER, FIRST } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { checkedFirst } from '@customer-area/shared/pagination';
import {
  Arg,
  Ctx,
  createUnionType,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { SupportContext } from '../context';
import { ticketMessages } from './ticket';
import {
  OpenTicketInput,
  Ticket,
  type TicketAuthor,
  TicketConnection,
  TicketMessage,
  TicketRefused,
  toTicket,
} from './ticket.graphql';
import type { TicketStore } from './ticket.store';
import { closeTicket, openTicket, replyToTicket, type WriteTicket } from './write-ticket';

const ReplyToTicketResult = createUnionType({
  name: 'ReplyToTicketResult',
  description: 'The ticket, open again, or why it takes no more messages.',
  types: () => [Ticket, TicketRefused] as const,
});

@Resolver()
export class TicketResolver {
  constructor(private readonly deps: WriteTicket & { tickets: TicketStore }) {}

  @Query(() => Ticket, {
    nullable: true,
    description: 'An own ticket; null when there is none with that id.',
  })
  async ticket(
    @Arg('id', () => ID, { description: 'Id of the ticket, e.g. tkt_01jd….' }) id: string,
    @Ctx() { loaders }: SupportContext,
  ): Promise<Ticket | null> {
    const row = await loaders.ticketById.load(id);
    return row === null ? null : toTicket(row);
  }

  @Query(() => TicketConnection, { description: "The profile's tickets, newest first." })
  async tickets(
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
    @Ctx() { viewer }: SupportContext,
  ): Promise<TicketConnection> {
    const page = await this.deps.tickets.page(profileOf(viewer), { first: checkedFirst(first), after });
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toTicket(node) })) };
  }

  @Mutation(() => Ticket, { description: 'Asks support a question.' })
  async openTicket(
    @Arg('input', () => OpenTicketInput, { description: 'The question and what it is about.' })
    input: OpenTicketInput,
    @Ctx() { viewer }: SupportContext,
  ): Promise<Ticket> {
    return toTicket(await openTicket(this.deps, profileOf(viewer), input));
  }

  @Mutation(() => ReplyToTicketResult, {
    description:
      'Writes on; a ticket closed less than 14 days ago is opened again. NOT_FOUND for an absent one.',
  })
  async replyToTicket(
    @Arg('ticketId', () => ID, { description: 'One of your tickets.' }) ticketId: string,
    @Arg('message', () => String, { description: '1 to 5000 characters.' }) message: string,
    @Ctx() { viewer }: SupportContext,
  ): Promise<typeof ReplyToTicketResult> {
    const row = await replyToTicket(this.deps, profileOf(viewer), { ticketId, message });
    if (row !== null) return toTicket(row);
    const code = 'TICKET_CLOSED_FOR_GOOD';
    return Object.assign(new TicketRefused(), { code, message: ticketMessages[code][viewer.locale] });
  }

  @Mutation(() => Ticket, { description: 'Closes a ticket. NOT_FOUND for an absent one.' })
  async closeTicket(
    @Arg('ticketId', () => ID, { description: 'One of your tickets.' }) ticketId: string,
    @Ctx() { viewer }: SupportContext,
  ): Promise<Ticket> {
    return toTicket(await closeTicket(this.deps, profileOf(viewer), ticketId));
  }
}

@Resolver(() => Ticket)
export class TicketFieldResolver {
  @FieldResolver(() => [TicketMessage], { description: 'The conversation, oldest first.' })
  async messages(@Root() ticket: Ticket, @Ctx() { loaders }: SupportContext): Promise<TicketMessage[]> {
    const rows = await loaders.messagesOfTicket.load(ticket.id);
    return rows.map((row) => ({
      id: row.id,
      author: row.author as TicketAuthor,
      text: row.text,
      writtenAt: row.writtenAt,
    }));
  }
}
