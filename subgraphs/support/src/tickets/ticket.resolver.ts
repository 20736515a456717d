import { Page, toConnection } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Ticket, TicketConnection, toTicket } from './ticket.graphql';
import type { TicketContext } from './ticket.loader';
import type { TicketStore } from './ticket.store';
import { checkedTicketFilter } from './ticket-filter';
import { TicketListArguments } from './ticket-list.graphql';

@Resolver()
export class TicketResolver {
  constructor(private readonly deps: { readonly tickets: TicketStore }) {}

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
    const dataScope = dataScopeOf(viewer);
    const criteria = checkedTicketFilter(args.filter);
    const page = await tickets.page(dataScope, criteria, wantedPage(args));
    return toConnection(page, toTicket, () => tickets.count(dataScope, criteria));
  }
}
