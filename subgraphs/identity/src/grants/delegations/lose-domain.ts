import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { delegationDomainLost } from '../../../contract';
import { tellBothSides } from './both-sides';
import type { DelegationRow } from './delegation.entity';
import { type RevokeDelegationDeps, withdrawLocked } from './revoke-delegation';

export interface LostDomains {
  readonly profileId: ProfileId;
  /** The domain with those beneath it. */
  readonly domainIds: readonly string[];
  /** Of the domain. */
  readonly unicodeName: string;
}

/** A profile has domains no longer: delegations that name them are about the others, and end with the last one. */
export async function loseDomains(
  deps: RevokeDelegationDeps,
  manager: EntityManager,
  lost: LostDomains,
): Promise<void> {
  const ids = new Set(lost.domainIds);
  for (const { id } of await deps.delegations.standingOf(manager, lost.profileId, deps.clock.now())) {
    const delegation = await deps.delegations.lock(manager, id);
    if (delegation?.domains?.some((domain) => ids.has(domain.id)) !== true) continue;
    await loseSome(deps, manager, delegation, { ids, unicodeName: lost.unicodeName });
  }
}

async function loseSome(
  deps: RevokeDelegationDeps,
  manager: EntityManager,
  delegation: DelegationRow,
  { ids, unicodeName }: { readonly ids: ReadonlySet<string>; readonly unicodeName: string },
): Promise<void> {
  const left = (delegation.domains ?? []).filter((domain) => !ids.has(domain.id));
  const { id, otherProfileId } = delegation;
  const at = deps.clock.now();
  if (left.length > 0) await deps.delegations.narrow(manager, delegation, left);
  // Nobody has accepted it: an offer of nothing is none.
  else if (otherProfileId === null) return withdrawLocked(deps, manager, delegation, at);
  else await deps.delegations.end(manager, delegation, 'ENDED', at);
  if (otherProfileId === null) return;
  // Also where others are left: sessions know the domains that there were.
  await deps.endings.endAllThrough(manager, { id, delegateProfileId: otherProfileId }, new Date());
  const ended = left.length === 0;
  await tellBothSides(
    deps,
    manager,
    { ...delegation, otherProfileId },
    delegationDomainLost,
    (shared) => ({ ...shared, unicodeName, ended }),
    at,
  );
}
