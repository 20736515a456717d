import type { Clock } from '@customer-area/shared/clock';
import {
  Action,
  AtMost,
  offeredWithin,
  Page,
  PageArguments,
  toAction,
  toConnection,
} from '@customer-area/shared/graphql';
import { isStaff } from '@customer-area/shared/isolation';
import { encodeCursor, toPage, wantedPage } from '@customer-area/shared/pagination';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Attachment, MOST_OF_MESSAGE, toAttachment } from '../attachments';
import { explainedActions, TICKET_ACTIONS } from './explained-actions';
import {
  AttachmentConnection,
  Ticket,
  TicketMessage,
  TicketMessageConnection,
  toTicket,
  toTicketMessage,
} from './ticket.graphql';
import type { TicketContext } from './ticket.loader';
import { cursorOfMessage } from './ticket-message.store';

@Resolver(() => Ticket)
export class TicketFieldResolver {
  constructor(private readonly deps: { readonly clock: Clock }) {}

  @Page()
  @FieldResolver(() => TicketMessageConnection, { description: 'The conversation, oldest first.' })
  async messages(
    @Root() { row }: Ticket,
    @Args() args: PageArguments,
    @Ctx() { tickets }: TicketContext,
  ): Promise<TicketMessageConnection> {
    const wanted = wantedPage(args);
    const page = toPage(await tickets.messages.load({ ...wanted, ticket: row }), wanted, cursorOfMessage);
    return toConnection(page, toTicketMessage, async () => row.messageCount);
  }

  @Page()
  @FieldResolver(() => AttachmentConnection, {
    description: 'The files of its messages, in the order in which they were announced.',
  })
  async attachments(
    @Root() { row }: Ticket,
    @Args() args: PageArguments,
    @Ctx() { tickets }: TicketContext,
  ): Promise<AttachmentConnection> {
    const wanted = wantedPage(args);
    const page = toPage(await tickets.files.load({ ...wanted, ticket: row }), wanted, ({ id }) =>
      encodeCursor([id]),
    );
    return toConnection(page, toAttachment, () => tickets.fileCount.load(row));
  }

  @FieldResolver(() => Ticket, {
    nullable: true,
    description:
      'The ticket in which it goes on, with its messages, since staff have joined the two; null for nearly all, and for staff.',
  })
  async mergedInto(
    @Root() { row }: Ticket,
    @Ctx() { viewer, tickets }: TicketContext,
  ): Promise<Ticket | null> {
    // Staff are shown another ticket where it is told: at the desk.
    if (row.mergedInto === null || isStaff(viewer)) return null;
    const into = await tickets.byId.load(row.mergedInto);
    return into === null ? null : toTicket(into);
  }

  @AtMost(TICKET_ACTIONS)
  @FieldResolver(() => [Action], {
    description: 'REPLY, CLOSE, REOPEN and RATE: possible now, or why not.',
  })
  actions(@Root() { row }: Ticket, @Ctx() { viewer }: TicketContext): Action[] {
    return explainedActions(row, this.deps.clock.now(), viewer.locale).map((explained) =>
      toAction(offeredWithin(viewer, 'tickets:write', explained)),
    );
  }
}

@Resolver(() => TicketMessage)
export class MessageFieldResolver {
  @AtMost(MOST_OF_MESSAGE)
  @FieldResolver(() => [Attachment], { description: 'The files that were sent with it.' })
  async attachments(
    @Root() { id }: TicketMessage,
    @Ctx() { attachments }: TicketContext,
  ): Promise<Attachment[]> {
    return (await attachments.byMessage.load(id)).map(toAttachment);
  }
}
