import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import { erasureRequested } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import type { PersonalDataSource } from '../data-export';
import { CARRY_OUT_ERASURE, REFLECTION_DAYS } from './erasure';
import type { ErasureStore } from './erasure.store';
import { erasureOutlook, type Obstacle } from './erasure-outlook';

export interface RequestErasureDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly erasures: ErasureStore;
  /** Every service, this one included. */
  readonly sources: () => readonly PersonalDataSource[];
}

export type RequestedErasure =
  | { readonly kind: 'scheduled'; readonly id: string }
  | { readonly kind: 'refused'; readonly obstacles: readonly Obstacle[] };

/** Asks for the erasure of a profile. It is carried out two weeks later; while one waits, asking again answers that one. */
export async function requestErasure(
  deps: RequestErasureDeps,
  asking: { profileId: ProfileId; loginId: string; renounceCredit: boolean },
): Promise<RequestedErasure> {
  const { profileId, loginId, renounceCredit } = asking;
  const outlook = await erasureOutlook(deps.sources(), profileId, renounceCredit);
  if (outlook.obstacles.length > 0) return { kind: 'refused', obstacles: outlook.obstacles };
  return deps.database.transact(async (manager) => {
    // The profile's lock makes two clicks one after the other.
    const profile = await deps.profiles.lock(profileId, manager);
    if (profile === null) throw notFound();
    const open = await deps.erasures.openOne(manager, profileId);
    if (open !== null) return { kind: 'scheduled', id: open };
    const id = newId('ers');
    const now = deps.clock.now();
    const dueAt = addDays(now, REFLECTION_DAYS);
    await deps.erasures.insert(manager, {
      id,
      profileId,
      loginId,
      renouncesCredit: renounceCredit,
      kept: outlook.kept,
      requestedAt: now,
      dueAt,
    });
    await enqueueJob(manager, { kind: CARRY_OUT_ERASURE, subjectId: id, dueAt });
    await appendEvent(manager, erasureRequested, {
      profileId,
      subjectId: id,
      payload: { dueAt },
      occurredAt: now,
    });
    return { kind: 'scheduled', id };
  });
}
