import { targetToStore } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { messages } from '../messages';
import type { AnnouncedAttachment } from './announce-attachment';
import { MEDIA_TYPES } from './attachment';
import {
  AttachmentRefused,
  TicketAttachmentUpload,
  type TicketAttachmentUploadResult,
  toAttachment,
} from './attachment.graphql';

/** Where the gateway finds the files of this slice. */
export const SERVICE = 'support';

/** Where an announced file is to be sent, for the session that has announced it. */
export function toUploadResult(
  links: FileSeal,
  announced: AnnouncedAttachment,
  { sessionId, locale }: Pick<LoginViewer, 'sessionId' | 'locale'>,
): typeof TicketAttachmentUploadResult {
  if (announced.kind === 'refused') {
    const { code } = announced;
    const message = messages.text(locale, `attachment.${code}`);
    return Object.assign(new AttachmentRefused(), { code, message });
  }
  const { row } = announced;
  return Object.assign(new TicketAttachmentUpload(), {
    attachment: toAttachment(row),
    target: targetToStore(links, sessionId, {
      ...{ service: SERVICE, fileId: row.id, maxBytes: row.size, mediaTypes: MEDIA_TYPES },
    }),
  });
}
