import type { Clock } from '@customer-area/shared/clock';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type DetachDeps, planDetaching } from './detach-method';
import { giveUpSetup } from './forget-setup';
import type { MethodSetupStore } from './method-setup.store';
import type { SavedMethodStore } from './saved-method.store';

export interface ForgetMethodsDeps extends DetachDeps {
  readonly clock: Clock;
  readonly methods: SavedMethodStore;
  readonly methodSetups: MethodSetupStore;
}

/** Before a profile is erased: what it kept, or was about to keep, is forgotten at the provider too. */
export function forgetMethods(deps: ForgetMethodsDeps) {
  return async (manager: EntityManager, profileId: ProfileId): Promise<void> => {
    const at = deps.clock.now();
    for (const { id, adapter, token } of await deps.methods.lockAll(manager, profileId)) {
      await planDetaching(deps, manager, { profileId, adapter, token, at });
      await deps.methods.remove(manager, profileId, id);
    }
    for (const setup of await deps.methodSetups.lockAll(manager, profileId))
      await giveUpSetup(deps, manager, setup);
  };
}
