import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorKind } from './actor-kind';

/** One line of a profile's audit log. Never changed; only its person may be erased. */
@Entity('access_log_entry')
export class AuditLogEntryRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Not refused when it is too large for a number: a log that somebody has broken must still be readable. */
  @PrimaryColumn({ type: 'bigint', transformer: { to: (seq: number) => seq, from: Number } })
  seq!: number;
  @Column({ type: 'varchar', length: 20 })
  source!: string;
  @NotInCopy('a technical detail')
  @Column({ name: 'event_id', type: 'varchar', length: 40 })
  eventId!: string;
  @Column({ type: 'varchar', length: 60 })
  kind!: string;
  @Column({ name: 'subject_id', type: 'varchar', length: 40 })
  subjectId!: string;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
  @Column({ name: 'actor_kind', type: 'varchar', length: 10 })
  actorKind!: ActorKind;
  @Column({ name: 'actor_login_id', type: 'varchar', length: 40, nullable: true })
  actorLoginId!: string | null;
  @Column({ name: 'session_id', type: 'varchar', length: 40, nullable: true })
  sessionId!: string | null;
  /** Of the API key or the delegation. */
  @Column({ name: 'via_id', type: 'varchar', length: 40, nullable: true })
  viaId!: string | null;
  /** JSON, see `PersonOfEntry`; null once erased. A text to the code, because its digest is made of exactly these letters. */
  @Column({ type: 'longtext', nullable: true })
  person!: string | null;
  @NotInCopy('a seal of the log')
  @Column({ name: 'person_digest', type: 'char', length: 64 })
  personDigest!: string;
  @NotInCopy('a seal of the log')
  @Column({ name: 'erasure_seal', type: 'char', length: 64, nullable: true })
  erasureSeal!: string | null;
  @NotInCopy('a seal of the log')
  @Column({ type: 'char', length: 64 })
  hash!: string;
}

/** The end of a profile's log, kept beside it. */
@Entity('access_log_head')
export class AuditLogHeadRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Number of the last entry; 0 before the first. See `seq` of an entry. */
  @Column({ type: 'bigint', transformer: { to: (entries: number) => entries, from: Number } })
  entries!: number;
  @Column({ name: 'last_hash', type: 'char', length: 64 })
  lastHash!: string;
  @Column({ type: 'char', length: 64 })
  seal!: string;
  /** When the last entry was written, by the machine's clock. */
  @Column({ name: 'moved_at', type: 'datetime', precision: 3 })
  movedAt!: Date;
}
