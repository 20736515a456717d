import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much of a line of an invoice was credited. The database keeps it within what was paid. */
@Entity('invoice_credited')
export class InvoiceCreditedRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'invoice_id', type: 'varchar', length: 40 })
  invoiceId!: string;
  /** Of the order. */
  @PrimaryColumn({ name: 'line_id', type: 'varchar', length: 40 })
  lineId!: string;
  /** What the customer paid for it: with VAT, or the net amount under split payment. */
  @Column({ name: 'paid_cents', type: 'bigint' })
  paidCents!: number;
  /** How much of that the credit notes give back. */
  @Column({ name: 'credited_cents', type: 'bigint' })
  creditedCents!: number;
  /** What the credit notes say of it. */
  @Column({ name: 'credited_net', type: 'bigint' })
  creditedNet!: number;
  @Column({ name: 'credited_vat', type: 'bigint' })
  creditedVat!: number;
}
