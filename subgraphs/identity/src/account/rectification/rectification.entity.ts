import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Correction } from './check-corrections';
import type { RectificationState } from './rectification';

/** A request to correct what was mistyped when registering. What was there before stays in it. */
@Entity('rectification')
export class RectificationRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ type: 'varchar', length: 20 })
  state!: RectificationState;
  /** 1 while it is open, which a profile has once; null once it has ended. */
  @NotInCopy('a technical detail')
  @Column({ name: 'open_slot', type: 'tinyint', nullable: true })
  openSlot!: number | null;
  @Column({ type: 'json' })
  corrections!: readonly Correction[];
  @Column({ type: 'varchar', length: 1000 })
  explanation!: string;
  @Column({ name: 'requested_at', type: 'datetime', precision: 3 })
  requestedAt!: Date;
  @Column({ name: 'submitted_at', type: 'datetime', precision: 3, nullable: true })
  submittedAt!: Date | null;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
  /** Why it was rejected. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  rejection!: string | null;
}

/** A document that goes with a request: announced first, then sent to the gateway's file routes. */
@Entity('rectification_document')
export class RectificationDocumentRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'rectification_id', type: 'varchar', length: 40 })
  rectificationId!: string;
  @Column({ name: 'file_name', type: 'varchar', length: 120 })
  fileName!: string;
  @Column({ name: 'media_type', type: 'varchar', length: 40 })
  mediaType!: string;
  /** In bytes. */
  @Column({ type: 'int' })
  size!: number;
  /** Machine time, as that of the link it was announced for. */
  @NotInCopy('a technical detail')
  @Column({ name: 'announced_at', type: 'datetime', precision: 3 })
  announcedAt!: Date;
  @Column({ name: 'uploaded_at', type: 'datetime', precision: 3, nullable: true })
  uploadedAt!: Date | null;
  /** Of the bytes that arrived: the same ones again are no second document. */
  @NotInCopy('a technical detail')
  @Column({ type: 'char', length: 64, nullable: true, select: false })
  digest!: string | null;
  /** Null before the document has arrived, and once it has been forgotten. */
  @NotInCopy('the bytes are fetched by a link while they are kept')
  @Column({ type: 'longblob', nullable: true, select: false })
  sealed!: Buffer | null;
}

/** A change of a request's state. */
@Entity('rectification_transition')
export class RectificationTransitionRow {
  @NotInCopy('a technical detail')
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'rectification_id', type: 'varchar', length: 40 })
  rectificationId!: string;
  /** Null for the first one. */
  @Column({ name: 'from_state', type: 'varchar', length: 20, nullable: true })
  fromState!: RectificationState | null;
  @Column({ name: 'to_state', type: 'varchar', length: 20 })
  toState!: RectificationState;
  /** Whose act it was; null for a timer. */
  @NotInCopy('the audit log tells whose act it was')
  @Column({ name: 'login_id', type: 'varchar', length: 40, nullable: true })
  loginId!: string | null;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
