import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type { ProfileStore } from '../../account/profiles';
import { type LettersPreferences, newsAboutFact } from '../../letters';
import {
  FORGET_NOTIFICATIONS,
  forgetNotifications,
  planForgettingNotifications,
} from './forget-notifications';
import { NotificationResolver } from './notification.resolver';
import { NotificationStore } from './notification.store';
import { NotificationPreferenceStore } from './notification-preference.store';
import { isWanted, type News, notify } from './notify';

export interface NotificationsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
}

/** News of profiles in their area, and what they want to be told. */
export async function composeNotifications({ database, clock, profiles }: NotificationsDeps) {
  await planForgettingNotifications(database);
  const notifications = new NotificationStore(database);
  const deps = {
    ...{ database, clock, profiles, notifications },
    notificationPreferences: new NotificationPreferenceStore(database),
  };
  const isMailWanted: LettersPreferences = (manager, profileId, topic) =>
    isWanted(deps, manager, profileId, topic, 'EMAIL');
  return {
    resolvers: [new NotificationResolver(deps)],
    jobs: [
      {
        kind: FORGET_NOTIFICATIONS,
        run: (_job: unknown, signal: AbortSignal) => forgetNotifications(deps, signal),
      },
    ],
    isMailWanted,
    notify: (manager: EntityManager, news: News) => notify(deps, manager, news),
    /** What a fact is news of to customers: as its letter says, or as news that stand beside a letter written elsewhere. */
    apply: async (manager: EntityManager, event: RecordedEvent): Promise<void> => {
      const { type: fact, profileId, subjectId, occurredAt } = event;
      const about = profileId === null || profileId === '' ? null : newsAboutFact(event);
      if (about === null || profileId === null) return;
      const { topic, content } = about;
      const news = { topic, content, fact, subjectId, at: new Date(occurredAt) };
      await notify(deps, manager, { ...news, profileId });
    },
  };
}
