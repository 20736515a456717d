import { addDays } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { verificationRequested } from '../../contract';
import type { TldRules } from '../names';
import type { RegistrantStore } from '../registrants';
import type { AffectedDomainStore, RegistrantKey } from './affected-domains.store';
import type { ConfirmedAddressStore } from './confirmed-address.store';
import { REMINDER_DAYS, verificationTerms } from './verification';
import type { VerificationRow } from './verification.entity';
import type { VerificationStore } from './verification.store';

export const VERIFICATION_DUE = defineJob({ name: 'verification.due' });
export const VERIFICATION_REMINDER = defineJob({ name: 'verification.reminder' });

export interface RequestVerificationDeps {
  readonly registrants: RegistrantStore;
  readonly verifications: VerificationStore;
  readonly confirmedAddresses: ConfirmedAddressStore;
  readonly affectedDomains: AffectedDomainStore;
  readonly tldRules: TldRules;
}

/** Whose address is to be confirmed, and why: an event type or a job kind. */
export interface AskedRegistrant extends RegistrantKey {
  readonly reason: string;
  /** A confirmation of this address counts no more. */
  readonly evenIfConfirmed?: true;
}

/**
 * Has a registrant confirm its address, where it has domains under an extension that requires it: after a registration or a
 * transfer, and when its name, organisation or address is another one. What was confirmed is not asked about again. Changing to
 * another address while domains are suspended does not end the suspension; only a confirmation does.
 */
export async function requestVerification(
  deps: RequestVerificationDeps,
  manager: EntityManager,
  asked: AskedRegistrant,
  now: Date,
): Promise<void> {
  const { registrants, verifications, confirmedAddresses, affectedDomains, tldRules } = deps;
  const { profileId, registrantId, reason } = asked;
  const registrant = await registrants.lock(manager, profileId, registrantId);
  const emailFingerprint = registrant?.emailFingerprint ?? null;
  // Its data is still to come, and this is asked again when it has.
  if (emailFingerprint === null) return;
  const rows = await verifications.lockAll(manager, profileId, registrantId);
  const known = rows.find((row) => row.emailFingerprint === emailFingerprint) ?? null;
  await supersede(deps, manager, rows, { ...asked, emailFingerprint }, now);
  if (known?.state === 'VERIFIED' && asked.evenIfConfirmed !== true)
    return void (await affectedDomains.liftSuspensions(manager, asked, now));
  // A new name or domain, while the address is being asked about anyway: one answer serves both.
  if (known?.state === 'PENDING' || known?.state === 'SUSPENDED') return;
  const terms = verificationTerms(tldRules, now);
  const { count, names } = await affectedDomains.ofRegistrant(manager, asked, terms?.policyVersions ?? []);
  if (terms === null || count === 0) return;
  const move = { profileId, registrantId, emailFingerprint, reason, at: now };
  if (await confirmedAddresses.has(manager, profileId, emailFingerprint)) {
    await verifications.move(manager, known, { ...move, to: 'VERIFIED' });
    return void (await affectedDomains.liftSuspensions(manager, asked, now));
  }
  const suspended = rows.some((row) => row.state === 'SUSPENDED');
  const times = { askedAt: now, dueAt: terms.dueAt };
  const to = suspended ? 'SUSPENDED' : 'PENDING';
  const verificationId = await verifications.move(manager, known, { ...move, to, asked: times });
  if (!suspended) await planVerification(manager, verificationId, times);
  else await affectedDomains.suspend(manager, asked, terms.policyVersions, now);
  await appendEvent(manager, verificationRequested, {
    profileId,
    subjectId: verificationId,
    payload: { dueAt: terms.dueAt, domains: count, names: [...names], suspended },
    occurredAt: now,
  });
}

export async function planVerification(
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
  { verifications }: Pick<RequestVerificationDeps, 'verifications'>,
  manager: EntityManager,
  rows: readonly VerificationRow[],
  { profileId, registrantId, emailFingerprint, reason }: AskedRegistrant & { emailFingerprint: string },
  at: Date,
): Promise<void> {
  for (const row of rows) {
    if (row.emailFingerprint === emailFingerprint) continue;
    if (row.state !== 'PENDING' && row.state !== 'SUSPENDED') continue;
    const of = { profileId, registrantId, emailFingerprint: row.emailFingerprint };
    await verifications.move(manager, row, { ...of, to: 'SUPERSEDED', reason, at });
  }
}
