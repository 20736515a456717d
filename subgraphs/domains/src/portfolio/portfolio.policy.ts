import { actsFor, owns } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';

interface OfProfile {
  readonly profileId: string;
}

/** A domain is read by the logins of the profile that holds it, and by delegates with permission for it. */
export const ownDomain = (viewer: Viewer, domain: OfProfile & { readonly id: string }) =>
  owns(viewer, domain.profileId, 'domains:read', [domain.id]);

/** An id and nothing else; its `domains` has a policy of its own. */
export const ownProfile = (viewer: Viewer, profile: OfProfile) => actsFor(viewer, profile.profileId);
