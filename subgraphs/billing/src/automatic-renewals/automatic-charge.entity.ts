import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { automaticRenewalAttempted } from '../../contract';
import type { ChargeOutcome } from './automatic-charge';

const methodIds = z.array(z.string());
const refusals = automaticRenewalAttempted.payload.shape.refusals;

/** One attempt to pay for a domain that renews itself; its number within the renewal makes it one. */
@Entity('automatic_charge')
export class AutomaticChargeRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Of the period that is renewed; the same for all its attempts. */
  @Column({ name: 'automatic_renewal_id', type: 'varchar', length: 40 })
  automaticRenewalId!: string;
  @Column({ name: 'attempt', type: 'tinyint' })
  attempt!: number;
  @Column({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ name: 'domain_name', type: 'varchar', length: 255 })
  domainName!: string;
  @Column({ name: 'years', type: 'tinyint' })
  years!: number;
  /** The period begins here: afterwards nothing is charged any more. */
  @Column({ name: 'paid_through', type: 'datetime', precision: 3 })
  paidThrough!: Date;
  @NotInCopy('the kept methods are in the copy')
  @Column({ name: 'method_ids', type: 'longtext', transformer: jsonColumn(methodIds) })
  methodIds!: z.output<typeof methodIds>;
  @Column({ name: 'price_ceiling_cents', type: 'int', nullable: true })
  priceCeilingCents!: number | null;
  /** The id that the order has, or will have once it is placed; the same for all attempts until that order has ended. */
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @NotInCopy('the lines of the order are in the copy')
  @Column({ name: 'line_id', type: 'varchar', length: 40 })
  lineId!: string;
  /** Null while nothing was told of it. */
  @Column({ name: 'outcome', type: 'varchar', length: 30, nullable: true })
  outcome!: ChargeOutcome | null;
  @NotInCopy('the attempts to pay are in the copy')
  @Column({ name: 'refusals', type: 'longtext', transformer: jsonColumn(refusals) })
  refusals!: z.output<typeof refusals>;
  @NotInCopy('a technical detail')
  /** How often it was looked at in vain. */
  @Column({ name: 'looks', type: 'smallint' })
  looks!: number;
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;
  @Column({ name: 'concluded_at', type: 'datetime', precision: 3, nullable: true })
  concludedAt!: Date | null;
}
