import { profileRestrictions } from '@customer-area/identity/contract';
import { addDays } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import { askOperation } from '@customer-area/shared/http';
import { payloadHash } from '@customer-area/shared/idempotency';
import { isId } from '@customer-area/shared/ids';
import { type ProfileId, profileOf } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { ownerChangeStarted } from '../../contract';
import { handoverObstacle, ownObstacle } from '../handover';
import { dataOfProfile } from '../registrant-changes';
import { awaitedApproval } from '../transfer-access';
import { draftCase, type Free, type StartOwnerChange } from './draft-case';
import { freezeItems } from './freeze-items';
import { inviteInto } from './invite-new-owner';
import type { OwnerChangeRow } from './owner-change.entity';
import {
  type OwnerChangeDeps,
  type OwnerChangeRefusal,
  type RefusedOwnerChange,
  refused,
} from './owner-change-deps';
import type { OwnerChangePolicyRow } from './owner-change-rules.entity';
import { namesOf } from './tell-parties';
import { whatIsApproved } from './what-is-approved';

/** Ends a case whose time is over. */
export const OWNER_CHANGE_OVER = defineJob({ name: 'owner-change.over' });
/** Says to both parties that it ends soon. */
export const OWNER_CHANGE_REMINDER = defineJob({ name: 'owner-change.remind' });

export type StartOutcome =
  | RefusedOwnerChange
  | { readonly kind: 'waiting'; readonly approvalId: string }
  | { readonly kind: 'started'; readonly change: OwnerChangeRow };

/**
 * Begins to give domains to another owner, all of them or none. Another login of the own profile may have to approve it first. Nothing
 * of the domains changes before both parties have given what is asked for.
 */
export async function startOwnerChange(
  deps: OwnerChangeDeps,
  viewer: LoginViewer,
  asked: StartOwnerChange,
): Promise<StartOutcome> {
  const { database, identity, ownerChanges } = deps;
  const profileId = profileOf(viewer);
  const ids = [...new Set(asked.domainIds)].sort();
  const { requestId } = viewer;
  const free = await obstacleOf(deps, { profileId, ids, withoutLock: asked.withoutLock });
  if (free.kind === 'refused') return free;
  const restrictions = await askOperation(identity, profileRestrictions, { profileId }, requestId);
  if (restrictions.secondFactorResetUntil !== null) return refused('SECOND_FACTOR_RESET_FIRST');
  const own = await dataOfProfile(identity, profileId);
  const ownEmail = own?.emailVerified === true ? own.contact.email : null;
  if (asked.newOwnerEmail !== null && ownEmail === null) return refused('OWNER_ADDRESS_NOT_CONFIRMED');

  const [first] = free.domains;
  if (first === undefined) return refused('DOMAIN_NOT_FOUND');
  const drafted = await draftCase(deps, { profileId, loginId: viewer.loginId, asked, free });
  if (drafted.kind === 'refused') return drafted;
  const { change, policy } = drafted;
  const payload = { ...asked, domainIds: ids };
  const approvalId = await awaitedApproval(identity, viewer, {
    ...{ action: 'CHANGE_OWNER', domain: first, payload },
    label: labelOf(asked, free, viewer),
    useKey: `owner ${payloadHash(payload).slice(0, 40)} ${await ownerChanges.countGiven(database.read, profileId)}`,
  });
  if (approvalId !== null) return { kind: 'waiting', approvalId };
  try {
    return await database.transact(async (manager): Promise<StartOutcome> => {
      for (const domainId of ids) {
        const given = { domainId, from: profileId, at: change.startedAt };
        const code = await handoverObstacle(deps, manager, given);
        if (code !== null) return refused(code, domainId);
      }
      return begin(deps, manager, { change, policy, viewer, email: asked.newOwnerEmail, ownEmail });
    });
  } catch (error) {
    if (error instanceof NotInvited) return refused(error.code);
    throw error;
  }
}

function labelOf(
  { occasion, newOwnerEmail, withoutLock }: StartOwnerChange,
  { domains }: Free,
  viewer: LoginViewer,
) {
  const names = domains.map(({ unicodeName }) => unicodeName);
  return whatIsApproved({ names, occasion, email: newOwnerEmail, withoutLock }, viewer.locale);
}

/** Nothing of the case stays: whoever may invite nobody today begins it another day, or without an invitation. */
class NotInvited extends Error {
  constructor(readonly code: OwnerChangeRefusal) {
    super(code);
  }
}

async function begin(
  deps: OwnerChangeDeps,
  manager: EntityManager,
  {
    change,
    policy,
    viewer,
    email,
    ownEmail,
  }: {
    readonly change: OwnerChangeRow;
    readonly policy: OwnerChangePolicyRow;
    readonly viewer: LoginViewer;
    readonly email: string | null;
    /** That of the profile, where it was confirmed. */
    readonly ownEmail: string | null;
  },
): Promise<StartOutcome> {
  const { id: subjectId, profileId, startedAt: occurredAt, dueAt } = change;
  if (!(await deps.ownerChanges.insert(manager, change))) return refused('OWNER_CHANGE_OPEN');
  await freezeItems(deps, manager, change, 'GIVER', occurredAt);
  await enqueueJob(manager, { kind: OWNER_CHANGE_OVER, subjectId, dueAt });
  await enqueueJob(manager, {
    ...{ kind: OWNER_CHANGE_REMINDER, subjectId },
    dueAt: addDays(dueAt, -policy.reminderDays),
  });
  await appendEvent(manager, ownerChangeStarted, {
    ...{ profileId, subjectId, occurredAt },
    payload: { names: namesOf(change), dueAt },
  });
  await deps.caseObjections.offer(manager, change, ownEmail);
  if (email !== null) {
    const code = await inviteInto(deps, manager, change, { email, locale: viewer.locale, at: occurredAt });
    if (code !== null) throw new NotInvited(code);
  }
  return { kind: 'started', change };
}

/** Why it does not begin, by the domains alone. */
async function obstacleOf(
  { database, domains, clock, tldRules, ownerChanges }: OwnerChangeDeps,
  {
    profileId,
    ids,
    withoutLock,
  }: { readonly profileId: ProfileId; readonly ids: readonly string[]; readonly withoutLock: boolean },
): Promise<RefusedOwnerChange | Free> {
  const possible = ids.filter((id) => isId(id, 'dom'));
  const rows = possible.length === 0 ? [] : await domains.ofProfile(database.read, profileId, possible);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const domain = byId.get(id);
    const code = domain === undefined ? 'DOMAIN_NOT_FOUND' : ownObstacle(domain, clock.now());
    if (code !== null) return refused(code, id);
  }
  const [taken] = await ownerChanges.openCasesOf(database.read, profileId, possible);
  if (taken !== undefined) return refused('OWNER_CHANGE_OPEN', taken[0]);
  const policies = rows.map((row) => tldRules.policyOf(row));
  const [registry = '', ...others] = [...new Set(policies.map((policy) => policy.registry))];
  if (others.length > 0) return refused('MIXED_REGISTRIES');
  if (withoutLock && policies.some(({ transferLockDays }) => transferLockDays === 0))
    return refused('LOCK_NOT_OPTIONAL');
  return { kind: 'free', domains: rows, registry };
}
