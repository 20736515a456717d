import { rectificationExpired } from '../../../contract';
import type { SubmitRectificationDeps } from './submit-rectification';
import { tellRectification } from './tell-rectification';

export type ExpireRectificationDeps = SubmitRectificationDeps;

/** Ends a request whose documents never came; what had come goes. */
export function expireRectification(deps: ExpireRectificationDeps, id: string): Promise<void> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    if (request?.state !== 'AWAITING_DOCUMENTS') return;
    const profile = await deps.profiles.find(request.profileId, manager);
    if (profile === null) return;
    const now = deps.clock.now();
    await deps.rectifications.move(manager, request, { to: 'EXPIRED', loginId: null, at: now });
    await deps.documents.forget(manager, request);
    await tellRectification(manager, request, rectificationExpired, (fields) => ({ fields }), now);
  });
}
