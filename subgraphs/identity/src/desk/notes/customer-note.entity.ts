import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a member of staff has written about a customer for its colleagues. */
@Entity('customer_note')
export class CustomerNoteRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy('written by staff for staff')
  @Column({ type: 'varchar', length: 2000 })
  text!: string;
  @Column({ name: 'written_by', type: 'varchar', length: 40 })
  writtenBy!: string;
  @Column({ name: 'written_at', type: 'datetime', precision: 3 })
  writtenAt!: Date;
}
