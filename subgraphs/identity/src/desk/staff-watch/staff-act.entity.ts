import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that a member of staff did or read, made from the facts of all services. */
@Entity('staff_act')
export class StaffActRow {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  source!: string;
  @PrimaryColumn({ name: 'event_id', type: 'varchar', length: 40 })
  eventId!: string;
  @Column({ name: 'staff_login_id', type: 'varchar', length: 40 })
  staffLoginId!: string;
  /** Null for what is about no customer. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40, nullable: true })
  profileId!: string | null;
  @Column({ type: 'varchar', length: 60 })
  kind!: string;
  @Column({ name: 'subject_id', type: 'varchar', length: 60 })
  subjectId!: string;
  /** What was read; null for an act. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  section!: string | null;
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
  /** A read at night whose reason names no ticket, by the rules that held then. */
  @Column({ name: 'at_night_without_ticket', type: 'boolean' })
  atNightWithoutTicket!: boolean;
}
