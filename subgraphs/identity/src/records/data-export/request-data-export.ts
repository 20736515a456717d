import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound, rateLimited } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import { dataExportRequested } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import { PREPARE_EXPORT } from './data-export';
import type { DataExportStore } from './data-export.store';

export interface RequestDataExportDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly exports: DataExportStore;
}

const MOST_PER_DAY = 3;

/**
 * Asks for a copy of everything that is stored about the profile. While one is being prepared, asking again answers that one.
 * RATE_LIMITED after three a day.
 */
export function requestDataExport(
  deps: RequestDataExportDeps,
  asking: { profileId: ProfileId; loginId: string },
): Promise<string> {
  const { database, clock, profiles, exports } = deps;
  return database.transact(async (manager) => {
    // The profile's lock makes two clicks one after the other.
    if ((await profiles.lock(asking.profileId, manager)) === null) throw notFound();
    const open = await exports.openOne(manager, asking.profileId);
    if (open !== null) return open;
    const now = clock.now();
    if ((await exports.countSince(manager, asking.profileId, addDays(now, -1))) >= MOST_PER_DAY)
      throw rateLimited(24 * 60 * 60);
    const id = newId('exp');
    await exports.insert(manager, { id, ...asking, requestedAt: now });
    await enqueueJob(manager, { kind: PREPARE_EXPORT, subjectId: id, dueAt: now });
    await appendEvent(manager, dataExportRequested, {
      profileId: asking.profileId,
      subjectId: id,
      payload: {},
      occurredAt: now,
    });
    return id;
  });
}
