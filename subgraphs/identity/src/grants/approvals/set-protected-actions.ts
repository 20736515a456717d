import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { payloadHash } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { protectionChanged } from '../../../contract';
import type { ProfileRow } from '../../account/profiles';
import { type AskApprovalDeps, askApproval } from './ask-approval';
import { PROTECTED_ACTIONS, type ProtectedAction } from './guarded-act';

export interface SetProtectedActionsDeps extends AskApprovalDeps {
  readonly database: Database;
}

export type ProtectionOutcome =
  | { readonly kind: 'set'; readonly actions: readonly ProtectedAction[] }
  | { readonly kind: 'waiting'; readonly approvalId: string }
  | { readonly kind: 'too-few-logins' };

/**
 * Puts exactly these acts under dual approval. More of them takes effect at once, and needs a second login to be possible at
 * all; fewer waits for that second login itself, together with whatever else the same change brings.
 */
export async function setProtectedActions(
  deps: SetProtectedActionsDeps,
  input: { profileId: ProfileId; loginId: string; actions: readonly ProtectedAction[] },
): Promise<ProtectionOutcome> {
  const { profileId, loginId } = input;
  const wanted = new Set(input.actions);
  return deps.database.transact(async (manager): Promise<ProtectionOutcome> => {
    const profile = await deps.profiles.lock(profileId, manager);
    if (profile === null) throw notFound();
    const current = await deps.protections.of(profileId, manager);
    const added = PROTECTED_ACTIONS.filter((action) => wanted.has(action) && !current.has(action));
    const removed = PROTECTED_ACTIONS.filter((action) => current.has(action) && !wanted.has(action));
    const actions = PROTECTED_ACTIONS.filter((action) => wanted.has(action));
    if (added.length === 0 && removed.length === 0) return { kind: 'set', actions };
    if (added.length > 0 && (await deps.approvals.countEnabledLogins(manager, profileId)) < 2)
      return { kind: 'too-few-logins' };
    if (removed.length > 0) {
      const answer = await askApproval(deps, manager, {
        profileId,
        askedBy: loginId,
        act: 'CHANGE_PROTECTION',
        subjectId: profileId,
        subjectLabel: null,
        payloadHash: payloadHash({ actions }),
        useKey: newId('use'),
      });
      if (answer.state === 'waiting') return { kind: 'waiting', approvalId: answer.approvalId };
    }
    await change(deps, manager, profile, { added, removed, actions });
    return { kind: 'set', actions };
  });
}

async function change(
  { protections, clock }: SetProtectedActionsDeps,
  manager: EntityManager,
  profile: ProfileRow,
  set: Readonly<Record<'added' | 'removed' | 'actions', readonly ProtectedAction[]>>,
): Promise<void> {
  const profileId = trustedProfileId(profile.profileId);
  const at = clock.now();
  for (const action of set.added) await protections.add(manager, profileId, action, at);
  if (set.added.length > 0) await protections.forgetPreparedLogins(manager, profileId);
  for (const action of set.removed) await protections.remove(manager, profileId, action);
  await appendEvent(manager, protectionChanged, {
    profileId,
    subjectId: profileId,
    payload: { added: [...set.added], removed: [...set.removed], actions: [...set.actions] },
    occurredAt: at,
  });
}
