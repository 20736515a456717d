import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request to erase a profile. */
@Entity('erasure_request')
export class ErasureRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 12 })
  state!: string;
  @Column({ name: 'renounces_credit', type: 'tinyint' })
  renouncesCredit!: number;
  /** JSON: what will stay, as it was told to the customer. */
  @Column({ type: 'text' })
  kept!: string;
  @Column({ name: 'requested_at', type: 'datetime', precision: 3 })
  requestedAt!: Date;
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}
