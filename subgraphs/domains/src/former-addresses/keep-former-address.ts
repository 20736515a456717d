import { addDays } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { registrantAddressReplaced } from '../../contract';
import type { RegistrantRow } from '../registrants';
import type { ConfirmedAddressStore } from '../verification';
import type { FormerAddressStore } from './former-address.store';

/** Nobody has to write to it any more. */
export const FORGET_FORMER_ADDRESS = defineJob({ name: 'former-address.forget' });
/** Longer than a letter is tried to be written. */
const KEPT_DAYS = 7;

export interface FormerAddressDeps {
  readonly formerAddresses: FormerAddressStore;
  readonly confirmedAddresses: ConfirmedAddressStore;
}

/**
 * A registrant, as it was, has another address: whoever reads the one before is told, since somebody else may have changed it. An address
 * that nobody has confirmed may be a stranger's, and is not written to.
 */
export async function keepFormerAddress(
  { formerAddresses, confirmedAddresses }: FormerAddressDeps,
  manager: EntityManager,
  { id: registrantId, profileId, email, emailFingerprint }: RegistrantRow,
  at: Date,
): Promise<void> {
  const owner = trustedProfileId(profileId);
  if (email === null || emailFingerprint === null) return;
  if (!(await confirmedAddresses.has(manager, owner, emailFingerprint))) return;
  const id = newId('fra');
  await formerAddresses.insert(manager, { id, profileId, registrantId, email, replacedAt: at });
  await enqueueJob(manager, {
    ...{ kind: FORGET_FORMER_ADDRESS, subjectId: id },
    dueAt: addDays(at, KEPT_DAYS),
  });
  await appendEvent(manager, registrantAddressReplaced, {
    ...{ profileId, subjectId: registrantId, occurredAt: at },
    payload: { formerAddressId: id },
  });
}

export async function forgetFormerAddress(
  { formerAddresses }: Pick<FormerAddressDeps, 'formerAddresses'>,
  manager: EntityManager,
  { subjectId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const row = await formerAddresses.find(manager, subjectId);
  if (row !== null) await formerAddresses.forget(manager, row);
}
