import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClaimState } from './order-claim';

/** An order that was placed before signing up, claimed by the profile that registered with its token. */
@Entity('order_claim')
export class OrderClaimRow {
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 10 })
  state!: ClaimState;
  @Column({ type: 'varchar', length: 40, nullable: true })
  reason!: string | null;
  @Column({ name: 'claimed_at', type: 'datetime', precision: 3 })
  claimedAt!: Date;
  @Column({ name: 'concluded_at', type: 'datetime', precision: 3, nullable: true })
  concludedAt!: Date | null;
}
