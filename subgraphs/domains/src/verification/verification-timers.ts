import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { verificationLapsed, verificationReminded } from '../../contract';
import type { TldRules } from '../names';
import type { AffectedDomainStore } from './affected-domains.store';
import { daysUntil, reminderDue, verificationTerms } from './verification';
import type { VerificationRow } from './verification.entity';
import type { VerificationStore } from './verification.store';

export interface VerificationTimersDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly verifications: VerificationStore;
  readonly affectedDomains: AffectedDomainStore;
  readonly tldRules: TldRules;
}

type Timer = Pick<Job, 'kind' | 'subjectId'>;
type PendingVerification = VerificationRow & { readonly askedAt: Date; readonly dueAt: Date };

/** Reminds of the verification, unless it was completed, or a later reminder is due as well. */
export async function remindOfVerification(deps: VerificationTimersDeps, timer: Timer): Promise<void> {
  await deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    const pending = await pendingVerification(deps, manager, timer.subjectId);
    const days = pending === null ? null : reminderDue(pending, now);
    if (
      pending === null ||
      days === null ||
      !(await deps.verifications.recordReminder(manager, pending, days, now))
    )
      return;
    const { dueAt } = pending;
    const affected = await affectedBy(deps, manager, pending, now);
    if (affected === null) return;
    await appendEvent(manager, verificationReminded, {
      profileId: pending.profileId,
      subjectId: pending.id,
      payload: { ...affected, dueAt, daysLeft: daysUntil(dueAt, now) },
      occurredAt: now,
    });
  });
}

/** The time is over: the domains of extensions that require it are suspended until the address is confirmed. */
export async function lapseVerification(deps: VerificationTimersDeps, timer: Timer): Promise<void> {
  await deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    const pending = await pendingVerification(deps, manager, timer.subjectId);
    if (pending === null || now < pending.dueAt) return;
    const { emailFingerprint, registrantId } = pending;
    const profileId = trustedProfileId(pending.profileId);
    const move = {
      profileId,
      registrantId,
      emailFingerprint,
      to: 'SUSPENDED',
      reason: timer.kind.name,
      at: now,
    } as const;
    await deps.verifications.move(manager, pending, move);
    const registrant = { profileId, registrantId };
    await deps.affectedDomains.suspend(
      manager,
      registrant,
      verificationTerms(deps.tldRules, now)?.policyVersions ?? [],
      now,
    );
    const affected = await affectedBy(deps, manager, pending, now);
    if (affected === null) return;
    await appendEvent(manager, verificationLapsed, {
      profileId,
      subjectId: pending.id,
      payload: affected,
      occurredAt: now,
    });
  });
}

async function pendingVerification(
  { verifications }: VerificationTimersDeps,
  manager: EntityManager,
  id: string,
): Promise<PendingVerification | null> {
  const row = await verifications.ofTimer(manager, id);
  if (row === null || row.state !== 'PENDING' || row.askedAt === null || row.dueAt === null) return null;
  return { ...row, askedAt: row.askedAt, dueAt: row.dueAt };
}

/** The domains that the event is about; null when there are none any more. */
async function affectedBy(
  { affectedDomains, tldRules }: VerificationTimersDeps,
  manager: EntityManager,
  pending: PendingVerification,
  now: Date,
): Promise<{ domains: number; names: string[] } | null> {
  const profileId = trustedProfileId(pending.profileId);
  const { count, names } = await affectedDomains.ofRegistrant(
    manager,
    { profileId, registrantId: pending.registrantId },
    verificationTerms(tldRules, now)?.policyVersions ?? [],
  );
  return count === 0 ? null : { domains: count, names: [...names] };
}
