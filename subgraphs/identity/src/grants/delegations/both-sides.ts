import type { PayloadOf } from '@customer-area/shared/contract';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type {
  delegationAccepted,
  delegationDomainLost,
  delegationEnded,
  delegationRevoked,
} from '../../../contract';
import { type ProfileRow, type ProfileStore } from '../../account/profiles';
import { displayName } from '../../letters';
import type { DelegationRow } from './delegation.entity';

export interface TellBothSidesDeps {
  readonly profiles: ProfileStore;
}

type SharedFact =
  | typeof delegationAccepted
  | typeof delegationDomainLost
  | typeof delegationRevoked
  | typeof delegationEnded;
type OfEitherSide = PayloadOf<typeof delegationEnded>;

/**
 * Tells both profiles of a delegation what has become of it, by a fact each: a fact is about one profile, and either has an audit
 * log and a letter of its own.
 */
export async function tellBothSides<E extends SharedFact>(
  { profiles }: TellBothSidesDeps,
  manager: EntityManager,
  delegation: Pick<DelegationRow, 'id' | 'profileId' | 'scopes' | 'until'> & {
    readonly otherProfileId: string;
  },
  fact: E,
  payload: (shared: OfEitherSide) => PayloadOf<E>,
  at: Date,
): Promise<void> {
  const giver = await profileOnSide(profiles, manager, delegation.profileId);
  const delegate = await profileOnSide(profiles, manager, delegation.otherProfileId);
  const shared: Omit<OfEitherSide, 'side'> = {
    giverName: displayName(giver),
    delegateName: displayName(delegate),
    scopes: delegation.scopes.split(' '),
    until: delegation.until,
  };
  const sides = [
    { side: 'GIVER', profileId: giver.profileId },
    { side: 'DELEGATE', profileId: delegate.profileId },
  ] as const;
  for (const { side, profileId } of sides) {
    await appendEvent(manager, fact, {
      profileId,
      subjectId: delegation.id,
      payload: payload({ ...shared, side }),
      occurredAt: at,
    });
  }
}

async function profileOnSide(
  profiles: ProfileStore,
  manager: EntityManager,
  profileId: string,
): Promise<ProfileRow> {
  const profile = await profiles.find(profileId, manager);
  if (profile === null) throw new Error(`a delegation names the profile ${profileId}, which is not there`);
  return profile;
}
