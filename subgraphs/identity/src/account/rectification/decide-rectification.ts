import { addDays, type Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { conflict, notFound } from '@customer-area/shared/errors';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { rectificationReviewCodes } from '../../../contract';
import { messages } from '../../messages';
import type { ProfileRow, ProfileStore } from '../profiles';
import { KEPT_DAYS } from './rectification';
import type { RectificationRow } from './rectification.entity';
import type { RectificationStore } from './rectification.store';

export interface DecideRectificationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly rectifications: RectificationStore;
}

export const FORGET_DOCUMENTS = defineJob({ name: 'rectification.forget-documents' });

/** Why staff cannot decide so. */
export type ReviewRefusal = CodeOf<typeof rectificationReviewCodes>;

/**
 * What both decisions of staff have in common: one at a time, about a request that waits; its documents go some time later. Null
 * when it was decided.
 */
export function decideRectification(
  deps: DecideRectificationDeps,
  id: string,
  act: (
    manager: EntityManager,
    request: RectificationRow,
    profile: ProfileRow,
    at: Date,
  ) => Promise<ReviewRefusal | null>,
): Promise<ReviewRefusal | null> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    if (request === null) throw notFound();
    if (request.state !== 'UNDER_REVIEW') throw conflict(messages.localized('fault.notToDecide'));
    const profile = await deps.profiles.lock(request.profileId, manager);
    if (profile === null) throw notFound();
    const at = deps.clock.now();
    const refused = await act(manager, request, profile, at);
    if (refused !== null) return refused;
    await enqueueJob(manager, { kind: FORGET_DOCUMENTS, subjectId: id, dueAt: addDays(at, KEPT_DAYS) });
    return null;
  });
}
