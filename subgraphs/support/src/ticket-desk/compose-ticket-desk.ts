import { FileSeal } from '@customer-area/shared/files';
import { deskCountOperations } from '@customer-area/shared/runtime';
import type { Slice } from '@customer-area/shared/subgraph';
import { type AnswerUploadDeps, AnswerUploadResolver } from './answer-upload.resolver';
import { openTickets, ownTickets } from './desk-counts';
import { DeskTicketResolver, QueuedTicketResolver, TicketAgentResolver } from './desk-fields.resolver';
import { TELL_OVERDUE, type TellOverdueDeps, tellOverdue } from './tell-overdue';
import { type TemplateListDeps, TemplateListResolver } from './template-list.resolver';
import { type TicketDeskLoadersDeps, ticketDeskLoaders } from './ticket-desk.loader';
import { type TicketDeskDeps, TicketDeskResolver } from './ticket-desk.resolver';
import { type TicketQueueDeps, TicketQueueResolver } from './ticket-queue.resolver';

export interface TicketDeskSliceDeps
  extends TicketDeskDeps,
    TicketQueueDeps,
    TemplateListDeps,
    TicketDeskLoadersDeps,
    AnswerUploadDeps,
    TellOverdueDeps {
  readonly config: { readonly SERVICE_KEY: string };
}

/** Tickets as staff see them, who answer them. */
export function composeTicketDesk(deps: TicketDeskSliceDeps): Slice {
  return {
    resolvers: [
      new TicketQueueResolver(deps),
      new TicketDeskResolver(deps),
      new AnswerUploadResolver(deps, new FileSeal(deps.config.SERVICE_KEY)),
      new TemplateListResolver(deps),
      new QueuedTicketResolver(),
      new TicketAgentResolver(),
      new DeskTicketResolver(deps),
    ],
    jobs: [{ kind: TELL_OVERDUE, run: (job) => tellOverdue(deps, job) }],
    gauges: [
      {
        name: 'tickets_overdue',
        help: 'Tickets that were to be answered before and still wait.',
        read: () => deps.ticketQueues.countOverdue(deps.database.read, deps.clock.now()),
      },
    ],
    internal: deskCountOperations(
      { 'desk.open-tickets': () => openTickets(deps) },
      { 'desk.own-tickets': (loginId) => ownTickets(deps, loginId) },
    ),
    contextFor: (viewer) => ({ ticketDesk: ticketDeskLoaders(deps, viewer) }),
  };
}
