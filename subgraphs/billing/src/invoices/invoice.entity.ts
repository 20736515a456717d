import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum InvoiceKind {
  INVOICE = 'INVOICE',
  CREDIT_NOTE = 'CREDIT_NOTE',
}

/** An issued document. Never changed after it was written. */
@Entity('invoice')
export class InvoiceRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'kind', type: 'varchar', length: 12 })
  kind!: InvoiceKind;
  /** FatturaPA: TD01 invoice, TD04 credit note. */
  @Column({ name: 'document_type', type: 'char', length: 4 })
  documentType!: string;
  @Column({ name: 'series', type: 'varchar', length: 20 })
  series!: string;
  @Column({ name: 'year', type: 'smallint' })
  year!: number;
  @Column({ name: 'progressive', type: 'int' })
  progressive!: number;
  @Column({ name: 'number', type: 'varchar', length: 20 })
  number!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @Column({ name: 'corrects_invoice_id', type: 'varchar', length: 40, nullable: true })
  correctsInvoiceId!: string | null;
  /** What was invoiced or credited (order or line): one document of a kind for each. */
  @Column({ name: 'subject_id', type: 'varchar', length: 40 })
  subjectId!: string;
  @Column({ name: 'currency', type: 'char', length: 3 })
  currency!: string;
  @Column({ name: 'net', type: 'int' })
  net!: number;
  @Column({ name: 'vat', type: 'int' })
  vat!: number;
  @Column({ name: 'total', type: 'int' })
  total!: number;
  /** What is taxed alike, summed up as it was issued: JSON `[{ rate, nature, net, vat }]`. */
  @Column({ name: 'vat_summaries', type: 'longtext' })
  vatSummaries!: string;
  @Column({ name: 'split_payment', type: 'tinyint' })
  splitPayment!: number;
  /** Frozen billing data of the customer, as JSON. */
  @Column({ name: 'billing_data', type: 'longtext' })
  billingData!: string;
  @Column({ name: 'issued_at', type: 'datetime', precision: 3 })
  issuedAt!: Date;
}

@Entity('invoice_line')
export class InvoiceLineRow {
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'invoice_id', type: 'varchar', length: 40 })
  invoiceId!: string;
  @PrimaryColumn({ name: 'position', type: 'smallint' })
  position!: number;
  @Column({ name: 'description', type: 'varchar', length: 500 })
  description!: string;
  @Column({ name: 'quantity', type: 'int' })
  quantity!: number;
  @Column({ name: 'net', type: 'int' })
  net!: number;
  @Column({ name: 'vat', type: 'int' })
  vat!: number;
  /** Percent, e.g. `22.00`. */
  @Column({ name: 'vat_rate', type: 'varchar', length: 6 })
  vatRate!: string;
  /** FatturaPA nature where there is no VAT. */
  @Column({ name: 'vat_nature', type: 'varchar', length: 6, nullable: true })
  vatNature!: string | null;
}
