import { awaitOwnerChangeForm } from '@customer-area/domains/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { ReturnCase } from './return-case';

/** Changes of owner live in domains: the form is the signed request of the side that sends it, and goes there by its own file door. */
export function ownerChangeCase(domains: () => Peer): ReturnCase {
  return {
    prefix: 'ocg',
    await: async ({ reader, loginId, caseId: ownerChangeId, requestId }) => {
      const asked = { reader, loginId, ownerChangeId };
      const answer = await askOperation(domains(), awaitOwnerChangeForm, asked, requestId);
      if (answer.kind === 'awaited') {
        const { fileId, maxBytes, mediaTypes } = answer;
        return { kind: 'awaited', file: { service: 'domains', fileId, maxBytes, mediaTypes } };
      }
      if (answer.kind === 'not-found') return { kind: 'not-found' };
      return { kind: 'refused', code: answer.kind === 'too-many' ? 'TOO_MANY_FORMS' : 'NO_FORM_AWAITED' };
    },
  };
}
