import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';

export type DeliveryState = 'ISSUED' | 'SENT' | 'DELIVERED' | 'REJECTED' | 'IMPOSSIBLE';

const reasons = z.array(z.object({ code: z.string(), text: z.string() }));
/** Why the exchange system did not take a file, in its own words. */
export type RejectionReason = z.output<typeof reasons>[number];

/** How far a document has got on its way through the exchange system. */
@Entity('invoice_delivery')
export class InvoiceDeliveryRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'invoice_id', type: 'varchar', length: 40 })
  invoiceId!: string;
  @Column({ type: 'varchar', length: 12 })
  state!: DeliveryState;
  /** Of the file that is on its way. */
  @NotInCopy('a technical detail')
  @Column({ type: 'tinyint' })
  edition!: number;
  /** What the exchange system calls it. */
  @Column({ name: 'sdi_id', type: 'varchar', length: 40, nullable: true })
  sdiId!: string | null;
  /** Of the last rejection; none otherwise. */
  @Column({ type: 'longtext', transformer: jsonColumn(reasons) })
  reasons!: readonly RejectionReason[];
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
  /** Until when a rejected document may be sent again under its number. */
  @Column({ name: 'resend_by', type: 'datetime', precision: 3, nullable: true })
  resendBy!: Date | null;
}
