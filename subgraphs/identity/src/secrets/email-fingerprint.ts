import { createHash } from 'node:crypto';

/**
 * What other services may know of an address: whether it is the same one as before. The profile is part of it, so that the
 * same address of two profiles does not look alike.
 */
export function emailFingerprint(profile: { readonly profileId: string; readonly email: string }): string {
  return createHash('sha256').update(`${profile.profileId}\n${profile.email.toLowerCase()}`).digest('hex');
}
