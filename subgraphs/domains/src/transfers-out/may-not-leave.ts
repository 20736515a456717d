import { profileRestrictions } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { TldRules } from '../names';
import type { DomainRow } from '../portfolio';
import type { RegistrantStore } from '../registrants';
import { isOwnerChanging, type OwnersChanging } from '../transfer-access';
import { transferLockedUntil } from '../verification';

export interface MayNotLeaveDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Peer;
  readonly tldRules: TldRules;
  readonly registrants: RegistrantStore;
  readonly ownerChanges: OwnersChanging;
}

/** Whether a domain may not go to another registrar now: its owner is being changed, its registrant has changed lately, or staff have reset a second factor. */
export async function mayNotLeave(
  { database, clock, identity, tldRules, registrants, ownerChanges }: MayNotLeaveDeps,
  domain: DomainRow,
): Promise<boolean> {
  const { profileId, registrantId } = domain;
  if (await isOwnerChanging({ ownerChanges }, database.read, domain)) return true;
  const registrant = registrantId === null ? null : await registrants.ofJob(database.read, registrantId);
  if (transferLockedUntil(domain, registrant, tldRules.policyOf(domain), clock.now()) !== null) return true;
  const { secondFactorResetUntil } = await askOperation(identity, profileRestrictions, { profileId });
  return secondFactorResetUntil !== null;
}
