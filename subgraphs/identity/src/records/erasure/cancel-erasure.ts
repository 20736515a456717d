import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { conflict, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { erasureCancelled } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import type { ErasureStore } from './erasure.store';

export interface CancelErasureDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly erasures: ErasureStore;
}

/** Takes back a request that still waits; again: nothing happens. NOT_FOUND for another profile's, CONFLICT for one that has ended otherwise. */
export async function cancelErasure(
  deps: CancelErasureDeps,
  request: { id: string; profileId: ProfileId },
): Promise<void> {
  const known = await deps.erasures.find(request.profileId, request.id);
  if (known === null) throw notFound();
  if (known.state === 'CANCELLED') return;
  await deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    if (!(await deps.erasures.end(manager, request, 'CANCELLED', now))) throw conflict();
    const profile = await deps.profiles.find(request.profileId, manager);
    if (profile === null) throw notFound();
    await appendEvent(manager, erasureCancelled, {
      profileId: request.profileId,
      subjectId: request.id,
      payload: {},
      occurredAt: now,
    });
  });
}
