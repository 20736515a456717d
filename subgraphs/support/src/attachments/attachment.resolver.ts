import { unauthenticated } from '@customer-area/shared/errors';
import { targetToStore } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { messages } from '../messages';
import { type AnnounceAttachmentDeps, announceAttachment } from './announce-attachment';
import { MEDIA_TYPES } from './attachment';
import {
  Attachment,
  AttachmentRefused,
  TicketAttachmentUpload,
  TicketAttachmentUploadInput,
  TicketAttachmentUploadResult,
  toAttachment,
} from './attachment.graphql';
import type { AttachmentContext } from './attachment.loader';

/** Where the gateway finds the files of this slice. */
const SERVICE = 'support';

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
    const announced = await announceAttachment(this.deps, { profileId, loginId, fileName, size });
    if (announced.kind === 'refused') {
      const { code } = announced;
      return Object.assign(new AttachmentRefused(), {
        code,
        message: messages.text(locale, `attachment.${code}`),
      });
    }
    const { row } = announced;
    return Object.assign(new TicketAttachmentUpload(), {
      attachment: toAttachment(row),
      target: targetToStore(this.links, sessionId, {
        ...{ service: SERVICE, fileId: row.id, maxBytes: size, mediaTypes: MEDIA_TYPES },
      }),
    });
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
