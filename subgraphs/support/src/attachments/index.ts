export { type AnnounceAttachmentDeps, announceAttachment } from './announce-attachment';
export { MOST_BYTES, MOST_OF_MESSAGE } from './attachment';
export { AttachmentRow } from './attachment.entity';
export {
  Attachment,
  TicketAttachmentUploadInput,
  TicketAttachmentUploadResult,
  toAttachment,
} from './attachment.graphql';
export type { AttachmentContext } from './attachment.loader';
export { attachmentPermissions } from './attachment.policy';
export { AttachmentStore } from './attachment.store';
export { type BindAttachmentsDeps, bindAttachments } from './bind-attachments';
export { composeAttachments } from './compose-attachments';
export { forgetFilesLater } from './forget-files-later';
export { type TakeAttachmentDeps, takeAttachment } from './take-attachment';
export { type TakeMailedFilesDeps, takeMailedFiles } from './take-mailed-files';
export { toUploadResult } from './upload-result';
