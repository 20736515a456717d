import { addDays } from '@customer-area/shared/clock';
import { type ProfileId, profileOf } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { ownerChangeEnded, ownerChangeReminded } from '../../contract';
import { planForgetting } from './forget-documents';
import { lockOwnCase } from './own-half';
import { mayEnd, type OwnerChangeState, type Party, takesPapers } from './owner-change';
import type { OwnerChangeRow } from './owner-change.entity';
import { type OwnerChangeDeps, type RefusedOwnerChange, refused } from './owner-change-deps';
import { namesOf, tellParties } from './tell-parties';

/** Ends a case whose payment was waited for beyond its last day. */
export const OWNER_CHANGE_GRACE_OVER = defineJob({ name: 'owner-change.grace-over' });
/** Days in which what was paid by the last day may still be told. Counted from when that day was noticed: all may have stood still. */
const GRACE_DAYS = 1;

export type EndOwnerChangeDeps = Pick<
  OwnerChangeDeps,
  'database' | 'clock' | 'ownerChanges' | 'ownerChangePapers' | 'ownerChangeRules' | 'caseOrders'
>;

type RemindDeps = EndOwnerChangeDeps & Pick<OwnerChangeDeps, 'caseRegistrants'>;

/** Calls a case off: whoever gives takes it back, whoever receives declines. Until the registry is told; twice is once. */
export function cancelOwnerChange(
  deps: EndOwnerChangeDeps,
  viewer: LoginViewer,
  ownerChangeId: string,
): Promise<RefusedOwnerChange | { readonly kind: 'cancelled' }> {
  const profileId: ProfileId = profileOf(viewer);
  return deps.database.transact(async (manager) => {
    const { party, change } = await lockOwnCase(deps.ownerChanges, manager, profileId, ownerChangeId);
    if (change.state === 'CANCELLED') return { kind: 'cancelled' } as const;
    if (!mayEnd(change.state)) return refused('OWNER_CHANGE_OVER');
    const at = deps.clock.now();
    await end(deps, manager, change, { to: 'CANCELLED', by: party, loginId: viewer.loginId, at });
    return { kind: 'cancelled' } as const;
  });
}

/** Staff end a locked case that somebody has objected to; both parties read why. */
export async function cancelByStaff(
  deps: EndOwnerChangeDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  { loginId, reason }: { readonly loginId: string; readonly reason: string },
): Promise<OwnerChangeState> {
  const at = deps.clock.now();
  await end(deps, manager, change, { to: 'CANCELLED', by: null, loginId, at, reason });
  return 'CANCELLED';
}

/** The job of a case's last day: the time for papers and payment is over. With an open order it may have been paid, and not be known here yet. */
export async function expireOwnerChange(
  deps: EndOwnerChangeDeps,
  { subjectId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  await deps.database.transact(async (manager) => {
    const change = await deps.ownerChanges.lockAny(manager, subjectId);
    if (change === null || !mayEnd(change.state)) return;
    const at = deps.clock.now();
    if (await deps.caseOrders.areOpen(manager, change))
      return enqueueJob(manager, {
        kind: OWNER_CHANGE_GRACE_OVER,
        subjectId,
        dueAt: addDays(at, GRACE_DAYS),
      });
    await expire(deps, manager, change, at);
  });
}

/** The job of a day later: what was not paid by the last day is over. */
export async function endGrace(
  deps: EndOwnerChangeDeps,
  { subjectId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  await deps.database.transact(async (manager) => {
    const change = await deps.ownerChanges.lockAny(manager, subjectId);
    if (change !== null && mayEnd(change.state)) await expire(deps, manager, change, deps.clock.now());
  });
}

const expire = (deps: EndOwnerChangeDeps, manager: EntityManager, change: OwnerChangeRow, at: Date) =>
  end(deps, manager, change, { to: 'EXPIRED', by: null, loginId: null, at });

/** The job some days before that. Registrants that have not confirmed are written to once more. */
export async function remindOfOwnerChange(
  deps: RemindDeps,
  { subjectId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  await deps.database.transact(async (manager) => {
    const change = await deps.ownerChanges.lockAny(manager, subjectId);
    if (change === null || !mayEnd(change.state)) return;
    const payload = { names: namesOf(change), dueAt: change.dueAt };
    const at = deps.clock.now();
    if (change.acceptedAt !== null && takesPapers(change.state))
      await deps.caseRegistrants.ask(manager, change, at);
    await tellParties(manager, change, ownerChangeReminded, () => payload, at);
  });
}

async function end(
  deps: EndOwnerChangeDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  {
    to,
    by,
    loginId,
    at,
    reason = null,
  }: {
    readonly to: 'CANCELLED' | 'EXPIRED';
    readonly by: Party | null;
    readonly loginId: string | null;
    readonly at: Date;
    readonly reason?: string | null;
  },
): Promise<void> {
  const { ownerChanges, ownerChangePapers } = deps;
  await ownerChanges.move(manager, change, { to, loginId, at });
  await deps.caseOrders.end(manager, change, at);
  await planForgetting(deps, manager, change, at);
  await ownerChangePapers.endInvitations(manager, change.id, change.profileId, at);
  const names = namesOf(change);
  await tellParties(
    manager,
    change,
    ownerChangeEnded,
    (side) => ({ names, outcome: to, by, side, reason }),
    at,
  );
}
