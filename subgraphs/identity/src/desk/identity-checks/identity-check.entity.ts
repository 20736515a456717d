import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdentityCheckMethod } from './identity-check';

/** How somebody who says to be a customer has proven it, or failed to. */
@Entity('identity_check')
export class IdentityCheckRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 30 })
  method!: IdentityCheckMethod;
  @Column({ type: 'boolean' })
  passed!: boolean;
  @NotInCopy('written by staff for staff')
  @Column({ type: 'varchar', length: 500, nullable: true })
  remark!: string | null;
  @Column({ name: 'checked_by', type: 'varchar', length: 40 })
  checkedBy!: string;
  @Column({ name: 'checked_at', type: 'datetime', precision: 3 })
  checkedAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
