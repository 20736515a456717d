import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A notice about the dates of a domain that its holder was sent: each once for every date it is paid through. */
@Entity('domain_notice')
export class DomainNoticeRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @PrimaryColumn({ name: 'paid_through', type: 'datetime', precision: 3 })
  paidThrough!: Date;
  /** `NOTICE_` and the days before expiry, or `EXPIRED`. */
  @PrimaryColumn({ type: 'varchar', length: 40 })
  notice!: string;
  /** The letter it stands in; null for what is told without one, and for what was told before letters gathered notices. */
  @Column({ name: 'letter_id', type: 'varchar', length: 40, nullable: true })
  letterId!: string | null;
  @Column({ name: 'sent_at', type: 'datetime', precision: 3 })
  sentAt!: Date;
}
