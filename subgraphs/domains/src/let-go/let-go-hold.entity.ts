import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Staff keep a domain that nobody has paid for. */
@Entity('let_go_hold')
export class LetGoHoldRow {
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'held_until', type: 'datetime', precision: 3 })
  heldUntil!: Date;
  @Column({ type: 'varchar', length: 500 })
  reason!: string;
  @Column({ name: 'held_by', type: 'varchar', length: 40, nullable: true })
  heldBy!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
