import type { LetterTopic } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import { NotificationPreferenceRow } from './notification.entity';
import type { Channel } from './notification-preference';

export class NotificationPreferenceStore {
  constructor(private readonly database: Database) {}

  /** What a profile has chosen. */
  of(profileId: string, manager: EntityManager = this.database.read): Promise<NotificationPreferenceRow[]> {
    return manager.findBy(NotificationPreferenceRow, { profileId });
  }

  async put(
    manager: EntityManager,
    choice: { readonly profileId: string; readonly topic: LetterTopic; readonly channel: Channel },
    isOn: boolean,
    at: Date,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO notification_preference (profile_id, topic, channel, is_on, changed_at) VALUES (?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE is_on = VALUES(is_on), changed_at = VALUES(changed_at)`,
      [choice.profileId, choice.topic, choice.channel, isOn, at],
    );
  }
}
