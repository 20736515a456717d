import { addDays } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { verificationRequested } from '../../contract';
import type { TldRules } from '../names';
import type { AffectedDomainStore } from './affected-domains.store';
import { REMINDER_DAYS, verificationTerms } from './verification';
import type { VerificationRow } from './verification.entity';
import type { VerificationStore } from './verification.store';

export const VERIFICATION_DUE = defineJob({ name: 'verification.due' });
export const VERIFICATION_REMINDER = defineJob({ name: 'verification.reminder' });

export interface RequestVerificationDeps {
  readonly verifications: VerificationStore;
  readonly affectedDomains: AffectedDomainStore;
  readonly tldRules: TldRules;
}

/** A registrant whose address or name is new. */
export interface ChangedRegistrant {
  readonly profileId: ProfileId;
  readonly emailFingerprint: string;
  /** What changed it: an event type. */
  readonly reason: string;
}

/**
 * Asks a registrant to confirm its address, where it has domains under an extension that requires it. Changing to another
 * address while domains are suspended does not end the suspension; only a confirmation does.
 */
export async function requestVerification(
  deps: RequestVerificationDeps,
  manager: EntityManager,
  registrant: ChangedRegistrant,
  now: Date,
): Promise<void> {
  const { verifications, affectedDomains, tldRules } = deps;
  const { profileId, emailFingerprint, reason } = registrant;
  const rows = await verifications.lockAll(manager, profileId);
  const known = rows.find((row) => row.emailFingerprint === emailFingerprint) ?? null;
  await supersede(deps, manager, rows, registrant, now);
  if (known?.state === 'VERIFIED') return void (await affectedDomains.liftSuspensions(manager, profileId));
  // A new name, while the address is being asked about anyway: one answer serves both.
  if (known?.state === 'PENDING' || known?.state === 'SUSPENDED') return;
  const terms = verificationTerms(tldRules, now);
  if (terms === null) return;
  const { count, names } = await affectedDomains.ofProfile(manager, profileId, terms.policyVersions);
  if (count === 0) return;
  const suspended = rows.some((row) => row.state === 'SUSPENDED');
  const { dueAt } = terms;
  const verificationId = await verifications.move(manager, known, {
    profileId,
    emailFingerprint,
    to: suspended ? 'SUSPENDED' : 'PENDING',
    reason,
    at: now,
    asked: { askedAt: now, dueAt },
  });
  if (!suspended) await planVerification(manager, verificationId, { askedAt: now, dueAt });
  await appendEvent(manager, verificationRequested, {
    profileId,
    subjectId: verificationId,
    payload: { dueAt, domains: count, names: [...names], suspended },
    occurredAt: now,
  });
}

async function planVerification(
  manager: EntityManager,
  subjectId: string,
  { askedAt, dueAt }: { askedAt: Date; dueAt: Date },
): Promise<void> {
  for (const days of REMINDER_DAYS)
    await enqueueJob(manager, { kind: VERIFICATION_REMINDER, subjectId, dueAt: addDays(askedAt, days) });
  await enqueueJob(manager, { kind: VERIFICATION_DUE, subjectId, dueAt });
}

/** Ends the open verifications of the registrant's other addresses. */
export async function supersede(
  { verifications }: RequestVerificationDeps,
  manager: EntityManager,
  rows: readonly VerificationRow[],
  { profileId, emailFingerprint, reason }: ChangedRegistrant,
  at: Date,
): Promise<void> {
  for (const row of rows) {
    if (row.emailFingerprint === emailFingerprint) continue;
    if (row.state !== 'PENDING' && row.state !== 'SUSPENDED') continue;
    await verifications.move(manager, row, {
      profileId,
      emailFingerprint: row.emailFingerprint,
      to: 'SUPERSEDED',
      reason,
      at,
    });
  }
}
