import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { delegationUsed } from '../../../contract';
import type { LoginStore } from '../../account/logins';
import { type ProfileStore } from '../../account/profiles';
import {
  type AccessTokenIssuer,
  type DelegatedRights,
  type OpenedSession,
  type ReplaceSessionDeps,
  replaceSession,
} from '../../credentials/sessions';
import { displayName } from '../../letters';
import { delegatedRightsIn } from './delegated-rights-of';
import type { DelegationRow } from './delegation.entity';
import type { DelegationStore } from './delegation.store';
import type { DelegationRefusal } from './delegation-refusal';

export interface SwitchProfileDeps extends ReplaceSessionDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logins: LoginStore;
  readonly profiles: ProfileStore;
  readonly delegations: DelegationStore;
  readonly issueToken: AccessTokenIssuer;
}

export type Switched =
  | { readonly kind: 'switched'; readonly session: OpenedSession }
  | { readonly kind: 'refused'; readonly code: DelegationRefusal };

/**
 * Goes on for another profile, within what that one has delegated, or (`null`) for one's own again: in a session of its
 * own, which takes the place of the present one. NOT_FOUND for a delegation that the login's own profile has not received.
 */
export async function switchProfile(
  deps: SwitchProfileDeps,
  viewer: LoginViewer,
  delegationId: string | null,
): Promise<Switched> {
  // Not the viewer's profile: while it acts for another one, that is the other one.
  const login = await deps.logins.find(viewer.loginId);
  if (login === null) throw unauthenticated();
  const replaced = await deps.database.transact(async (manager) => {
    const rights = delegationId === null ? null : await rightsToUse(deps, manager, login, delegationId);
    return rights === 'ended' ? null : replaceSession(deps, manager, viewer, rights);
  });
  if (replaced === null) return { kind: 'refused', code: 'DELEGATION_ENDED' };
  const { token, expiresAt } = await deps.issueToken(replaced);
  return { kind: 'switched', session: { ...replaced, accessToken: token, expiresAt, deviceToken: null } };
}

/** The delegation stays locked until the session that uses it is there: whoever ends it meanwhile finds that session. */
async function rightsToUse(
  deps: SwitchProfileDeps,
  manager: EntityManager,
  login: { readonly id: string; readonly profileId: string },
  delegationId: string,
): Promise<DelegatedRights | 'ended'> {
  const delegation = await deps.delegations.lockReceived(manager, login.profileId, delegationId);
  if (delegation === null) throw notFound();
  const now = deps.clock.now();
  const rights = delegatedRightsIn(delegation, now);
  if (rights === null) return 'ended';
  await tellGiver(deps, manager, delegation, login.profileId, now);
  return rights;
}

/** The session is a matter of the delegate's log; that somebody came in belongs into the giver's. */
async function tellGiver(
  deps: SwitchProfileDeps,
  manager: EntityManager,
  { id, profileId, purpose }: DelegationRow,
  delegateProfileId: string,
  at: Date,
): Promise<void> {
  const delegate = await deps.profiles.find(delegateProfileId, manager);
  if (delegate === null) throw unauthenticated();
  await appendEvent(manager, delegationUsed, {
    profileId,
    subjectId: id,
    payload: { delegateName: displayName(delegate), purpose },
    occurredAt: at,
  });
}
