import type { Clock } from '@customer-area/shared/clock';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type DetachDeps, planDetaching } from './detach-method';
import type { SavedMethodStore } from './saved-method.store';

export interface ForgetMethodsDeps extends DetachDeps {
  readonly clock: Clock;
  readonly methods: SavedMethodStore;
}

/** Before a profile is erased: what it kept is forgotten at the provider too. */
export function forgetMethods(deps: ForgetMethodsDeps) {
  return async (manager: EntityManager, profileId: ProfileId): Promise<void> => {
    const at = deps.clock.now();
    for (const { id, adapter, token } of await deps.methods.lockAll(manager, profileId)) {
      await planDetaching(deps, manager, { profileId, adapter, token, at });
      await deps.methods.remove(manager, profileId, id);
    }
  };
}
