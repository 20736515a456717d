import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Attachment, attachment } from './attachment';

/** A letter that the sandbox's mail server was given. */
@Entity('sandbox_mail')
export class SandboxMailRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ type: 'varchar', length: 254 })
  recipient!: string;
  @Column({ name: 'reply_to', type: 'varchar', length: 254, nullable: true })
  replyTo!: string | null;
  @Column({ type: 'varchar', length: 300 })
  subject!: string;
  @Column({ type: 'longtext' })
  text!: string;
  @Column({ type: 'longtext', nullable: true })
  html!: string | null;
  @Column({ type: 'longtext', nullable: true, transformer: jsonColumn(attachment) })
  attachment!: Attachment | null;
  @Column({ name: 'sent_at', type: 'datetime', precision: 3 })
  sentAt!: Date;
}
