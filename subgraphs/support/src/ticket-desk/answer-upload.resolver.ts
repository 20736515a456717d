import { notFound } from '@customer-area/shared/errors';
import type { FileSeal } from '@customer-area/shared/files';
import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import {
  type AnnounceAttachmentDeps,
  announceAttachment,
  TicketAttachmentUploadInput,
  TicketAttachmentUploadResult,
  toUploadResult,
} from '../attachments';
import type { TicketStore } from '../tickets';
import { staffViewer } from './staff-viewer';

export interface AnswerUploadDeps extends AnnounceAttachmentDeps {
  readonly tickets: TicketStore;
}

/** Files that staff send with an answer. They are kept with the customer whose ticket is answered. */
@Resolver()
export class AnswerUploadResolver {
  constructor(
    private readonly deps: AnswerUploadDeps,
    private readonly links: FileSeal,
  ) {}

  @ForStaff()
  @Mutation(() => TicketAttachmentUploadResult, {
    description:
      'Staff with TICKETS_ANSWER only: announces a file that is to be sent with an answer, as ticketAttachmentUpload does for customers, who see it once it is sent.',
  })
  async answerAttachmentUpload(
    @Arg('ticketId', () => ID, { description: 'The ticket that is answered; NOT_FOUND when there is none.' })
    ticketId: string,
    @Arg('input', () => TicketAttachmentUploadInput, { description: 'What is going to be sent.' })
    { fileName, size }: TicketAttachmentUploadInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof TicketAttachmentUploadResult> {
    const { loginId, sessionId, locale } = staffViewer(viewer);
    const ticket = isId(ticketId, 'tkt') ? await this.deps.tickets.byIdForStaff(ticketId) : null;
    if (ticket === null) throw notFound();
    const profileId = trustedProfileId(ticket.profileId);
    const file = { profileId, author: 'STAFF', loginId, fileName, size } as const;
    return toUploadResult(this.links, await announceAttachment(this.deps, file), { sessionId, locale });
  }
}
