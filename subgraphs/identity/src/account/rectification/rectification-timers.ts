import { rectificationExpired } from '../../../contract';
import { isEnd } from './rectification';
import type { SubmitRectification } from './submit-rectification';
import { tellRectification } from './tell-rectification';

/** Ends a request whose documents never came; what had come goes. */
export function expireRectification(deps: SubmitRectification, id: string): Promise<void> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    if (request?.state !== 'AWAITING_DOCUMENTS') return;
    const profile = await deps.profiles.find(request.profileId, manager);
    if (profile === null) return;
    const now = deps.clock.now();
    await deps.rectifications.move(manager, request, { to: 'EXPIRED', loginId: null, at: now });
    await deps.documents.forget(manager, request);
    await tellRectification(manager, request, rectificationExpired, {}, now);
  });
}

/** The documents of a request that was decided have done their service. */
export function forgetDocuments(
  deps: Pick<SubmitRectification, 'database' | 'rectifications' | 'documents'>,
  id: string,
): Promise<void> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    if (request !== null && isEnd(request.state)) await deps.documents.forget(manager, request);
  });
}
