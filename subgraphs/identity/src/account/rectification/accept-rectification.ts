import { conflict } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { profileRectified, rectificationAccepted } from '../../../contract';
import { messages } from '../../messages';
import { emailFingerprint } from '../../secrets';
import { stillFits } from './check-corrections';
import { type DecideRectificationDeps, decideRectification } from './decide-rectification';
import { fieldsOf, tellRectification } from './tell-rectification';

export type AcceptRectificationDeps = DecideRectificationDeps;

/**
 * Staff accepts: the profile is corrected for all its logins, and what was there before stays with the request. CONFLICT when
 * somebody else has decided, or when the corrections do not fit the profile any more.
 */
export function acceptRectification(
  deps: AcceptRectificationDeps,
  id: string,
  loginId: string,
): Promise<void> {
  return decideRectification(deps, id, async (manager, request, profile, at) => {
    const { corrections } = request;
    if (!stillFits(profile, corrections, at)) throw conflict(messages.localized('fault.correctionsStale'));
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
