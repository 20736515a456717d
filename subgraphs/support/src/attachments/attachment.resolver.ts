import { unauthenticated } from '@customer-area/shared/errors';
import type { FileSeal } from '@customer-area/shared/files';
import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type AnnounceAttachmentDeps, announceAttachment } from './announce-attachment';
import { Attachment, TicketAttachmentUploadInput, TicketAttachmentUploadResult } from './attachment.graphql';
import type { AttachmentContext } from './attachment.loader';
import { SERVICE, toUploadResult } from './upload-result';

@Resolver(() => Attachment)
export class AttachmentResolver {
  constructor(
    private readonly deps: AnnounceAttachmentDeps,
    private readonly links: FileSeal,
  ) {}

  @Mutation(() => TicketAttachmentUploadResult, {
    description:
      'Announces a file that is to be sent with a message: answers where to send its bytes. PDF, JPEG, PNG and plain text are taken, 10 MB at most; five go with a message.',
  })
  async ticketAttachmentUpload(
    @Arg('input', () => TicketAttachmentUploadInput, { description: 'What is going to be sent.' })
    { fileName, size }: TicketAttachmentUploadInput,
    @Ctx() { viewer }: AttachmentContext,
  ): Promise<typeof TicketAttachmentUploadResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const { loginId, sessionId, locale } = viewer;
    const profileId = ownerIn(dataScopeOf(viewer));
    const file = { profileId, author: 'CUSTOMER', loginId, fileName, size } as const;
    return toUploadResult(this.links, await announceAttachment(this.deps, file), { sessionId, locale });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path on the host of the graph, to be fetched with GET: for ten minutes, and not beyond the session. Whoever has it can fetch the file. Null unless it is READY.',
  })
  path(@Root() { id, status }: Attachment, @Ctx() { viewer }: AttachmentContext): string | null {
    if (viewer.kind !== 'login' || status !== 'READY') return null;
    const { sessionId } = viewer;
    return this.links.pathTo({ service: SERVICE, act: 'read', fileId: id, sessionId, maxBytes: 0 }).path;
  }
}
