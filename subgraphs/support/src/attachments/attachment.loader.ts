import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf, isStaff, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { AttachmentRow } from './attachment.entity';
import type { AttachmentStore } from './attachment.store';

/** What this slice's resolvers find in their context, and whoever shows messages. */
export interface AttachmentContext extends ServiceContext {
  readonly attachments: AttachmentLoaders;
}

export interface AttachmentLoaders {
  /**
   * The files of messages. Whoever asks has shown the message: a customer who may see it sees its files, of its own profile;
   * staff see those of any.
   */
  readonly byMessage: DataLoader<string, readonly AttachmentRow[]>;
}

export function attachmentLoaders(store: AttachmentStore, viewer: Viewer): AttachmentLoaders {
  return {
    byMessage: new DataLoader(async (messageIds) => {
      // Also for who is limited to some domains: which messages are shown was decided before.
      const rows = isStaff(viewer)
        ? await store.ofMessagesAny(messageIds)
        : await store.ofMessages(ownerIn(dataScopeOf(viewer)), messageIds);
      return messageIds.map((messageId) => rows.filter((row) => row.messageId === messageId));
    }),
  };
}
