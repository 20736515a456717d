export { MOST_OF_MESSAGE } from './attachment';
export { AttachmentRow } from './attachment.entity';
export { Attachment, toAttachment } from './attachment.graphql';
export type { AttachmentContext } from './attachment.loader';
export { attachmentPermissions } from './attachment.policy';
export { AttachmentStore } from './attachment.store';
export { type BindAttachments, type BindAttachmentsDeps, bindAttachments } from './bind-attachments';
export { composeAttachments } from './compose-attachments';
export { forgetFilesLater } from './forget-files-later';
