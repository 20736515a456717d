import type { Clock } from '@customer-area/shared/clock';
import { conflict, notFound } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { approvalRequested, approvalUsed } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import { messages } from '../../messages';
import { VALID_FOR_MS } from './approval';
import type { ApprovalRow } from './approval.entity';
import type { ApprovalStore, ApprovedAct } from './approval.store';
import { needsApproval } from './guarded-act';
import type { ProtectionStore } from './protection.store';
import { tellOfLogin, tellOutcome } from './tell-approval';

export interface AskApprovalDeps {
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly protections: ProtectionStore;
  readonly approvals: ApprovalStore;
}

export interface AskedAct extends ApprovedAct {
  /** What people call the subject, e.g. a domain name. */
  readonly subjectLabel: string | null;
  /** Names this one carrying-out: a repetition of it is granted again, and nothing else is. */
  readonly useKey: string;
}

export type ApprovalAnswer =
  | { readonly state: 'not-needed' }
  | { readonly state: 'waiting'; readonly approvalId: string }
  | { readonly state: 'granted'; readonly approvalId: string };

export const EXPIRE_APPROVAL = defineJob({ name: 'approval.expire' });

/** More requests than people can look at; keeps one login from flooding the others with letters. */
export const MAX_WAITING = 20;

/**
 * May this login do this now? When the act is guarded, the first call makes the request; once another login has approved
 * it, the next call uses the approval up, in the caller's transaction, and only one ever does. NOT_FOUND for a login that
 * is not an enabled one of the profile, CONFLICT when too many requests wait already.
 */
export async function askApproval(
  deps: AskApprovalDeps,
  manager: EntityManager,
  wanted: AskedAct,
): Promise<ApprovalAnswer> {
  const { approvals, protections, clock } = deps;
  const { profileId, askedBy, useKey } = wanted;
  if (!needsApproval(wanted.act, await protections.of(profileId, manager))) return { state: 'not-needed' };
  // One at a time for a profile: twenty who ask at once make one request, and one approval is used once.
  if ((await deps.profiles.lock(profileId, manager)) === null) throw notFound();
  const login = await approvals.enabledLogin(manager, profileId, askedBy);
  if (login === null) throw notFound();
  const now = clock.now();

  const usedBefore = await approvals.usedBy(manager, wanted, useKey);
  if (usedBefore !== null) return { state: 'granted', approvalId: usedBefore.id };
  const open = await approvals.open(manager, wanted, now);
  if (open?.state === 'WAITING') return { state: 'waiting', approvalId: open.id };
  if (open !== null && (await approvals.move(manager, open, 'USED', { usedAt: now, useKey }))) {
    await tellOutcome(manager, approvalUsed, open, now);
    return { state: 'granted', approvalId: open.id };
  }

  if ((await approvals.countWaiting(manager, profileId, now)) >= MAX_WAITING)
    throw conflict(messages.localized('fault.mostRequests'));
  const approval = newRequest(wanted, now);
  await approvals.insert(manager, approval);
  await enqueueJob(manager, { kind: EXPIRE_APPROVAL, subjectId: approval.id, dueAt: approval.expiresAt });
  await tellOfLogin(manager, approvalRequested, approval, login.username, now);
  return { state: 'waiting', approvalId: approval.id };
}

function newRequest(wanted: AskedAct, now: Date): ApprovalRow {
  const { profileId, act, subjectId, subjectLabel, payloadHash, askedBy } = wanted;
  return {
    id: newId('apr'),
    profileId,
    act,
    subjectId,
    subjectLabel,
    payloadHash,
    state: 'WAITING',
    askedBy,
    askedAt: now,
    expiresAt: new Date(now.getTime() + VALID_FOR_MS),
    decidedBy: null,
    decidedAt: null,
    reason: null,
    usedAt: null,
    useKey: null,
  };
}
