import type { LetterTopic } from '@customer-area/shared/contract';
import { newId } from '@customer-area/shared/ids';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import type { ProfileStore } from '../../account/profiles';
import type { LetterText } from '../../letters';
import type { NotificationStore } from './notification.store';
import { type Channel, isOn } from './notification-preference';
import type { NotificationPreferenceStore } from './notification-preference.store';

export interface NotifyDeps {
  readonly notifications: NotificationStore;
  readonly notificationPreferences: NotificationPreferenceStore;
  readonly profiles: ProfileStore;
}

/** News, in the words of its letter. */
export interface News {
  readonly profileId: string;
  readonly topic: LetterTopic;
  readonly fact: string;
  readonly subjectId: string;
  readonly content: (locale: Locale) => Pick<LetterText, 'subject' | 'buttons'>;
  readonly at: Date;
}

const LONGEST = 300;

/** Tells a profile news in its area, in the transaction of what it tells of; not where the profile does not want it. */
export async function notify(deps: NotifyDeps, manager: EntityManager, news: News): Promise<void> {
  const { profileId, topic, fact, subjectId, content, at } = news;
  if (!(await isWanted(deps, manager, profileId, topic, 'AREA'))) return;
  const [italian, english] = [content('it'), content('en')];
  if (italian.subject === '') return;
  const link = italian.buttons?.[0]?.link ?? null;
  await deps.notifications.insert(manager, {
    ...{ id: newId('ntf'), profileId, topic, fact, subjectId, createdAt: at },
    textIt: italian.subject.slice(0, LONGEST),
    textEn: english.subject.slice(0, LONGEST),
    // Paths alone: what leads elsewhere may be a link that works once.
    link: link?.startsWith('/') && link.length <= LONGEST ? link : null,
  });
}

/** Whether a profile wants to be told of a topic on a channel; false for one that is gone. */
export async function isWanted(
  { notificationPreferences, profiles }: Omit<NotifyDeps, 'notifications'>,
  manager: EntityManager,
  profileId: string,
  topic: LetterTopic,
  channel: Channel,
): Promise<boolean> {
  if (topic === 'SERVICE' && channel === 'EMAIL') return true;
  const profile = await profiles.find(profileId, manager);
  if (profile === null || profile.email === '') return false;
  const chosen = topic === 'SERVICE' ? [] : await notificationPreferences.of(profileId, manager);
  return isOn({ chosen, hasMarketingConsent: profile.marketingConsentAt !== null }, topic, channel);
}
