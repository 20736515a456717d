import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { type AnswerTicketDeps, answerTicket } from './answer-ticket';
import { type AssignTicketDeps, assignTicket } from './assign-ticket';
import type { Done, HeldOff, Refused } from './desk-act';
import { AssignTicketInput, TagTicketInput } from './desk-inputs.graphql';
import { internalNote } from './internal-note';
import { type MergeTicketsDeps, mergeTickets } from './merge-tickets';
import { setTicketPriority } from './set-ticket-priority';
import { staffViewer } from './staff-viewer';
import { tagTicket } from './tag-ticket';
import { takeTicket } from './take-ticket';
import {
  QueuedTicket,
  TicketDeskResult,
  TicketPlaceResult,
  TicketPriority,
  toDeskResult,
  toPlaceResult,
  toQueuedTicket,
} from './ticket-desk.graphql';

const TICKET = 'A ticket of whichever customer; NOT_FOUND when there is none.';

export interface TicketDeskDeps extends AnswerTicketDeps, AssignTicketDeps, MergeTicketsDeps {}

@Resolver()
export class TicketDeskResolver {
  constructor(private readonly deps: TicketDeskDeps) {}

  @ForStaff()
  @Mutation(() => TicketDeskResult, {
    description:
      'Staff with TICKETS_ANSWER only: takes a ticket in hand and holds the others off for ten minutes while the answer is written. Again for ten minutes more.',
  })
  async takeTicket(
    @Arg('ticketId', () => ID, { description: TICKET }) ticketId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof TicketDeskResult> {
    return this.shown(await takeTicket(this.deps, { ticketId, by: staffViewer(viewer).loginId }), viewer);
  }

  @ForStaff()
  @Mutation(() => TicketPlaceResult, {
    description: 'Staff with TICKETS_ANSWER only: gives a ticket to a colleague, or back to a queue.',
  })
  async assignTicket(
    @Arg('input', () => AssignTicketInput, { description: 'The ticket, and who is to answer it.' })
    { ticketId, assigneeLoginId: assignee, queue }: AssignTicketInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof TicketPlaceResult> {
    const { requestId } = viewer;
    return this.placed(await assignTicket(this.deps, { ticketId, assignee, queue, requestId }), viewer);
  }

  @ForStaff()
  @Mutation(() => TicketDeskResult, {
    description:
      'Staff with TICKETS_ANSWER only: answers a ticket; the customer is written to. A closed one is opened again by it, as long as its customer could. Of two answers at once both stand.',
  })
  async answerTicket(
    @Arg('ticketId', () => ID, { description: TICKET }) ticketId: string,
    @Arg('message', () => String, {
      nullable: true,
      description: '1 to 5000 characters. Without it the template is sent as it is.',
    })
    message: string | null,
    @Arg('template', () => ID, {
      nullable: true,
      description:
        'One of `answerTemplates`, filled from the ticket in the language of the customer. Not looked at beside a message.',
    })
    template: string | null,
    @Arg('thenClose', () => Boolean, {
      nullable: true,
      description: 'True to close the ticket with the answer.',
    })
    thenClose: boolean | null,
    @Arg('attachmentIds', () => [ID], {
      nullable: true,
      description:
        'Up to 5 files that this login has uploaded with `answerAttachmentUpload` for a ticket of this customer; NOT_FOUND for others.',
    })
    attachmentIds: string[] | null,
    @Arg('anyway', () => Boolean, {
      nullable: true,
      description: 'True to answer also while a colleague is writing, which is refused otherwise.',
    })
    anyway: boolean | null,
    @Arg('idempotencyKey', () => ID, {
      nullable: true,
      description:
        'The same answer with the same key is written once; another one is CONFLICT. Up to 200 characters.',
    })
    idempotencyKey: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof TicketDeskResult> {
    const { loginId: by, requestId } = staffViewer(viewer);
    const how = { thenClose: thenClose === true, anyway: anyway === true };
    const answer = { ticketId, message, template, attachmentIds, ...how, idempotencyKey, by, requestId };
    return this.shown(await answerTicket(this.deps, answer), viewer);
  }

  @ForStaff()
  @Mutation(() => QueuedTicket, {
    description: 'Staff with TICKETS_ANSWER only: notes something about a ticket that no customer ever sees.',
  })
  async internalNote(
    @Arg('ticketId', () => ID, { description: TICKET }) ticketId: string,
    @Arg('text', () => String, { description: '1 to 5000 characters.' }) text: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<QueuedTicket> {
    const { loginId: by } = staffViewer(viewer);
    const { place } = await internalNote(this.deps, { ticketId, text, by });
    return toQueuedTicket(place, this.deps.clock.now());
  }

  @ForStaff()
  @Mutation(() => TicketPlaceResult, {
    description:
      'Staff with TICKETS_ANSWER only: joins a ticket with another one of the same customer. Its messages are there from then on, it is closed and leads there; the customer is told.',
  })
  async mergeTickets(
    @Arg('ticketId', () => ID, { description: `The one that ends. ${TICKET}` }) ticketId: string,
    @Arg('intoTicketId', () => ID, { description: 'The one in which both go on; not a closed one.' })
    intoTicketId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof TicketPlaceResult> {
    return this.placed(await mergeTickets(this.deps, { ticketId, intoTicketId }), viewer);
  }

  @ForStaff()
  @Mutation(() => QueuedTicket, {
    description: 'Staff with TICKETS_ANSWER only: adds and takes away words by which tickets are sorted.',
  })
  async tagTicket(
    @Arg('input', () => TagTicketInput, { description: 'The ticket, and what is added and taken away.' })
    { ticketId, add, remove }: TagTicketInput,
  ): Promise<QueuedTicket> {
    const { place } = await tagTicket(this.deps, { ticketId, add: add ?? [], remove: remove ?? [] });
    return toQueuedTicket(place, this.deps.clock.now());
  }

  @ForStaff()
  @Mutation(() => TicketPlaceResult, {
    description:
      'Staff with TICKETS_ANSWER only: says how soon a ticket is to be answered, counted from when the customer wrote.',
  })
  async setTicketPriority(
    @Arg('ticketId', () => ID, { description: TICKET }) ticketId: string,
    @Arg('priority', () => TicketPriority, { description: 'From now on.' }) priority: TicketPriority,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof TicketPlaceResult> {
    return this.placed(await setTicketPriority(this.deps, { ticketId, priority }), viewer);
  }

  private shown(outcome: Done | Refused | HeldOff, { locale }: Viewer): typeof TicketDeskResult {
    return toDeskResult(outcome, this.deps.clock.now(), locale);
  }

  private placed(outcome: Done | Refused, { locale }: Viewer): typeof TicketPlaceResult {
    return toPlaceResult(outcome, this.deps.clock.now(), locale);
  }
}
