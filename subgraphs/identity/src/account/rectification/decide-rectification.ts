import { addDays } from '@customer-area/shared/clock';
import { conflict, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { profileRectified, rectificationAccepted, rectificationRejected } from '../../../contract';
import { emailFingerprint, type ProfileRow } from '../profiles';
import { stillFits } from './check-corrections';
import { KEPT_DAYS } from './rectification';
import type { RectificationRow } from './rectification.entity';
import type { SubmitRectificationDeps } from './submit-rectification';
import { fieldsOf, tellRectification } from './tell-rectification';

export const FORGET_DOCUMENTS = defineJob({ name: 'rectification.forget-documents' });

/**
 * Staff accepts: the profile is corrected for all its logins, and what was there before stays with the request. CONFLICT when
 * somebody else has decided, or when the corrections do not fit the profile any more.
 */
export function acceptRectification(
  deps: SubmitRectificationDeps,
  id: string,
  loginId: string,
): Promise<void> {
  return decide(deps, id, async (manager, request, profile, at) => {
    const { corrections } = request;
    if (!stillFits(profile, corrections, at))
      throw conflict('These corrections do not fit the profile any more: reject them.');
    const changes = Object.fromEntries(corrections.map(({ field, after }) => [field, after]));
    await deps.profiles.changeShared(manager, profile.profileId, changes);
    await deps.rectifications.move(manager, request, { to: 'ACCEPTED', loginId, at });
    const fields = fieldsOf(request);
    await tellRectification(manager, request, rectificationAccepted, (asked) => ({ fields: asked }), at);
    await appendEvent(manager, profileRectified, {
      profileId: profile.profileId,
      subjectId: profile.profileId,
      payload: {
        fields,
        emailFingerprint: emailFingerprint(profile),
        emailVerified: profile.emailVerifiedAt !== null,
      },
      occurredAt: at,
    });
  });
}

/** Staff rejects, with a reason that the customer reads. CONFLICT when somebody else has decided. */
export function rejectRectification(
  deps: SubmitRectificationDeps,
  id: string,
  loginId: string,
  reason: string,
): Promise<void> {
  return decide(deps, id, async (manager, request, _, at) => {
    await deps.rectifications.move(manager, request, { to: 'REJECTED', loginId, at, rejection: reason });
    await tellRectification(manager, request, rectificationRejected, (fields) => ({ fields, reason }), at);
  });
}

function decide(
  deps: SubmitRectificationDeps,
  id: string,
  act: (manager: EntityManager, request: RectificationRow, profile: ProfileRow, at: Date) => Promise<void>,
): Promise<void> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    if (request === null) throw notFound();
    if (request.state !== 'UNDER_REVIEW') throw conflict('This request is not, or no longer, to be decided.');
    const profile = await deps.profiles.lock(request.profileId, manager);
    if (profile === null) throw notFound();
    const at = deps.clock.now();
    await act(manager, request, profile, at);
    await enqueueJob(manager, { kind: FORGET_DOCUMENTS, subjectId: id, dueAt: addDays(at, KEPT_DAYS) });
  });
}
