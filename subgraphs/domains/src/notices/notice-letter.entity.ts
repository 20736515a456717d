import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The letter that gathers a day's notices of a profile: there is one a day. */
@Entity('notice_letter')
export class NoticeLetterRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Of the home market, e.g. `2026-11-27`. */
  @Column({ type: 'char', length: 10 })
  day!: string;
  /** How many domains it is about. */
  @Column({ type: 'int', unsigned: true })
  domains!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  /** When it came back; null for one that did not. */
  @Column({ name: 'bounced_at', type: 'datetime', precision: 3, nullable: true })
  bouncedAt!: Date | null;
}
