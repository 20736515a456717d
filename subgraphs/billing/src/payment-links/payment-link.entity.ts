import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that pays what a request asks for without signing in. */
@Entity('payment_link')
export class PaymentLinkRow {
  @PrimaryColumn({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'request_id', type: 'varchar', length: 40 })
  requestId!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
