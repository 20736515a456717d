import type { Clock } from '@customer-area/shared/clock';
import { scopesIn, withImplied } from '../../access-scopes';
import type { DelegatedRights, DelegatedRightsOf } from '../../credentials/sessions';
import type { DelegationRow } from './delegation.entity';
import type { DelegationStore } from './delegation.store';
import { stateAt } from './delegation-state';

/** What sessions ask: the rights that a delegation gives to a profile now. */
export function delegatedRightsOf(deps: {
  readonly clock: Clock;
  readonly delegations: DelegationStore;
}): DelegatedRightsOf {
  return async (manager, delegationId, delegateProfileId) => {
    const delegation = await deps.delegations.lockReceived(manager, delegateProfileId, delegationId);
    return delegation === null ? null : delegatedRightsIn(delegation, deps.clock.now());
  };
}

/** Null unless the delegation is in force. */
export function delegatedRightsIn(delegation: DelegationRow, now: Date): DelegatedRights | null {
  if (stateAt(delegation, now) !== 'ACTIVE') return null;
  return {
    profileId: delegation.profileId,
    limits: {
      via: 'delegation',
      id: delegation.id,
      scopes: withImplied(scopesIn(delegation.scopes)),
      domainIds: delegation.domains?.map(({ id }) => id) ?? null,
    },
    // Its end is business time, tokens live by the machine's: what counts is how long is left.
    until: new Date(Date.now() + delegation.until.getTime() - now.getTime()),
  };
}
