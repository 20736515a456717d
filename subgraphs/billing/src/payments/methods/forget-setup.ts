import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { JobRun } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { type DetachDeps, planDetaching } from './detach-method';
import type { MethodSetupRow } from './method-setup.entity';
import type { MethodSetupStore } from './method-setup.store';

export interface ForgetSetupDeps extends DetachDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly methodSetups: MethodSetupStore;
}

/** The job `payment-method.forget-setup`: how a method was to be kept is of no use any more. */
export function forgetSetup(deps: ForgetSetupDeps): JobRun {
  return ({ subjectId }) =>
    deps.database.transact(async (manager) => {
      const setup = await deps.methodSetups.lockById(manager, subjectId);
      if (setup !== null) await giveUpSetup(deps, manager, setup);
    });
}

/** Forgets a set-up, which is locked; one that came to no end is forgotten at the provider too, or it could still keep a method. */
export async function giveUpSetup(
  deps: DetachDeps & Pick<ForgetSetupDeps, 'clock' | 'methodSetups'>,
  manager: EntityManager,
  setup: MethodSetupRow,
): Promise<void> {
  const { id: setupId, profileId: owner, adapter, token, methodId, refusal } = setup;
  if (methodId === null && refusal === null) {
    const profileId = trustedProfileId(owner);
    await planDetaching(deps, manager, { profileId, adapter, token, setupId, at: deps.clock.now() });
  }
  await deps.methodSetups.remove(manager, setup);
}
