import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { DomainStore } from '../portfolio';
import { type RegistryOutcome, type RegistryPort, RegistryUnavailable } from '../registry';
import { newAuthCode } from './new-auth-code';
import type { TransferAccessStore } from './transfer-access.store';

/** A code that was revealed is good for some time: then it is changed to one that nobody knows. */
export const END_AUTH_CODE = defineJob({ name: 'auth-code.end', lane: 'registry', delays: TWO_DAYS });

export interface EndAuthCodeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly registry: RegistryPort;
  readonly domains: DomainStore;
  readonly transferAccess: TransferAccessStore;
}

const HOUR_MS = 3_600_000;

/**
 * Ends a code that is good no longer. While a transfer is under way registries take no new one: it is tried again when that should be
 * over, and after any other refusal, unless the name is not ours any more.
 */
export async function endAuthCode(
  { database, clock, registry, domains, transferAccess }: EndAuthCodeDeps,
  { subjectId: domainId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const access = await transferAccess.ofTimer(database.read, domainId);
  if (access === null || access.codeUntil === null || access.codeUntil > clock.now()) return;
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain?.state === 'REGISTERED') {
    const command = { commandId: newId('opr'), name: domain.name, authCode: newAuthCode() };
    const outcome = await registry.update(command);
    if (!isEnded(outcome)) {
      if (outcome.kind === 'unavailable') throw new RegistryUnavailable('update');
      if (domain.transferOutUntil === null) throw new Error(`the code of ${domain.name} was not changed`);
      const soon = new Date(clock.now().getTime() + HOUR_MS);
      const dueAt = domain.transferOutUntil > soon ? domain.transferOutUntil : soon;
      return enqueueJob(database.read, { kind: END_AUTH_CODE, subjectId: domainId, dueAt });
    }
  }
  await transferAccess.endCode(database.read, access);
}

function isEnded(outcome: RegistryOutcome<unknown>): boolean {
  if (outcome.kind !== 'refused') return outcome.kind === 'done';
  return outcome.code === 'UNKNOWN_NAME' || outcome.code === 'NOT_SPONSORED';
}

/** Somebody who asked for the domain, or had it, knows a code of it: another one is set at once, whether one was revealed here or not. */
export async function endKnownCode(
  { transferAccess }: Pick<EndAuthCodeDeps, 'transferAccess'>,
  manager: EntityManager,
  { profileId, domainId }: { readonly profileId: ProfileId; readonly domainId: string },
  at: Date,
): Promise<void> {
  await transferAccess.change(manager, profileId, domainId, { codeUntil: at });
  await enqueueJob(manager, { kind: END_AUTH_CODE, subjectId: domainId, dueAt: at });
}
