import { owns } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';

interface OfProfile {
  readonly profileId: string;
}

/** A domain is read by the logins of the profile that holds it. */
export const ownDomain = (viewer: Viewer, domain: OfProfile) => owns(viewer, domain.profileId);

/** A profile's portfolio is read by its own logins. */
export const ownProfile = (viewer: Viewer, profile: OfProfile) => owns(viewer, profile.profileId);
