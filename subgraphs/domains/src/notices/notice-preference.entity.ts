import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { NOTICE_DAYS, type NoticeDays } from './notices';

/** Which reminders a profile does without. A profile without a row gets all. */
@Entity('notice_preference')
export class NoticePreferenceRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Days before the expiry. */
  @Column({ type: 'text', transformer: jsonColumn(z.array(z.literal(NOTICE_DAYS))) })
  unwanted!: readonly NoticeDays[];
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
