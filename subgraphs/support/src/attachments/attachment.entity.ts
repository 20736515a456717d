import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttachmentAuthor, AttachmentStatusCode } from './attachment';

/**
 * A file of a ticket. Its profile is the customer's, whoever sent it. Without a message it is a draft of its sender, and nobody
 * else knows of it; its bytes are in the file storage.
 */
@Entity('ticket_attachment')
export class AttachmentRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 10 })
  author!: AttachmentAuthor;
  /** Who sends it; empty for what came by mail. */
  @NotInCopy('of staff no more is told than that they sent it')
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  /** Null while it is a draft. */
  @Column({ name: 'ticket_id', type: 'varchar', length: 40, nullable: true })
  ticketId!: string | null;
  @Column({ name: 'message_id', type: 'varchar', length: 40, nullable: true })
  messageId!: string | null;
  @Column({ name: 'file_name', type: 'varchar', length: 255 })
  fileName!: string;
  /** What the bytes say; null until they have come. */
  @Column({ name: 'media_type', type: 'varchar', length: 60, nullable: true })
  mediaType!: string | null;
  /** Of what is stored, in bytes; as announced until it has come. */
  @Column({ type: 'int' })
  size!: number;
  @Column({ type: 'varchar', length: 10 })
  status!: AttachmentStatusCode;
  /** SHA-256 of the bytes that were sent. */
  @NotInCopy('a technical detail')
  @Column({ name: 'sent_digest', type: 'char', length: 64, nullable: true })
  sentDigest!: string | null;
  /** SHA-256 of the bytes that are stored: those of pictures are without what the camera wrote. */
  @NotInCopy('a technical detail')
  @Column({ name: 'stored_digest', type: 'char', length: 64, nullable: true })
  storedDigest!: string | null;
  @Column({ name: 'announced_at', type: 'datetime', precision: 3 })
  announcedAt!: Date;
  @Column({ name: 'stored_at', type: 'datetime', precision: 3, nullable: true })
  storedAt!: Date | null;
}
