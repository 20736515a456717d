import { notFound } from '@customer-area/shared/errors';
import { AtMost, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import {
  AnswerTemplate,
  type AnswerTemplateStore,
  MAX_TEMPLATES,
  toAnswerTemplate,
} from '../answer-templates';
import type { TicketRow } from '../tickets';
import type { DeskActDeps } from './desk-act';
import { noteRead } from './note-read';
import { staffViewer } from './staff-viewer';

export interface TemplateListDeps extends DeskActDeps {
  readonly answerTemplates: AnswerTemplateStore;
}

@Resolver()
export class TemplateListResolver {
  constructor(private readonly deps: TemplateListDeps) {}

  @AtMost(MAX_TEMPLATES)
  @ForStaff()
  @Query(() => [AnswerTemplate], {
    description: 'Staff with TICKETS_ANSWER only: answers that are written often, by their Italian titles.',
  })
  async answerTemplates(
    @Arg('ticketId', () => ID, {
      nullable: true,
      description:
        'The ticket that they are filled from, which is read by it as by `deskTicket`; NOT_FOUND when there is none.',
    })
    ticketId: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<AnswerTemplate[]> {
    const { answerTemplates, database } = this.deps;
    const ticket = ticketId === null ? null : await this.shownTicket(ticketId, viewer);
    return (await answerTemplates.inUse(database.read)).map((row) => toAnswerTemplate(row, ticket));
  }

  private async shownTicket(ticketId: string, viewer: Viewer): Promise<TicketRow> {
    const ticket = isId(ticketId, 'tkt') ? await this.deps.tickets.byIdForStaff(ticketId) : null;
    if (ticket === null) throw notFound();
    await noteRead(this.deps, staffViewer(viewer), ticket);
    return ticket;
  }
}
