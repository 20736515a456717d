import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import type { DomainStore } from '../portfolio';
import { type RegistryPort, RegistryUnavailable } from '../registry';
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

/** A refusal ends it as well: what is being transferred, or deleted, has used its code or needs none. */
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
    if (outcome.kind === 'unavailable') throw new RegistryUnavailable('update');
  }
  const profileId = trustedProfileId(access.profileId);
  await transferAccess.change(database.read, profileId, domainId, { codeUntil: null });
}
