import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import { delegationAccepted } from '../../../contract';
import { scopesIn, withImplied } from '../../access-scopes';
import type { ProfileRow } from '../../account/profiles';
import { secretHash } from '../../secrets';
import { type TellBothSidesDeps, tellBothSides } from './both-sides';
import type { DelegationRow } from './delegation.entity';
import type { DelegationStore } from './delegation.store';
import type { DelegationRefusal } from './delegation-refusal';
import { stateAt } from './delegation-state';

export interface AcceptDelegationDeps extends TellBothSidesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly delegations: DelegationStore;
}

export type Accepted =
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: DelegationRefusal };

export const END_DELEGATION = defineJob({ name: 'delegation.end' });

/**
 * Accepts an invitation for the profile of whoever follows its link. The same profile again is answered as the first time;
 * NOT_FOUND for a token that leads nowhere.
 */
export async function acceptDelegation(
  deps: AcceptDelegationDeps,
  input: { readonly profileId: ProfileId; readonly loginId: string; readonly token: string },
): Promise<Accepted> {
  const { profileId, loginId } = input;
  return deps.database.transact(async (manager): Promise<Accepted> => {
    const delegation = await deps.delegations.lockByToken(manager, secretHash(input.token));
    const profile = await deps.profiles.find(profileId, manager);
    if (delegation === null || profile === null) throw notFound();
    if (delegation.otherProfileId === profileId && delegation.state === 'ACTIVE')
      return { kind: 'accepted', id: delegation.id };
    const now = deps.clock.now();
    const code = refusalToAccept(delegation, profile, now);
    if (code !== null) return { kind: 'refused', code };
    await deps.delegations.accept(manager, delegation.id, { profileId, loginId, at: now });
    await enqueueJob(manager, {
      kind: END_DELEGATION,
      subjectId: delegation.id,
      dueAt: delegation.until,
    });
    await tellBothSides(
      deps,
      manager,
      { ...delegation, otherProfileId: profileId },
      delegationAccepted,
      (shared) => ({
        ...shared,
        allows: [...withImplied(scopesIn(delegation.scopes))],
        domains: delegation.domains?.map(({ name }) => name) ?? null,
        purpose: delegation.purpose,
      }),
      now,
    );
    return { kind: 'accepted', id: delegation.id };
  });
}

/** Why the invitation cannot be accepted by this profile now; null when it can. Whose it is comes before how it stands. */
function refusalToAccept(
  delegation: DelegationRow,
  profile: ProfileRow,
  now: Date,
): DelegationRefusal | null {
  if (delegation.profileId === profile.profileId) return 'OWN_PROFILE';
  if (delegation.email.toLowerCase() !== profile.email.toLowerCase()) return 'OTHER_ADDRESS';
  if (profile.emailVerifiedAt === null) return 'ADDRESS_NOT_CONFIRMED';
  switch (stateAt(delegation, now)) {
    case 'INVITED':
      return null;
    case 'EXPIRED':
      return 'INVITATION_EXPIRED';
    case 'ACTIVE':
    case 'ENDED':
      return 'INVITATION_USED';
    case 'REVOKED':
      return delegation.acceptedAt === null ? 'INVITATION_WITHDRAWN' : 'INVITATION_USED';
  }
}
