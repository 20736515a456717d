import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { verificationLapsed, verificationReminded } from '../../contract';
import type { ConcernedDomainStore } from './concerned-domains.store';
import { daysUntil, reminderDue, verificationTerms } from './verification';
import type { VerificationRow } from './verification.entity';
import type { VerificationStore } from './verification.store';

export interface VerificationTimersDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly verifications: VerificationStore;
  readonly concernedDomains: ConcernedDomainStore;
}

type Timer = Pick<Job, 'kind' | 'subjectId'>;
type Asked = VerificationRow & { readonly askedAt: Date; readonly dueAt: Date };

/** Repeats the question, unless it was answered, or a later reminder is due as well. */
export async function remindOfVerification(deps: VerificationTimersDeps, timer: Timer): Promise<void> {
  await deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    const asked = await stillAsked(deps, manager, timer.subjectId);
    const days = asked === null ? null : reminderDue(asked, now);
    if (asked === null || days === null || !(await deps.verifications.noteReminder(manager, asked, days)))
      return;
    const { dueAt } = asked;
    const domains = await concerned(deps, manager, asked, now);
    if (domains === null) return;
    await appendEvent(manager, verificationReminded, {
      profileId: asked.profileId,
      subjectId: asked.id,
      payload: { ...domains, dueAt, daysLeft: daysUntil(dueAt, now) },
      occurredAt: now,
    });
  });
}

/** The days are over: the domains of extensions that ask are suspended until the address is confirmed after all. */
export async function lapseVerification(deps: VerificationTimersDeps, timer: Timer): Promise<void> {
  await deps.database.transact(async (manager) => {
    const now = deps.clock.now();
    const asked = await stillAsked(deps, manager, timer.subjectId);
    if (asked === null || now < asked.dueAt) return;
    const { emailFingerprint } = asked;
    const profileId = trustedProfileId(asked.profileId);
    const move = { profileId, emailFingerprint, to: 'SUSPENDED', reason: timer.kind.name, at: now } as const;
    await deps.verifications.move(manager, asked, move);
    await deps.concernedDomains.suspend(manager, profileId, verificationTerms(now)?.tlds ?? [], now);
    const domains = await concerned(deps, manager, asked, now);
    if (domains === null) return;
    await appendEvent(manager, verificationLapsed, {
      profileId,
      subjectId: asked.id,
      payload: domains,
      occurredAt: now,
    });
  });
}

async function stillAsked(
  { verifications }: VerificationTimersDeps,
  manager: EntityManager,
  id: string,
): Promise<Asked | null> {
  const row = await verifications.ofTimer(manager, id);
  if (row === null || row.state !== 'PENDING' || row.askedAt === null || row.dueAt === null) return null;
  return { ...row, askedAt: row.askedAt, dueAt: row.dueAt };
}

/** The domains to tell of; null when they are gone meanwhile. */
async function concerned(
  { concernedDomains }: VerificationTimersDeps,
  manager: EntityManager,
  asked: Asked,
  now: Date,
): Promise<{ domains: number; names: string[] } | null> {
  const profileId = trustedProfileId(asked.profileId);
  const { count, names } = await concernedDomains.ofProfile(
    manager,
    profileId,
    verificationTerms(now)?.tlds ?? [],
  );
  return count === 0 ? null : { domains: count, names: [...names] };
}
