import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import type { AutomaticRenewalState } from './automatic-renewal-states';
import type { AttemptOutcome } from './outcome';

const refusals = z.array(z.object({ methodId: z.string(), hard: z.boolean(), code: z.string() }));
export type Refusals = z.infer<typeof refusals>;

/** A period that a domain was, or is being, renewed for by itself: one of a domain and the expiry it begins with. */
@Entity('automatic_renewal')
export class AutomaticRenewalRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ name: 'period_from', type: 'datetime', precision: 3 })
  periodFrom!: Date;
  @Column({ type: 'int' })
  years!: number;
  @Column({ type: 'varchar', length: 40 })
  state!: AutomaticRenewalState;
  /** How many there were so far. */
  @Column({ type: 'int' })
  attempts!: number;
  /** What the latest attempt pays; null until billing has told of one. */
  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId!: string | null;
  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  startedAt!: Date;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}

/** One attempt to pay for a period. */
@Entity('automatic_renewal_attempt')
export class AutomaticRenewalAttemptRow {
  @PrimaryColumn({ name: 'automatic_renewal_id', type: 'varchar', length: 40 })
  automaticRenewalId!: string;
  /** From 1 on. */
  @PrimaryColumn({ type: 'int' })
  attempt!: number;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'tried_at', type: 'datetime', precision: 3 })
  triedAt!: Date;
  /** Null until billing has told. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  outcome!: AttemptOutcome | null;
  @Column({ type: 'text', nullable: true, transformer: jsonColumn(refusals) })
  refusals!: Refusals | null;
  /** With VAT. */
  @Column({ name: 'total_cents', type: 'int', nullable: true })
  totalCents!: number | null;
}
