import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';

const MOMENT = { type: 'datetime', precision: 3 } as const;

/** How long a customer may be kept from knowing, from a moment on. Rows in force are never changed. */
@Entity('disclosure_hold_rule')
export class DisclosureHoldRuleRow {
  @PrimaryColumn({ name: 'valid_from', ...MOMENT })
  validFrom!: Date;
  @Column({ type: 'varchar', length: 500 })
  source!: string;
  /** So many days ahead an order may hold it. */
  @Column({ name: 'order_days', type: 'smallint', unsigned: true })
  orderDays!: number;
  /** So many days after it was recorded, however many orders there are. */
  @Column({ name: 'total_days', type: 'smallint', unsigned: true })
  totalDays!: number;
}

/** A look of staff at a list with a disclosure of the customer that it must not know of: told once it may. */
@Entity('held_staff_read')
export class HeldStaffReadRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Of the member of staff. */
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ type: 'varchar', length: 500 })
  reason!: string;
  /** Those that were held then. */
  @Column({ name: 'disclosure_ids', type: 'text', transformer: jsonColumn(z.array(z.string())) })
  disclosureIds!: readonly string[];
  @Column({ name: 'read_at', ...MOMENT })
  readAt!: Date;
  @Column({ name: 'told_at', ...MOMENT, nullable: true })
  toldAt!: Date | null;
}
