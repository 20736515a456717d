import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which draft has an order that was placed before signing up. */
@Entity('draft_claim')
export class DraftClaimRow {
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @Column({ name: 'draft_id', type: 'varchar', length: 40 })
  draftId!: string;
  @Column({ name: 'taken_at', type: 'datetime', precision: 3 })
  takenAt!: Date;
  /** When its draft was completed; null before. */
  @Column({ name: 'spent_at', type: 'datetime', precision: 3, nullable: true })
  spentAt!: Date | null;
}
