import { addDays } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, type Job } from '@customer-area/shared/jobs';
import { hashOfSecret, LinkSecrets } from '@customer-area/shared/link-secrets';
import type { EntityManager } from 'typeorm';
import { registrantAddressReplaced } from '../../contract';
import type { RegistrantRow } from '../registrants';
import type { ConfirmedAddressStore } from '../verification';
import type { FormerAddressStore } from './former-address.store';

/** Nobody can take it back any more. */
export const FORGET_FORMER_ADDRESS = defineJob({ name: 'former-address.forget' });
/** As long as the new address counts for nothing in a change of owner. */
const KEPT_DAYS = 30;

/** The secrets of the links in letters to such addresses. */
export const takeBackSecrets = (serviceKey: string) => new LinkSecrets(serviceKey, 'domains:former-address');

export interface FormerAddressDeps {
  readonly formerAddresses: FormerAddressStore;
  readonly confirmedAddresses: ConfirmedAddressStore;
  readonly takeBackSecrets: LinkSecrets;
}

/** Who has another address, and which. */
type Changed = Pick<RegistrantRow, 'id' | 'email'>;

/**
 * A registrant, as it was, has another address: whoever reads the one before is told, since somebody else may have changed it. An address
 * that nobody has confirmed may be a stranger's, and is not written to, nor one that was there before it was taken back. Each address takes back once:
 * whoever has it rightly chooses another one then.
 */
export async function keepFormerAddress(
  { formerAddresses, confirmedAddresses, takeBackSecrets }: FormerAddressDeps,
  manager: EntityManager,
  { profileId, email, emailFingerprint }: RegistrantRow,
  { id: registrantId, email: now }: Changed,
  at: Date,
): Promise<void> {
  const owner = trustedProfileId(profileId);
  if (email === null || emailFingerprint === null) return;
  if (!(await confirmedAddresses.has(manager, owner, emailFingerprint))) return;
  const before = await formerAddresses.ofRegistrant(manager, owner, registrantId);
  const takenBack = new Set(before.flatMap((row) => (row.takenBackAt === null ? [] : [row.email])));
  if (now !== null && takenBack.has(now)) return;
  const id = newId('fra');
  const tokenHash = takenBack.has(email) ? null : hashOfSecret(takeBackSecrets.of(id));
  await formerAddresses.insert(manager, {
    ...{ id, profileId, registrantId, email, emailFingerprint, tokenHash },
    ...{ takenBackAt: null, replacedAt: at },
  });
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
