import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';

/** A customer's statement that it withdraws from lines of an order: begun, and then confirmed. */
@Entity('withdrawal')
export class WithdrawalRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @NotInCopy('a secret')
  @Column({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash!: string;
  @Column({ name: 'line_ids', type: 'longtext', transformer: jsonColumn(z.array(z.string())) })
  lineIds!: readonly string[];
  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  startedAt!: Date;
  /** When the token ends. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'confirmed_at', type: 'datetime', precision: 3, nullable: true })
  confirmedAt!: Date | null;
  /** What goes back; null until it is confirmed. */
  @Column({ type: 'bigint', nullable: true })
  cents!: number | null;
}
