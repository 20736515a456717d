import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { TldPolicy } from '../names';
import type { VerificationStore } from './verification.store';

export interface BeginsSuspendedDeps {
  readonly verifications: VerificationStore;
}

/** Whether a domain that is registered now begins suspended: its registrant has not confirmed its address in time. */
export async function beginsSuspended(
  { verifications }: BeginsSuspendedDeps,
  manager: EntityManager,
  profileId: ProfileId,
  policy: TldPolicy,
): Promise<boolean> {
  if (policy.verificationDays === null) return false;
  const contact = await verifications.lockContact(manager, profileId);
  const rows = contact === null ? [] : await verifications.lockAll(manager, profileId);
  return rows.some((row) => row.emailFingerprint === contact?.emailFingerprint && row.state === 'SUSPENDED');
}
