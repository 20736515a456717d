import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CustomerFlag } from './customer-flag';

/** Something that whoever serves a customer has to mind, wanted by two members of staff. */
@Entity('customer_flag')
export class CustomerFlagRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy('written by staff for staff')
  @Column({ type: 'varchar', length: 20 })
  flag!: CustomerFlag;
  @Column({ type: 'varchar', length: 500 })
  reason!: string;
  @Column({ name: 'raised_by', type: 'varchar', length: 40 })
  raisedBy!: string;
  @Column({ name: 'raised_with', type: 'varchar', length: 40 })
  raisedWith!: string;
  @Column({ name: 'raised_at', type: 'datetime', precision: 3 })
  raisedAt!: Date;
  @Column({ name: 'lifted_by', type: 'varchar', length: 40, nullable: true })
  liftedBy!: string | null;
  @Column({ name: 'lifted_with', type: 'varchar', length: 40, nullable: true })
  liftedWith!: string | null;
  @Column({ name: 'lifted_at', type: 'datetime', precision: 3, nullable: true })
  liftedAt!: Date | null;
  /** 1 while it stands. */
  @NotInCopy('a technical detail')
  @Column({ name: 'open_slot', type: 'tinyint', nullable: true })
  openSlot!: number | null;
}
