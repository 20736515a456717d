import { profileRestrictions } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import type { DomainRow, DomainStore } from '../portfolio';
import { awaitedApproval } from '../transfer-access';
import type { DelegationStore } from './delegation.store';
import { type DelegationRefusal, delegationRefusal } from './delegation-rules';
import { type WantedDelegation, whatIsApproved } from './what-is-approved';

export interface ApprovedChangeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
  readonly domains: DomainStore;
  readonly delegations: DelegationStore;
}

export type DelegationOutcome =
  | { readonly kind: 'refused'; readonly code: DelegationRefusal }
  | { readonly kind: 'waiting'; readonly approvalId: string }
  /** Null where its registry has nothing to be told. */
  | { readonly kind: 'begun'; readonly operationId: string | null };

export type OfDomain = { readonly profileId: ProfileId; readonly domainId: string };

/** A change of where a name leads. */
export interface DelegationChange {
  /** All of it: what another login approves, where the profile has chosen that. */
  readonly wanted: WantedDelegation;
  /** Why it is refused, whoever approves; asked before an approval is, and under the lock of the domain again. */
  obstacle(manager: EntityManager, of: OfDomain): Promise<DelegationRefusal | null>;
  carryOut(manager: EntityManager, of: OfDomain, at: Date): Promise<DelegationOutcome>;
}

export const refused = (code: DelegationRefusal): DelegationOutcome => ({ kind: 'refused', code });

/**
 * Carries out a change once the domain allows it and, where the profile has put that under dual approval, another login has approved
 * exactly that. An approval is for one carrying-out, which its number tells from the next; a process that dies between leaves it to whoever
 * asks for the same again.
 */
export async function approvedChange(
  deps: ApprovedChangeDeps,
  viewer: LoginViewer,
  domain: DomainRow,
  change: DelegationChange,
): Promise<DelegationOutcome> {
  const { database, clock, identity, domains, delegations } = deps;
  const profileId = trustedProfileId(domain.profileId);
  const of = { profileId, domainId: domain.id };
  const { secondFactorResetUntil } = await askOperation(identity, profileRestrictions, { profileId });
  const now = clock.now();
  const obstacle = async (manager: EntityManager, held: DomainRow | null) => {
    const code = held === null ? 'DOMAIN_GONE' : delegationRefusal(held, now);
    if (code !== null) return code;
    if (secondFactorResetUntil !== null) return 'SECOND_FACTOR_RESET_LATELY';
    return change.obstacle(manager, of);
  };

  const number = await delegations.changesOf(database.read, of);
  const early = await obstacle(database.read, domain);
  if (early !== null) return refused(early);
  const approvalId = await awaitedApproval(identity, viewer, {
    ...{ action: 'CHANGE_NAME_SERVERS', domain, payload: change.wanted },
    label: whatIsApproved(domain, change.wanted, viewer.locale),
    useKey: `name servers ${domain.id} ${number}`,
  });
  if (approvalId !== null) return { kind: 'waiting', approvalId };

  const outcome = await database.transact(async (manager) => {
    const held = await domains.lock(manager, profileId, domain.id);
    // Another profile may have it by now, whose changes are its own.
    if (held === null) return refused('DOMAIN_GONE');
    if (!(await delegations.countChange(manager, of, number))) return null;
    const late = await obstacle(manager, held);
    return late === null ? change.carryOut(manager, of, now) : refused(late);
  });
  // Another change came between: this one is the next.
  return outcome ?? approvedChange(deps, viewer, domain, change);
}
