import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { verificationCompleted } from '../../contract';
import { type AskVerificationDeps, type ChangedRegistrant, supersede } from './ask-verification';

/** The registrant has confirmed its address: whatever was suspended for want of it is free at once. */
export async function completeVerification(
  deps: AskVerificationDeps,
  manager: EntityManager,
  registrant: ChangedRegistrant,
  now: Date,
): Promise<void> {
  const { verifications, concernedDomains } = deps;
  const { profileId, emailFingerprint, reason } = registrant;
  const rows = await verifications.lockAll(manager, profileId);
  const known = rows.find((row) => row.emailFingerprint === emailFingerprint) ?? null;
  await supersede(deps, manager, rows, registrant, now);
  const freed = await concernedDomains.liftSuspensions(manager, profileId);
  if (known?.state === 'VERIFIED') return;
  const verificationId = await verifications.move(manager, known, {
    profileId,
    emailFingerprint,
    to: 'VERIFIED',
    reason,
    at: now,
  });
  const wasAsked = known?.state === 'PENDING' || known?.state === 'SUSPENDED';
  if (!wasAsked && freed === 0) return;
  await appendEvent(manager, verificationCompleted, {
    profileId,
    subjectId: verificationId,
    payload: { freed },
    occurredAt: now,
  });
}
