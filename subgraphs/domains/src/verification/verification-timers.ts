import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { concernedDomains, suspendDomains } from './concerned-domains.store';
import { daysUntil, reminderDue, verificationTerms } from './verification';
import type { VerificationRow } from './verification.entity';
import { moveVerification, noteReminder, verificationOfTimer } from './verification.store';

export interface VerificationTimersDeps {
  readonly database: Database;
  readonly clock: Clock;
}

type Timer = Pick<Job, 'kind' | 'subjectId'>;
type Asked = VerificationRow & { readonly askedAt: Date; readonly dueAt: Date };

/** Repeats the question, unless it was answered, or a later reminder is due as well. */
export async function remindOfVerification(deps: VerificationTimersDeps, timer: Timer): Promise<void> {
  await deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    const asked = await stillAsked(manager, timer.subjectId);
    const days = asked === null ? null : reminderDue(asked, now);
    if (asked === null || days === null || !(await noteReminder(manager, asked, days))) return;
    const { dueAt } = asked;
    await tell(manager, asked, 'verification.reminded', { dueAt, daysLeft: daysUntil(dueAt, now) }, now);
  });
}

/** The days are over: the domains of extensions that ask are suspended until the address is confirmed after all. */
export async function lapseVerification(deps: VerificationTimersDeps, timer: Timer): Promise<void> {
  await deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    const asked = await stillAsked(manager, timer.subjectId);
    if (asked === null || now < asked.dueAt) return;
    const { emailFingerprint } = asked;
    const profileId = trustedProfileId(asked.profileId);
    const move = { profileId, emailFingerprint, to: 'SUSPENDED', reason: timer.kind.name, at: now } as const;
    await moveVerification(manager, asked, move);
    await suspendDomains(manager, profileId, verificationTerms(now)?.tlds ?? [], now);
    await tell(manager, asked, 'verification.lapsed', {}, now);
  });
}

async function stillAsked(manager: EntityManager, id: string): Promise<Asked | null> {
  const row = await verificationOfTimer(manager, id);
  if (row === null || row.state !== 'PENDING' || row.askedAt === null || row.dueAt === null) return null;
  return { ...row, askedAt: row.askedAt, dueAt: row.dueAt };
}

/** Nobody is told about domains that are gone meanwhile. */
async function tell(
  manager: EntityManager,
  asked: Asked,
  type: 'verification.reminded' | 'verification.lapsed',
  facts: object,
  now: Date,
): Promise<void> {
  const profileId = trustedProfileId(asked.profileId);
  const { count, names } = await concernedDomains(manager, profileId, verificationTerms(now)?.tlds ?? []);
  if (count === 0) return;
  const payload = { ...facts, domains: count, names };
  await appendEvent(manager, { type, profileId, subjectId: asked.id, payload, occurredAt: now });
}
