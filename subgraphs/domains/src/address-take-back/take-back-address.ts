import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { hashOfSecret } from '@customer-area/shared/link-secrets';
import { registrantAddressTakenBack } from '../../contract';
import type { FormerAddressStore } from '../former-addresses';
import { type BeginUpdateDeps, beginUpdate } from '../registrant-changes';
import type { RegistrantStore } from '../registrants';
import { masked } from '../verification';

/** Gives a registrant the address back that it had. */
export const TAKE_BACK_ADDRESS = defineJob({ name: 'former-address.take-back', delays: TWO_DAYS });

export interface TakeBackAddressDeps extends BeginUpdateDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly registrants: RegistrantStore;
  readonly formerAddresses: FormerAddressStore;
}

/**
 * Whoever reads the address that a registrant had says that the change was not its own: the registrant gets it back, and the profile is told.
 * Nobody signs in, since somebody else may have the password. False for a link that leads nowhere; twice is once.
 */
export async function takeBackAddress(deps: TakeBackAddressDeps, token: string): Promise<boolean> {
  const { database, clock, formerAddresses } = deps;
  const found = await formerAddresses.byLink(database.read, hashOfSecret(token));
  if (found === null) return false;
  const at = clock.now();
  await database.transact(async (manager) => {
    if (!(await formerAddresses.takeBack(manager, found, at))) return;
    await enqueueJob(manager, { kind: TAKE_BACK_ADDRESS, subjectId: found.id, dueAt: at });
    const { profileId, registrantId: subjectId, email } = found;
    const payload = { address: masked(email) };
    await appendEvent(manager, registrantAddressTakenBack, { profileId, subjectId, payload, occurredAt: at });
  });
  return true;
}

/** A registrant that is being changed has to wait for that: the job is tried again. Once more, it finds the address there. */
export async function giveAddressBack(
  deps: TakeBackAddressDeps,
  { subjectId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const { database, clock, formerAddresses, registrants, registrantUpdates } = deps;
  const row = await formerAddresses.find(database.read, subjectId);
  if (row === null) return;
  const { registrantId, email, emailFingerprint } = row;
  const profileId = trustedProfileId(row.profileId);
  await database.transact(async (manager) => {
    const registrant = await registrants.lock(manager, profileId, registrantId);
    if (registrant === null || registrant.email === email) return;
    if (registrant.updateId !== null || registrant.knownAt === null)
      throw new Error(`${registrantId} is being changed`);
    const at = clock.now();
    const id = newId('rgu');
    const update = {
      ...{ id, profileId, tokenHash: null, state: 'PENDING' as const, fields: ['email'] },
      contact: { email, emailFingerprint },
      targets: [{ registrantId, domainIds: null, ownId: null, operationIds: [], outcome: null }],
      // Nothing was shown: nobody can make it again.
      fingerprint: hashOfSecret(id),
      ...{ failureCode: null, createdAt: at, expiresAt: at, finishedAt: null },
    };
    await registrantUpdates.insert(manager, update);
    await beginUpdate(deps, manager, update, null);
  });
}
