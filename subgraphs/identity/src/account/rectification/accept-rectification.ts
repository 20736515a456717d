import { conflict } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { profileRectified, rectificationAccepted } from '../../../contract';
import { messages } from '../../messages';
import { emailFingerprint } from '../../secrets';
import { stillFits } from './check-corrections';
import {
  type DecideRectificationDeps,
  decideRectification,
  type ReviewRefusal,
} from './decide-rectification';
import { fieldsOf, tellRectification } from './tell-rectification';

export interface AcceptRectificationDeps extends DecideRectificationDeps {
  readonly restrictedUntil: RestrictedUntil;
}

/** Until when nothing may be changed that tells whose a profile is; null when nothing is closed. */
export type RestrictedUntil = (
  profileId: ProfileId,
  now: Date,
  manager: EntityManager,
) => Promise<Date | null>;

/**
 * Staff accepts: the profile is corrected for all its logins, and what was there before stays with the request. CONFLICT when
 * somebody else has decided, or when the corrections do not fit the profile any more. Refused within the days after a reset of a
 * second factor: whoever has got in by it must not become the holder.
 */
export function acceptRectification(
  deps: AcceptRectificationDeps,
  id: string,
  loginId: string,
): Promise<ReviewRefusal | null> {
  return decideRectification(deps, id, async (manager, request, profile, at) => {
    const { corrections } = request;
    const profileId = trustedProfileId(profile.profileId);
    if ((await deps.restrictedUntil(profileId, at, manager)) !== null) return 'SECOND_FACTOR_RESET_LATELY';
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
    return null;
  });
}
