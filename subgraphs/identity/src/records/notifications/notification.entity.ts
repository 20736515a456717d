import type { LetterTopic } from '@customer-area/shared/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** News for a profile, beside the letter about it. Its words are kept in both languages: each login reads its own. */
@Entity('notification')
export class NotificationRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 10 })
  topic!: LetterTopic;
  /** What it tells of, e.g. `order.paid`. */
  @Column({ type: 'varchar', length: 60 })
  fact!: string;
  @Column({ name: 'subject_id', type: 'varchar', length: 40 })
  subjectId!: string;
  @Column({ name: 'text_it', type: 'varchar', length: 300 })
  textIt!: string;
  @Column({ name: 'text_en', type: 'varchar', length: 300 })
  textEn!: string;
  /** A path of the customer area; null without one. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  link!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}

/** One that a login has read, beyond those up to its mark. */
@Entity('notification_read')
export class NotificationReadRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @PrimaryColumn({ name: 'notification_id', type: 'varchar', length: 40 })
  notificationId!: string;
}

/** Up to where a login has read all of them. */
@Entity('notification_mark')
export class NotificationMarkRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'up_to', type: 'varchar', length: 40 })
  upTo!: string;
}

/** What a profile has chosen otherwise than it is without a choice. */
@Entity('notification_preference')
export class NotificationPreferenceRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 })
  topic!: LetterTopic;
  @PrimaryColumn({ type: 'varchar', length: 10 })
  channel!: 'EMAIL' | 'AREA';
  @Column({ name: 'is_on', type: 'boolean' })
  isOn!: boolean;
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
