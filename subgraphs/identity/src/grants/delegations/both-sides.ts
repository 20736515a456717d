import { appendEvent } from '@customer-area/shared/events';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import { type ProfileRow, type ProfileStore } from '../../account/profiles';
import { displayName, type LetterStore, type LetterText, writeLetter } from '../../letters';
import type { DelegationRow } from './delegation.entity';

export interface TellBothSidesDeps {
  readonly profiles: ProfileStore;
  readonly letters: LetterStore;
}

/** What is told: a fact, and a letter to each side about the other. */
interface News {
  readonly type: 'delegation.accepted' | 'delegation.revoked' | 'delegation.ended';
  readonly kind: string;
  readonly toGiver: (delegateName: string) => (locale: Locale) => LetterText;
  readonly toDelegate: (giverName: string) => (locale: Locale) => LetterText;
  /** Facts beside the names. */
  readonly facts?: object;
  readonly at: Date;
}

/**
 * Tells both profiles of a delegation what has become of it: by letter, and by a fact each, because a fact is about one
 * profile and either has an access log of its own.
 */
export async function tellBothSides(
  { profiles, letters }: TellBothSidesDeps,
  manager: EntityManager,
  delegation: Pick<DelegationRow, 'id' | 'profileId' | 'scopes' | 'until'> & {
    readonly otherProfileId: string;
  },
  news: News,
): Promise<void> {
  const giver = await profileOnSide(profiles, manager, delegation.profileId);
  const delegate = await profileOnSide(profiles, manager, delegation.otherProfileId);
  const names = { giverName: displayName(giver), delegateName: displayName(delegate) };
  const { type, kind, at } = news;
  await writeLetter(letters, manager, { kind, to: giver, content: news.toGiver(names.delegateName), at });
  await writeLetter(letters, manager, { kind, to: delegate, content: news.toDelegate(names.giverName), at });
  for (const { profileId } of [giver, delegate]) {
    await appendEvent(manager, {
      type,
      profileId,
      subjectId: delegation.id,
      payload: {
        ...names,
        scopes: delegation.scopes.split(' '),
        until: delegation.until,
        ...news.facts,
      },
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
