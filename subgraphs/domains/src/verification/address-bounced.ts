import type { EntityManager } from 'typeorm';
import {
  type AskedRegistrant,
  type RequestVerificationDeps,
  requestVerification,
} from './request-verification';

/** A letter to a registrant came back: its address is asked about again, even if it was confirmed before. */
export async function addressBounced(
  deps: RequestVerificationDeps,
  manager: EntityManager,
  asked: AskedRegistrant,
  now: Date,
): Promise<void> {
  const registrant = await deps.registrants.lock(manager, asked.profileId, asked.registrantId);
  if (registrant === null || registrant.emailFingerprint === null) return;
  await deps.confirmedAddresses.remove(manager, asked.profileId, registrant.emailFingerprint);
  await requestVerification(deps, manager, { ...asked, evenIfConfirmed: true }, now);
}
