import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { FileScanner } from '@customer-area/shared/file-scan';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { FileSeal } from '@customer-area/shared/files';
import { dataScopeOrNone, ownerIn } from '@customer-area/shared/isolation';
import type { Slice } from '@customer-area/shared/subgraph';
import type { Viewer } from '@customer-area/shared/viewer';
import { toAttachment } from './attachment.graphql';
import { type AttachmentContext, attachmentLoaders } from './attachment.loader';
import { AttachmentResolver } from './attachment.resolver';
import type { AttachmentStore } from './attachment.store';
import {
  FORGET_DRAFT_ATTACHMENT,
  FORGET_FILES_OF_PROFILE,
  forgetDraft,
  forgetFilesOf,
} from './forget-attachments';
import { handOutAttachment } from './hand-out-attachment';
import { SCAN_ATTACHMENT, scanAttachment } from './scan-attachment';
import { takeAttachment } from './take-attachment';

export interface AttachmentsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly attachments: AttachmentStore;
  readonly storage: FileStorage;
  /** Null where none is configured: files wait. */
  readonly scanner: FileScanner | null;
  readonly config: { readonly SERVICE_KEY: string };
  /** Whether a viewer may see a ticket: whoever is limited to some domains sees those about them. */
  readonly seesTicket: (viewer: Viewer, ticketId: string) => Promise<boolean>;
}

/** Files that customers send with messages. */
export function composeAttachments(deps: AttachmentsDeps): Slice {
  const { attachments, scanner, seesTicket, storage } = deps;
  return {
    resolvers: [new AttachmentResolver(deps, new FileSeal(deps.config.SERVICE_KEY))],
    jobs: [
      {
        kind: SCAN_ATTACHMENT,
        run: scanner === null ? null : (job) => scanAttachment({ ...deps, scanner }, job.subjectId),
      },
      { kind: FORGET_DRAFT_ATTACHMENT, run: (job) => forgetDraft(deps, job.subjectId) },
      { kind: FORGET_FILES_OF_PROFILE, run: (job) => forgetFilesOf(storage, job.subjectId) },
    ],
    files: {
      att: {
        read: (fileId) => handOutAttachment(deps, fileId),
        store: (fileId, bytes) => takeAttachment(deps, fileId, bytes),
      },
    },
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
