import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Attachment, attachment } from './attachment';

/** A letter of the outbox. */
@Entity('letter')
export class LetterRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Null for staff, and for an address that belongs to no profile yet. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40, nullable: true })
  profileId!: string | null;
  @Column({ type: 'varchar', length: 40 })
  kind!: string;
  @Column({ type: 'varchar', length: 254 })
  recipient!: string;
  /** Where answers go; null for the sender. */
  @Column({ name: 'reply_to', type: 'varchar', length: 254, nullable: true })
  replyTo!: string | null;
  @Column({ type: 'varchar', length: 300 })
  subject!: string;
  /** Null once the letter was sent. */
  @NotInCopy('may hold a one-time link, and goes once the letter was sent')
  @Column({ type: 'longtext', nullable: true })
  text!: string | null;
  /** Null once the letter was sent, and in letters that were written as text only. */
  @NotInCopy('may hold a one-time link, and goes once the letter was sent')
  @Column({ type: 'longtext', nullable: true })
  html!: string | null;
  /** Null once the letter was sent, and in letters that have none. */
  @NotInCopy('goes once the letter was sent')
  @Column({ type: 'longtext', nullable: true, transformer: jsonColumn(attachment) })
  attachment!: Attachment | null;
  @Column({ name: 'written_at', type: 'datetime', precision: 3 })
  writtenAt!: Date;
  @Column({ name: 'sent_at', type: 'datetime', precision: 3, nullable: true })
  sentAt!: Date | null;
  /** When a mail server said that nobody has the address. */
  @Column({ name: 'bounced_at', type: 'datetime', precision: 3, nullable: true })
  bouncedAt!: Date | null;
  /** When staff had it, or one in its place, sent again last. */
  @Column({ name: 'resent_at', type: 'datetime', precision: 3, nullable: true })
  resentAt!: Date | null;
}
