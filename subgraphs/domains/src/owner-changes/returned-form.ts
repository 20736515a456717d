import type { OutputOf } from '@customer-area/shared/contract';
import { CallerFault } from '@customer-area/shared/errors';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { mayRead } from '@customer-area/shared/reader';
import { awaitOwnerChangeForm } from '../../contract';
import { ACCEPTED_TYPES, type AnnounceDocumentDeps, announceDocument } from './announce-document';
import { MOST_BYTES } from './owner-change';

/** What a signed form is called among the documents, until its type is known. */
const RETURNED_FORM = 'modulo-firmato';

type Answer = OutputOf<typeof awaitOwnerChangeForm>;

/** By the same sentence as `ownerChangeUpload`: for logins in person. What comes is taken as it is. */
export function returnedFormOperation(deps: AnnounceDocumentDeps): InternalHandlers {
  return answerOperation(
    awaitOwnerChangeForm,
    async ({ reader, loginId, ownerChangeId }): Promise<Answer> => {
      if (!mayRead(reader)) return { kind: 'not-found' };
      const profileId = trustedProfileId(reader.profileId);
      const file = { item: 'SIGNED_REQUEST', fileName: RETURNED_FORM, mediaType: '', size: 0 } as const;
      try {
        const announced = await announceDocument(deps, { profileId, loginId, ownerChangeId, ...file });
        if (announced.kind === 'refused')
          return { kind: announced.code === 'TOO_MANY_DOCUMENTS' ? 'too-many' : 'not-awaited' };
        const { id: fileId } = announced.row;
        return { kind: 'awaited', fileId, maxBytes: MOST_BYTES, mediaTypes: [...ACCEPTED_TYPES] };
      } catch (error) {
        if (error instanceof CallerFault && error.code === 'NOT_FOUND') return { kind: 'not-found' };
        throw error;
      }
    },
  );
}
