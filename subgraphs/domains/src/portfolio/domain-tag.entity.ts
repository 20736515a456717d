import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a domain has a tag; with what lists are sorted by, so that its domains are read in that order. */
@Entity('domain_tag')
export class DomainTagRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @PrimaryColumn({ type: 'varchar', length: 100 })
  folded!: string;
  /** As it was written on this domain; the profile shows all its domains one spelling. */
  @Column({ type: 'varchar', length: 32 })
  text!: string;
  @NotInCopy('the domain is in the copy')
  @Column({ type: 'varchar', length: 253 })
  name!: string;
  @NotInCopy('the domain is in the copy')
  @Column({ name: 'paid_through_order', type: 'datetime', precision: 3 })
  paidThroughOrder!: Date;
}
