import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { FileSeal } from '@customer-area/shared/files';
import { dataScopeOrNone, ownerIn } from '@customer-area/shared/isolation';
import type { Slice } from '@customer-area/shared/subgraph';
import type { Viewer } from '@customer-area/shared/viewer';
import { FORGET_DRAFT_ATTACHMENT } from './announce-attachment';
import { toAttachment } from './attachment.graphql';
import { type AttachmentContext, attachmentLoaders } from './attachment.loader';
import { AttachmentResolver } from './attachment.resolver';
import type { AttachmentStore } from './attachment.store';
import { forgetDraft } from './forget-draft';

export interface AttachmentsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly attachments: AttachmentStore;
  readonly storage: FileStorage;
  readonly config: { readonly SERVICE_KEY: string };
  /** Whether a viewer may see a ticket: whoever is limited to some domains sees those about them. */
  readonly seesTicket: (viewer: Viewer, ticketId: string) => Promise<boolean>;
}

/** Files that customers send with messages. */
export function composeAttachments(deps: AttachmentsDeps): Slice {
  const { attachments, seesTicket } = deps;
  return {
    resolvers: [new AttachmentResolver(deps, new FileSeal(deps.config.SERVICE_KEY))],
    jobs: [{ kind: FORGET_DRAFT_ATTACHMENT, run: (job) => forgetDraft(deps, job.subjectId) }],
    references: {
      Attachment: async ({ id }, context) => {
        const { viewer } = context as AttachmentContext;
        const dataScope = dataScopeOrNone(viewer);
        if (viewer.kind !== 'login' || dataScope === null) return null;
        const [row] = await attachments.findOwn(ownerIn(dataScope), [id]);
        if (row === undefined) return null;
        if (row.ticketId !== null) return (await seesTicket(viewer, row.ticketId)) ? toAttachment(row) : null;
        return row.loginId === viewer.loginId ? toAttachment(row) : null;
      },
    },
    contextFor: (viewer) => ({ attachments: attachmentLoaders(attachments, viewer) }),
  };
}
