import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { TldPolicy } from '../names';
import type { RegistrantStore } from '../registrants';
import type { VerificationStore } from './verification.store';

export interface BeginsSuspendedDeps {
  readonly registrants: RegistrantStore;
  readonly verifications: VerificationStore;
}

/** Whether a domain that is registered now begins suspended: its registrant has not confirmed its address in time. */
export async function beginsSuspended(
  { registrants, verifications }: BeginsSuspendedDeps,
  manager: EntityManager,
  { profileId, registrantId }: { readonly profileId: ProfileId; readonly registrantId: string | null },
  policy: TldPolicy,
): Promise<boolean> {
  if (registrantId === null || policy.verificationDays === null) return false;
  const registrant = await registrants.lock(manager, profileId, registrantId);
  if (registrant === null) return false;
  const rows = await verifications.lockAll(manager, profileId, registrantId);
  return rows.some(
    (row) => row.emailFingerprint === registrant.emailFingerprint && row.state === 'SUSPENDED',
  );
}
