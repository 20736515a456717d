import type { OutputOf } from '@customer-area/shared/contract';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { mayRead } from '@customer-area/shared/reader';
import { awaitReturnedForm } from '../../../contract';
import { ACCEPTED_TYPES, MOST_BYTES } from './media-types';
import { type ReserveDocumentDeps, reserveDocument } from './reserve-document';

/** What a signed form is called among the documents, until its type is known. */
const RETURNED_FORM = 'modulo-firmato';

type Answer = OutputOf<typeof awaitReturnedForm>;

/** By the same sentence as `createRectificationUpload`: for logins in person. What comes is taken as it is. */
export function returnedFormOperation(deps: ReserveDocumentDeps): InternalHandlers {
  return answerOperation(awaitReturnedForm, async ({ reader, rectificationId }): Promise<Answer> => {
    if (!mayRead(reader)) return { kind: 'not-found' };
    const request = { profileId: trustedProfileId(reader.profileId), rectificationId };
    const file = { fileName: RETURNED_FORM, mediaType: '', size: 0 };
    const reserved = await reserveDocument(deps, request, file);
    if (reserved.kind === 'announced')
      return { kind: 'awaited', fileId: reserved.id, maxBytes: MOST_BYTES, mediaTypes: [...ACCEPTED_TYPES] };
    return { kind: reserved.kind === 'refused' ? 'not-awaited' : reserved.kind };
  });
}
