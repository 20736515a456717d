import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnclaimedLine, UnclaimedState } from './unclaimed-order';

/** An order that belongs to no profile yet, with hashes of what placed it. */
@Entity('unclaimed_order')
export class UnclaimedOrderRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ type: 'varchar', length: 20 })
  number!: string;
  @Column({ type: 'varchar', length: 10 })
  state!: UnclaimedState;
  @Column({ name: 'claim_hash', type: 'char', length: 64 })
  claimHash!: string;
  @Column({ name: 'request_hash', type: 'char', length: 64 })
  requestHash!: string;
  @Column({ name: 'payload_hash', type: 'char', length: 64 })
  payloadHash!: string;
  @Column({ name: 'network_hash', type: 'char', length: 64 })
  networkHash!: string;
  @Column({ type: 'char', length: 3 })
  currency!: string;
  @Column({ type: 'int' })
  net!: number;
  @Column({ type: 'int' })
  vat!: number;
  @Column({ type: 'int' })
  total!: number;
  @Column({ type: 'int' })
  discount!: number;
  @Column({ name: 'promo_code', type: 'varchar', length: 60, nullable: true })
  promoCode!: string | null;
  @Column({ name: 'terms_version', type: 'varchar', length: 20, nullable: true })
  termsVersion!: string | null;
  @Column({ name: 'immediate_execution', type: 'tinyint' })
  immediateExecution!: number;
  @Column({ name: 'order_lines', type: 'json' })
  orderLines!: readonly UnclaimedLine[];
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
