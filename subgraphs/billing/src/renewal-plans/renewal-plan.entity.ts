import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';

const renewals = z.array(z.object({ domainId: z.string(), years: z.number().int() }));

/** Renewals that were proposed, and may be ordered as they stand until they expire. */
@Entity('renewal_plan')
export class RenewalPlanRow {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'longtext', transformer: jsonColumn(renewals) })
  renewals!: z.output<typeof renewals>;
  /** List prices together, in cents without VAT. */
  @Column({ name: 'list_net', type: 'int' })
  listNet!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
