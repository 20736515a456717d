import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { delegationEnded } from '../../../contract';
import type { SessionEndingStore } from '../../credentials/sessions';
import { type TellBothSidesDeps, tellBothSides } from './both-sides';
import type { DelegationStore } from './delegation.store';
import { stateAt } from './delegation-state';

export interface EndDelegationDeps extends TellBothSidesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly delegations: DelegationStore;
  readonly endings: SessionEndingStore;
}

/** The job of a delegation's last moment. Does nothing when it was given up before, or when it has run already. */
export async function endDelegation(deps: EndDelegationDeps, id: string): Promise<void> {
  await deps.database.transact(async (manager) => {
    const delegation = await deps.delegations.lock(manager, id);
    const now = deps.clock.now();
    if (delegation === null || delegation.state !== 'ACTIVE' || stateAt(delegation, now) !== 'ENDED') return;
    const { otherProfileId } = delegation;
    if (otherProfileId === null) throw new Error(`the delegation ${id} is active and nobody's`);
    await deps.delegations.end(manager, delegation, 'ENDED', now);
    await deps.endings.endAllThrough(manager, { id, delegateProfileId: otherProfileId }, new Date());
    await tellBothSides(
      deps,
      manager,
      { ...delegation, otherProfileId },
      delegationEnded,
      (shared) => shared,
      now,
    );
  });
}
