import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type RequestVerificationDeps, requestVerification } from './request-verification';

/** A letter to a profile came back: its registrants with that address are asked about it again, even if it was confirmed before. */
export async function addressBounced(
  deps: RequestVerificationDeps,
  manager: EntityManager,
  bounced: {
    readonly profileId: ProfileId;
    readonly emailFingerprint: string;
    readonly reason: string;
  },
  now: Date,
): Promise<void> {
  const { profileId, emailFingerprint, reason } = bounced;
  await deps.confirmedAddresses.remove(manager, profileId, emailFingerprint);
  for (const registrant of await deps.registrants.lockAll(manager, profileId)) {
    if (registrant.emailFingerprint !== emailFingerprint) continue;
    const asked = { profileId, registrantId: registrant.id, reason, evenIfConfirmed: true } as const;
    await requestVerification(deps, manager, asked, now);
  }
}
