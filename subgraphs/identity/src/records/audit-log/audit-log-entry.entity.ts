import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorKind } from './actor-kind';

/** One line of a profile's audit log. Never changed; only its person may be erased. */
@Entity('access_log_entry')
export class AuditLogEntryRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** A number in the database's own spelling; bigint columns come as text. */
  @PrimaryColumn({ type: 'bigint' })
  seq!: string;
  @Column({ type: 'varchar', length: 20 })
  source!: string;
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
  /** See `PersonOfEntry`; null once erased. */
  @Column({ type: 'longtext', nullable: true })
  person!: string | null;
  @Column({ name: 'person_digest', type: 'char', length: 64 })
  personDigest!: string;
  @Column({ name: 'erasure_seal', type: 'char', length: 64, nullable: true })
  erasureSeal!: string | null;
  @Column({ type: 'char', length: 64 })
  hash!: string;
}
