import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { policyFor } from '../names';
import { lockedContact, lockedVerifications } from './verification.store';

/** Whether a domain that is registered now begins suspended: its registrant has left the time to confirm its address pass. */
export async function beginsSuspended(
  manager: EntityManager,
  profileId: ProfileId,
  tld: string,
  now: Date,
): Promise<boolean> {
  if ((policyFor(tld, now)?.verificationDays ?? null) === null) return false;
  const contact = await lockedContact(manager, profileId);
  const rows = contact === null ? [] : await lockedVerifications(manager, profileId);
  return rows.some((row) => row.emailFingerprint === contact?.emailFingerprint && row.state === 'SUSPENDED');
}
