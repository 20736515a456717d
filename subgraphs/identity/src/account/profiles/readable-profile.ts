import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { mayRead } from '@customer-area/shared/reader';
import { readableProfile } from '../../../contract';
import type { ProfileStore } from './profile.store';
import { snapshotOf } from './snapshot';

/** By the same sentence as the profile in the graph: `profile:read`. */
export function readableProfileOperation({
  profiles,
}: {
  readonly profiles: ProfileStore;
}): InternalHandlers {
  return answerOperation(readableProfile, async ({ reader }) => {
    if (!mayRead(reader, 'profile:read')) return null;
    const profile = await profiles.find(reader.profileId);
    if (profile === null) return null;
    const { profileId: _, ...known } = snapshotOf(profile);
    return known;
  });
}
