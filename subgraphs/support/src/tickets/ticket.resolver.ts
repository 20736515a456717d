import { AtMost, Page } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { messages } from '../messages';
import { type CloseTicketDeps, closeTicket } from './close-ticket';
import { type OpenTicketDeps, openTicket } from './open-ticket';
import { type ReplyToTicketDeps, replyToTicket } from './reply-to-ticket';
import { MAX_MESSAGES } from './ticket';
import {
  OpenTicketInput,
  ReplyToTicketResult,
  Ticket,
  TicketConnection,
  TicketMessage,
  TicketRefused,
  toTicket,
  toTicketMessage,
} from './ticket.graphql';
import type { TicketContext } from './ticket.loader';
import { checkedTicketFilter } from './ticket-filter';
import { TicketListArguments } from './ticket-list.graphql';

@Resolver()
export class TicketResolver {
  constructor(private readonly deps: OpenTicketDeps & ReplyToTicketDeps & CloseTicketDeps) {}

  @Query(() => Ticket, {
    nullable: true,
    description: 'An own ticket; null when there is none with that id.',
  })
  async ticket(
    @Arg('id', () => ID, { description: 'Id of the ticket, e.g. tkt_01jd….' }) id: string,
    @Ctx() { tickets }: TicketContext,
  ): Promise<Ticket | null> {
    const row = await tickets.byId.load(id);
    return row === null ? null : toTicket(row);
  }

  @Page()
  @Query(() => TicketConnection, { description: "The profile's tickets, newest first." })
  async tickets(
    @Args() args: TicketListArguments,
    @Ctx() { viewer }: TicketContext,
  ): Promise<TicketConnection> {
    const { tickets } = this.deps;
    const profileId = profileOf(viewer);
    const criteria = checkedTicketFilter(args.filter);
    const page = await tickets.page(profileId, criteria, wantedPage(args));
    return {
      ...page,
      edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toTicket(node) })),
      count: () => tickets.count(profileId, criteria),
    };
  }

  @Mutation(() => Ticket, { description: 'Asks support a question.' })
  async openTicket(
    @Arg('input', () => OpenTicketInput, { description: 'The question and what it is about.' })
    input: OpenTicketInput,
    @Ctx() { viewer }: TicketContext,
  ): Promise<Ticket> {
    return toTicket(await openTicket(this.deps, { ...input, profileId: profileOf(viewer) }));
  }

  @Mutation(() => ReplyToTicketResult, {
    description:
      'Writes on; a ticket closed less than 14 days ago is opened again. NOT_FOUND for an absent one.',
  })
  async replyToTicket(
    @Arg('ticketId', () => ID, { description: 'One of your tickets.' }) ticketId: string,
    @Arg('message', () => String, { description: '1 to 5000 characters.' }) message: string,
    @Ctx() { viewer }: TicketContext,
  ): Promise<typeof ReplyToTicketResult> {
    const row = await replyToTicket(this.deps, { profileId: profileOf(viewer), ticketId, message });
    if (row !== null) return toTicket(row);
    const code = 'TICKET_CLOSED_FOR_GOOD';
    return Object.assign(new TicketRefused(), {
      code,
      message: messages.text(viewer.locale, `ticket.${code}`),
    });
  }

  @Mutation(() => Ticket, { description: 'Closes a ticket. NOT_FOUND for an absent one.' })
  async closeTicket(
    @Arg('ticketId', () => ID, { description: 'One of your tickets.' }) ticketId: string,
    @Ctx() { viewer }: TicketContext,
  ): Promise<Ticket> {
    return toTicket(await closeTicket(this.deps, { profileId: profileOf(viewer), ticketId }));
  }
}

@Resolver(() => Ticket)
export class TicketFieldResolver {
  @AtMost(MAX_MESSAGES)
  @FieldResolver(() => [TicketMessage], { description: 'The conversation, oldest first.' })
  async messages(@Root() ticket: Ticket, @Ctx() { tickets }: TicketContext): Promise<TicketMessage[]> {
    return (await tickets.messages.load(ticket.id)).map(toTicketMessage);
  }
}

@Resolver(() => TicketConnection)
export class TicketConnectionResolver {
  @FieldResolver(() => Int, { description: 'All of them, on every page. Counted only when asked for.' })
  totalCount(@Root() { count }: TicketConnection): Promise<number> {
    return count();
  }
}
