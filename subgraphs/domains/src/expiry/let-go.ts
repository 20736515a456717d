import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { TldPolicy, TldRules } from '../names';
import { type DomainRow, type DomainStore, registryColumns } from '../portfolio';
import { type RegistryPort, RegistryUnavailable } from '../registry';
import { REFRESH_FROM_REGISTRY } from './expiry-jobs';
import { letGoAt } from './let-go-at';

export interface LetGoDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly registry: RegistryPort;
  readonly tldRules: TldRules;
}

/**
 * Deletes a name at its registry that nobody has paid for, while the registry still takes its own renewal back; ahead, for the end of the term,
 * where it would never take it back. What follows is read from the registry.
 */
export async function letGo(deps: LetGoDeps, job: Job): Promise<void> {
  const { database, clock, domains, registry, tldRules } = deps;
  const domain = await domains.ofTimer(database.read, job.subjectId);
  if (domain === null || !isUnpaid(domain, tldRules.policyOf(domain), job.dueAt, clock.now())) return;
  if (domain.renewingSince !== null) {
    // Paid in time: the renewal is on its way to the registry.
    const dueAt = addDays(clock.now(), 1);
    await database.transact((manager) =>
      enqueueJob(manager, { kind: job.kind, subjectId: domain.id, dueAt }),
    );
    return;
  }
  const atExpiry = domain.paidThrough !== null && clock.now() < domain.paidThrough;
  const outcome = await registry.delete({ commandId: job.id, name: domain.name, atExpiry });
  if (outcome.kind === 'unavailable') throw new RegistryUnavailable(`delete ${domain.name}`);
  await database.transact(async (manager) => {
    const at = clock.now();
    const owned = { profileId: trustedProfileId(domain.profileId), domainId: domain.id, at };
    if (outcome.kind === 'done')
      // What is told ahead to end with its term can still be paid by itself before that.
      await domains.changeRegistered(manager, owned, {
        ...registryColumns(outcome.record),
        ...(atExpiry ? {} : { autoRenew: 'OFF' as const }),
      });
    await enqueueJob(manager, { kind: REFRESH_FROM_REGISTRY, subjectId: domain.id, dueAt: at });
  });
}

/** A timer of dates that have moved since is due before the new one. */
function isUnpaid(domain: DomainRow, policy: TldPolicy, dueAt: Date, now: Date): boolean {
  if (domain.state !== 'REGISTERED' || domain.paidThrough === null) return false;
  const at = letGoAt(domain.paidThrough, policy);
  return dueAt >= at && now >= at;
}
