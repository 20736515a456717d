import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum InvoiceKind {
  INVOICE = 'INVOICE',
  CREDIT_NOTE = 'CREDIT_NOTE',
}

/**
 * An invoice has its order as its cause; a credit note a line that failed, a refund, a withdrawal, an act of staff or a
 * correction of its VAT, after which the order has another invoice.
 */
export type InvoiceCause =
  | 'ORDER'
  | 'FAILED_LINE'
  | 'REFUND'
  | 'WITHDRAWAL'
  | 'STAFF'
  | 'VAT_CORRECTION'
  | 'VAT_CORRECTED';

/** An issued document. Never changed after it was written: the database refuses it. */
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
  @Column({ name: 'order_number', type: 'varchar', length: 20 })
  orderNumber!: string;
  @Column({ name: 'corrects_invoice_id', type: 'varchar', length: 40, nullable: true })
  correctsInvoiceId!: string | null;
  /** Why there is this document, and which one of its kind: there is one document for each. */
  @Column({ name: 'cause_kind', type: 'varchar', length: 20 })
  causeKind!: InvoiceCause;
  @Column({ name: 'cause_id', type: 'varchar', length: 40 })
  causeId!: string;
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
  /** Everything that it says, as JSON of a TaxDocument; null on documents from before it was kept. Read when it is wanted only. */
  @NotInCopy('says once more what the document and its lines say')
  @Column({ name: 'document', type: 'longtext', nullable: true, select: false })
  document!: string | null;
}

@Entity('invoice_line')
export class InvoiceLineRow {
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'invoice_id', type: 'varchar', length: 40 })
  invoiceId!: string;
  @PrimaryColumn({ name: 'position', type: 'smallint' })
  position!: number;
  /** The line of the order that it is about; null for what the order has no line of. */
  @Column({ name: 'line_id', type: 'varchar', length: 40, nullable: true })
  lineId!: string | null;
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
