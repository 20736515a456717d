import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { Contact, RegistrantRow } from '../registrants';
import { type RequestVerificationDeps, requestVerification } from '../verification';

/** The registries have the new data of a registrant, which was locked: it is shown as changed, and a new address is asked about. */
export async function applyContact(
  deps: RequestVerificationDeps,
  manager: EntityManager,
  registrant: RegistrantRow,
  { contact, reason, now }: { readonly contact: Contact; readonly reason: string; readonly now: Date },
): Promise<void> {
  const profileId: ProfileId = trustedProfileId(registrant.profileId);
  const isNewAddress = contact.emailFingerprint !== registrant.emailFingerprint;
  const settled = { ...contact, updateId: null };
  const changes = isNewAddress ? { ...settled, changedAt: now } : settled;
  await deps.registrants.change(manager, registrant, changes);
  if (isNewAddress)
    await requestVerification(deps, manager, { profileId, registrantId: registrant.id, reason }, now);
}
