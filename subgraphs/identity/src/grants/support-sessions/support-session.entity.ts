import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a member of staff helps a customer in the customer's own area, and until when. */
@Entity('support_session')
export class SupportSessionRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Who is helped. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Of the member of staff; the audit log names it as well. */
  @Column({ name: 'staff_login_id', type: 'varchar', length: 40 })
  staffLoginId!: string;
  @Column({ type: 'varchar', length: 500 })
  reason!: string;
  /** Whether more than reading was asked for. */
  @Column({ name: 'wants_to_act', type: 'boolean' })
  wantsToAct!: boolean;
  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  startedAt!: Date;
  @Column({ name: 'ends_at', type: 'datetime', precision: 3 })
  endsAt!: Date;
  @Column({ name: 'approved_at', type: 'datetime', precision: 3, nullable: true })
  approvedAt!: Date | null;
  /** The customer's login that approved. */
  @NotInCopy('the audit log names it')
  @Column({ name: 'approved_by', type: 'varchar', length: 40, nullable: true })
  approvedBy!: string | null;
  /** Set when it was over before its time. */
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}

/** That a profile lets no staff into its area. A profile without such a row does. */
@Entity('support_refusal')
export class SupportRefusalRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'refused_at', type: 'datetime', precision: 3 })
  refusedAt!: Date;
}
