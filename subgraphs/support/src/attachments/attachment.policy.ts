import { type Permissions, within } from '@customer-area/shared/graphql';
import { actsFor, hasScope, isLogin, isStaff, isStaffWith } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import type { Attachment } from './attachment.graphql';

/** Who may call what and read what of attachments. */
export const attachmentPermissions: Permissions = {
  fields: { Mutation: { ticketAttachmentUpload: within('tickets:write') } },
  types: {
    Attachment: (viewer: Viewer, { row }: Attachment) => mayRead(viewer, row),
    TicketAttachmentUpload: 'with its parent',
    AttachmentRefused: 'public',
    UploadTarget: 'with its parent',
  },
};

/**
 * A draft is its sender's. A file of a message is seen by whoever is shown the message: which tickets those are, for who is
 * limited to some domains, is decided where the file is reached from.
 */
function mayRead(
  viewer: Viewer,
  row: { readonly profileId: string; readonly loginId: string; readonly messageId: string | null },
): boolean {
  const { profileId, loginId, messageId } = row;
  if (isStaff(viewer))
    return isStaffWith(viewer, 'tickets:answer') && (messageId !== null || isLogin(viewer, loginId));
  if (!actsFor(viewer, profileId)) return false;
  if (messageId === null) return isLogin(viewer, loginId) && hasScope(viewer, 'tickets:write');
  return hasScope(viewer, 'tickets:read');
}
