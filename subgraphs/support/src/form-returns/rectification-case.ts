import { awaitReturnedForm } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { ReturnCase } from './return-case';

/** Rectifications live in identity: the form is one of their documents, and goes there by its own file door. */
export function rectificationCase(identity: () => Peer): ReturnCase {
  return {
    prefix: 'rct',
    await: async ({ reader, caseId: rectificationId, requestId }) => {
      const answer = await askOperation(
        identity(),
        awaitReturnedForm,
        { reader, rectificationId },
        requestId,
      );
      if (answer.kind === 'awaited') {
        const { fileId, maxBytes, mediaTypes } = answer;
        return { kind: 'awaited', file: { service: 'identity', fileId, maxBytes, mediaTypes } };
      }
      if (answer.kind === 'not-found') return { kind: 'not-found' };
      return { kind: 'refused', code: answer.kind === 'too-many' ? 'TOO_MANY_FORMS' : 'NO_FORM_AWAITED' };
    },
  };
}
