import { notFound } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import { rectificationWithdrawn } from '../../../contract';
import { isEnd } from './rectification';
import type { SubmitRectificationDeps } from './submit-rectification';
import { tellRectification } from './tell-rectification';

export type WithdrawnRectification = 'withdrawn' | 'already-ended';

/** Takes a request back, and its documents with it. Twice is once. NOT_FOUND for an absent one. */
export function withdrawRectification(
  deps: SubmitRectificationDeps,
  by: { profileId: ProfileId; loginId: string },
  id: string,
): Promise<WithdrawnRectification> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lock(manager, by.profileId, id);
    if (request === null) throw notFound();
    if (request.state === 'WITHDRAWN') return 'withdrawn';
    if (isEnd(request.state)) return 'already-ended';
    const profile = await deps.profiles.find(by.profileId, manager);
    if (profile === null) throw notFound();
    const now = deps.clock.now();
    await deps.rectifications.move(manager, request, { to: 'WITHDRAWN', loginId: by.loginId, at: now });
    await deps.documents.forget(manager, request);
    await tellRectification(manager, request, rectificationWithdrawn, (fields) => ({ fields }), now);
    return 'withdrawn';
  });
}
