import { addDays, type Clock } from '@customer-area/shared/clock';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { FORGET_FILES_OF_PROFILE } from './forget-attachments';

/**
 * What an erasure sets going: the bytes of files are no rows that go with the others. At once, and again a day later, for what
 * was being stored at that moment.
 */
export function forgetFilesLater(clock: Clock) {
  return async (manager: EntityManager, profileId: ProfileId): Promise<void> => {
    const now = clock.now();
    for (const dueAt of [now, addDays(now, 1)])
      await enqueueJob(manager, { kind: FORGET_FILES_OF_PROFILE, subjectId: profileId, dueAt });
  };
}
