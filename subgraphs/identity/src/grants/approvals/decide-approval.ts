import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { approvalApproved, approvalRefused, approvalWithdrawn } from '../../../contract';
import { type ApprovalStep, refusalOf, VALID_FOR_MS } from './approval';
import type { ApprovalRow } from './approval.entity';
import type { ApprovalStore } from './approval.store';
import type { ApprovalRefusal } from './approval-refusal';
import { EXPIRE_APPROVAL } from './ask-approval';
import { tellOfLogin, tellOutcome } from './tell-approval';

export interface DecideApprovalDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly approvals: ApprovalStore;
}

export interface Decision {
  readonly profileId: ProfileId;
  readonly loginId: string;
  readonly id: string;
  readonly step: ApprovalStep;
  /** Why it is rejected. */
  readonly reason: string | null;
}

export type DecisionOutcome =
  | { readonly kind: 'done'; readonly approval: ApprovalRow }
  | { readonly kind: 'refused'; readonly code: ApprovalRefusal };

/** Approves, rejects or withdraws a request, once. NOT_FOUND for one that is absent or another profile's. */
export async function decideApproval(deps: DecideApprovalDeps, decision: Decision): Promise<DecisionOutcome> {
  const { approvals, clock } = deps;
  const { profileId, loginId, id, step } = decision;
  if (!isId(id, 'apr')) throw notFound();
  return deps.database.transact(async (manager) => {
    const approval = await approvals.lock(manager, profileId, id);
    // A session may outlive its login by a moment; a disabled or limited login decides nothing.
    const login = await approvals.enabledLogin(manager, profileId, loginId);
    if (approval === null || login === null) throw notFound();
    const now = clock.now();
    const code = refusalOf(step, approval, login, now);
    if (code !== null) return { kind: 'refused', code };
    const decided = await take(deps, manager, approval, decision, now);
    if (step === 'WITHDRAW') await tellOutcome(manager, approvalWithdrawn, decided, now);
    else await tellOfLogin(manager, DECISIONS[step], decided, login.username, now);
    return { kind: 'done', approval: decided };
  });
}

const DECISIONS = { APPROVE: approvalApproved, REJECT: approvalRefused };

async function take(
  { approvals }: DecideApprovalDeps,
  manager: EntityManager,
  approval: ApprovalRow,
  { step, loginId, reason }: Decision,
  now: Date,
): Promise<ApprovalRow> {
  const decided = { decidedBy: loginId, decidedAt: now };
  const change =
    step === 'APPROVE'
      ? { state: 'APPROVED' as const, ...decided, expiresAt: new Date(now.getTime() + VALID_FOR_MS) }
      : step === 'REJECT'
        ? { state: 'REJECTED' as const, ...decided, reason }
        : { state: 'WITHDRAWN' as const };
  const { state, ...changes } = change;
  if (!(await approvals.move(manager, approval, state, changes)))
    throw new Error(`${approval.id} was locked and has moved all the same`);
  if (state === 'APPROVED')
    await enqueueJob(manager, {
      kind: EXPIRE_APPROVAL,
      subjectId: approval.id,
      dueAt: change.expiresAt ?? now,
    });
  return { ...approval, ...change };
}
