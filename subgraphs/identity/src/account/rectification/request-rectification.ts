import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound, rateLimited } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import { rectificationRequested } from '../../../contract';
import type { ProfileStore } from '../profiles';
import { checkRectification, type RectificationForm, type RectificationProblem } from './check-corrections';
import { AWAITED_DAYS, MOST_REQUESTS_PER_DAY } from './rectification';
import type { RectificationStore } from './rectification.store';
import { tellRectification } from './tell-rectification';

export interface RequestRectificationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly rectifications: RectificationStore;
}

export type RequestedRectification =
  | { readonly kind: 'requested'; readonly id: string }
  | { readonly kind: 'refused'; readonly problems: readonly RectificationProblem[] }
  | { readonly kind: 'already-open' };

export const EXPIRE_RECTIFICATION = defineJob({ name: 'rectification.expire' });

/** Asks for the correction of typing errors. It then waits for documents; one request per profile at a time. */
export function requestRectification(
  deps: RequestRectificationDeps,
  by: { profileId: ProfileId; loginId: string },
  form: RectificationForm,
): Promise<RequestedRectification> {
  const { database, clock, profiles, rectifications } = deps;
  const { profileId, loginId } = by;
  return database.transact(async (manager) => {
    const now = clock.now();
    const profile = await profiles.lock(profileId, manager);
    if (profile === null) throw notFound();
    const checked = checkRectification(profile, form, now);
    if (!checked.ok) return { kind: 'refused', problems: checked.problems };
    if ((await rectifications.openOne(manager, profileId)) !== null) return { kind: 'already-open' };
    const today = await rectifications.countSince(manager, profileId, addDays(now, -1));
    if (today >= MOST_REQUESTS_PER_DAY) throw rateLimited(24 * 60 * 60);
    const id = newId('rct');
    const { corrections, explanation } = checked;
    const request = { id, profileId, loginId, corrections, explanation, requestedAt: now };
    await rectifications.insert(manager, request);
    const until = addDays(now, AWAITED_DAYS);
    await enqueueJob(manager, { kind: EXPIRE_RECTIFICATION, subjectId: id, dueAt: until });
    await tellRectification(manager, request, rectificationRequested, (fields) => ({ fields, until }), now);
    return { kind: 'requested', id };
  });
}
