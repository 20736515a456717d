import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import { rectificationSubmitted } from '../../../contract';
import type { ProfileStore } from '../profiles';
import type { RectificationStore } from './rectification.store';
import type { RectificationDocumentStore } from './rectification-document.store';
import { tellRectification } from './tell-rectification';

export interface SubmitRectificationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly rectifications: RectificationStore;
  readonly documents: RectificationDocumentStore;
}

export type SubmittedRectification = 'submitted' | 'no-documents' | 'not-awaited';

/** The documents are complete: from here on staff looks at the request. Submitting twice is once. NOT_FOUND for an absent one. */
export function submitRectification(
  deps: SubmitRectificationDeps,
  by: { profileId: ProfileId; loginId: string },
  id: string,
): Promise<SubmittedRectification> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lock(manager, by.profileId, id);
    if (request === null) throw notFound();
    if (request.state === 'UNDER_REVIEW') return 'submitted';
    if (request.state !== 'AWAITING_DOCUMENTS') return 'not-awaited';
    const now = deps.clock.now();
    const { arrived } = await deps.documents.countOf(manager, request, now);
    if (arrived === 0) return 'no-documents';
    const profile = await deps.profiles.find(by.profileId, manager);
    if (profile === null) throw notFound();
    await deps.rectifications.move(manager, request, { to: 'UNDER_REVIEW', loginId: by.loginId, at: now });
    await tellRectification(manager, request, rectificationSubmitted, (fields) => ({ fields }), now);
    return 'submitted';
  });
}
