import { unauthenticated } from '@customer-area/shared/errors';
import { dataScopeOf } from '@customer-area/shared/isolation';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { type CloseTicketDeps, closeTicket } from './close-ticket';
import { type OpenTicketDeps, openTicket } from './open-ticket';
import { type RateTicketDeps, rateTicket } from './rate-ticket';
import { type ReopenTicketDeps, reopenTicket } from './reopen-ticket';
import { type ReplyToTicketDeps, replyToTicket } from './reply-to-ticket';
import { Ticket, type TicketRefused, toTicket, toTicketRefused } from './ticket.graphql';
import type { TicketContext } from './ticket.loader';
import {
  CloseTicketResult,
  OpenTicketInput,
  RateTicketInput,
  RateTicketResult,
  ReopenTicketResult,
  ReplyToTicketResult,
} from './ticket-inputs.graphql';
import type { TicketOutcome } from './ticket-outcome';

export interface TicketMutationDeps
  extends OpenTicketDeps,
    ReplyToTicketDeps,
    CloseTicketDeps,
    ReopenTicketDeps,
    RateTicketDeps {}

@Resolver()
export class TicketMutationResolver {
  constructor(private readonly deps: TicketMutationDeps) {}

  @Mutation(() => Ticket, {
    description:
      'Asks support a question. NOT_FOUND when it is about something that is not yours; UNAVAILABLE, and nothing is opened, when that cannot be told now.',
  })
  async openTicket(
    @Arg('input', () => OpenTicketInput, { description: 'The question and what it is about.' })
    input: OpenTicketInput,
    @Ctx() { viewer }: TicketContext,
  ): Promise<Ticket> {
    const { requestId } = viewer;
    return toTicket(
      await openTicket(this.deps, {
        ...input,
        dataScope: dataScopeOf(viewer),
        loginId: loginOf(viewer).loginId,
        requestId,
      }),
    );
  }

  @Mutation(() => ReplyToTicketResult, {
    description:
      'Writes on; a ticket closed less than 14 days ago is opened again. NOT_FOUND for an absent one.',
  })
  async replyToTicket(
    @Arg('ticketId', () => ID, { description: 'One of your tickets.' }) ticketId: string,
    @Arg('message', () => String, { description: '1 to 5000 characters.' }) message: string,
    @Arg('attachmentIds', () => [ID], {
      nullable: true,
      description: 'Up to 5 files that were uploaded for it and are used nowhere yet, e.g. att_01jd….',
    })
    attachmentIds: string[] | null,
    @Arg('idempotencyKey', () => ID, {
      nullable: true,
      description:
        'The same message with the same key is written once; another one is CONFLICT. Up to 200 characters.',
    })
    idempotencyKey: string | null,
    @Ctx() { viewer }: TicketContext,
  ): Promise<typeof ReplyToTicketResult> {
    const { loginId } = loginOf(viewer);
    const reply = { loginId, ticketId, message, attachmentIds, idempotencyKey };
    return toResult(await replyToTicket(this.deps, { dataScope: dataScopeOf(viewer), ...reply }), viewer);
  }

  @Mutation(() => CloseTicketResult, { description: 'Closes a ticket. NOT_FOUND for an absent one.' })
  async closeTicket(
    @Arg('ticketId', () => ID, { description: 'One of your tickets.' }) ticketId: string,
    @Ctx() { viewer }: TicketContext,
  ): Promise<typeof CloseTicketResult> {
    return toResult(await closeTicket(this.deps, { dataScope: dataScopeOf(viewer), ticketId }), viewer);
  }

  @Mutation(() => ReopenTicketResult, {
    description:
      'Takes a ticket up again that was closed less than 14 days ago. NOT_FOUND for an absent one.',
  })
  async reopenTicket(
    @Arg('ticketId', () => ID, { description: 'One of your tickets.' }) ticketId: string,
    @Ctx() { viewer }: TicketContext,
  ): Promise<typeof ReopenTicketResult> {
    return toResult(await reopenTicket(this.deps, { dataScope: dataScopeOf(viewer), ticketId }), viewer);
  }

  @Mutation(() => RateTicketResult, {
    description:
      'Says how a closed ticket was served, once for each time it was closed. NOT_FOUND for an absent one.',
  })
  async rateTicket(
    @Arg('input', () => RateTicketInput, { description: 'The ticket and what you think of it.' })
    input: RateTicketInput,
    @Ctx() { viewer }: TicketContext,
  ): Promise<typeof RateTicketResult> {
    return toResult(await rateTicket(this.deps, { ...input, dataScope: dataScopeOf(viewer) }), viewer);
  }
}

function loginOf(viewer: Viewer): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}

function toResult(outcome: TicketOutcome, { locale }: Viewer): Ticket | TicketRefused {
  return outcome.kind === 'taken' ? toTicket(outcome.ticket) : toTicketRefused(outcome.code, locale);
}
