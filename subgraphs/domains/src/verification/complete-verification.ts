import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { verificationCompleted } from '../../contract';
import { type AskedRegistrant, type RequestVerificationDeps, supersede } from './request-verification';

/** A profile has confirmed an address: it counts for those of its registrants that have it. */
export async function addressConfirmed(
  deps: RequestVerificationDeps,
  manager: EntityManager,
  { profileId, emailFingerprint, reason }: { profileId: ProfileId; emailFingerprint: string; reason: string },
  now: Date,
): Promise<void> {
  await deps.confirmedAddresses.add(manager, profileId, emailFingerprint, now);
  for (const registrant of await deps.registrants.lockAll(manager, profileId)) {
    if (registrant.emailFingerprint !== emailFingerprint) continue;
    await completeVerification(
      deps,
      manager,
      { profileId, registrantId: registrant.id, emailFingerprint, reason },
      now,
    );
  }
}

/** A registrant has confirmed its address: suspensions for lack of it end at once. Answers how many. */
export async function completeVerification(
  deps: RequestVerificationDeps,
  manager: EntityManager,
  registrant: AskedRegistrant & { readonly emailFingerprint: string },
  now: Date,
): Promise<number> {
  const { verifications } = deps;
  const { profileId, registrantId, emailFingerprint, reason } = registrant;
  const rows = await verifications.lockAll(manager, profileId, registrantId);
  const known = rows.find((row) => row.emailFingerprint === emailFingerprint) ?? null;
  await supersede(deps, manager, rows, registrant, now);
  const freed = await deps.affectedDomains.liftSuspensions(manager, registrant, now);
  if (known?.state === 'VERIFIED') return freed;
  const move = { profileId, registrantId, emailFingerprint, to: 'VERIFIED', reason, at: now } as const;
  const verificationId = await verifications.move(manager, known, move);
  const wasAsked = known?.state === 'PENDING' || known?.state === 'SUSPENDED';
  if (!wasAsked && freed === 0) return freed;
  await appendEvent(manager, verificationCompleted, {
    profileId,
    subjectId: verificationId,
    payload: { freed },
    occurredAt: now,
  });
  return freed;
}
