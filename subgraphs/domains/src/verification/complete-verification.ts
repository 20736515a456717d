import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { verificationCompleted } from '../../contract';
import { type ChangedRegistrant, type RequestVerificationDeps, supersede } from './request-verification';

/** The registrant has confirmed its address: suspensions for lack of it end at once. */
export async function completeVerification(
  deps: RequestVerificationDeps,
  manager: EntityManager,
  registrant: ChangedRegistrant,
  now: Date,
): Promise<void> {
  const { verifications, affectedDomains } = deps;
  const { profileId, emailFingerprint, reason } = registrant;
  const rows = await verifications.lockAll(manager, profileId);
  const known = rows.find((row) => row.emailFingerprint === emailFingerprint) ?? null;
  await supersede(deps, manager, rows, registrant, now);
  const lifted = await affectedDomains.liftSuspensions(manager, profileId);
  if (known?.state === 'VERIFIED') return;
  const verificationId = await verifications.move(manager, known, {
    profileId,
    emailFingerprint,
    to: 'VERIFIED',
    reason,
    at: now,
  });
  const wasAsked = known?.state === 'PENDING' || known?.state === 'SUSPENDED';
  if (!wasAsked && lifted === 0) return;
  await appendEvent(manager, verificationCompleted, {
    profileId,
    subjectId: verificationId,
    payload: { freed: lifted },
    occurredAt: now,
  });
}
