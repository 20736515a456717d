import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a transfer to another registrar stands, or ended. */
export type TransferOutState = 'PENDING' | 'REJECTED' | 'CANCELLED' | 'TRANSFERRED';

/** Another registrar has asked for a domain. */
@Entity('transfer_out')
export class TransferOutRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  /** As the registry calls it. */
  @Column({ name: 'gaining_registrar', type: 'varchar', length: 100 })
  gainingRegistrar!: string;
  @Column({ type: 'varchar', length: 20 })
  state!: TransferOutState;
  @Column({ name: 'requested_at', type: 'datetime', precision: 3 })
  requestedAt!: Date;
  /** When the registry carries it out unless it is rejected or called off. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  closedAt!: Date | null;
}
