import { profileRestrictions } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Job } from '@customer-area/shared/jobs';
import type { TldRules } from '../names';
import type { DomainRow } from '../portfolio';
import type { RegistrantStore } from '../registrants';
import { transferLockedUntil } from '../verification';
import { type DecideTransferDeps, decideTransfer, REJECT_TRANSFER } from './decide-transfer';

export interface GuardTransferDeps extends DecideTransferDeps {
  readonly clock: Clock;
  readonly identity: Peer;
  readonly tldRules: TldRules;
  readonly registrants: RegistrantStore;
}

/**
 * Rejects a transfer in the days in which a domain may not leave: after staff have reset a second factor of its profile, and after a
 * change of its registrant. Whoever has got a code before cannot use it then.
 */
export async function guardTransfer(
  deps: GuardTransferDeps,
  { subjectId: domainId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const { database, domains, clock } = deps;
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain?.state !== 'REGISTERED' || !(await isProtected(deps, domain))) return;
  const decision = { kind: REJECT_TRANSFER, reason: 'PROTECTED' } as const;
  await database.transact((manager) =>
    decideTransfer(deps, manager, { domain, decision, actor: null }, clock.now()),
  );
}

async function isProtected(
  { database, clock, identity, tldRules, registrants }: GuardTransferDeps,
  domain: DomainRow,
): Promise<boolean> {
  const { profileId, registrantId } = domain;
  const registrant = registrantId === null ? null : await registrants.ofJob(database.read, registrantId);
  if (transferLockedUntil(domain, registrant, tldRules.policyOf(domain), clock.now()) !== null) return true;
  const { secondFactorResetUntil } = await askOperation(identity, profileRestrictions, { profileId });
  return secondFactorResetUntil !== null;
}
