import { AtMost, CalendarDate, DateTime, Money, PageInfo } from '@customer-area/shared/graphql';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { businessDay } from '../numbering';
import { readSummaries, toVatSummaries, VatSummary } from '../pricing';
import { InvoiceKind, type InvoiceRow } from './invoice.entity';

registerEnumType(InvoiceKind, {
  name: 'InvoiceKind',
  description: 'What a tax document does; each kind has a series of its own.',
  valuesConfig: {
    INVOICE: { description: 'FatturaPA TD01: asks for what an order cost.' },
    CREDIT_NOTE: { description: 'FatturaPA TD04: takes back part of an invoice; its amounts are negative.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'A numbered tax document: issued with the payment, immutable, without gaps per series and year. Read-only.',
})
export class Invoice {
  profileId!: string;
  orderId!: string;
  correctsInvoiceId!: string | null;
  @Field(() => ID, { description: 'e.g. inv_01jd….' })
  id!: string;
  @Field(() => String, {
    description: 'Series, year of the Italian calendar, progressive: e.g. F2026-000123.',
  })
  number!: string;
  @Field(() => InvoiceKind, { description: 'Invoice or credit note.' })
  kind!: InvoiceKind;
  @Field(() => DateTime, {
    description:
      'What it is dated by: an invoice when its money was captured, a credit note when it was made; never before the document with the number before.',
  })
  issuedAt!: Date;
  @Field(() => CalendarDate, { description: 'Its date: the day of issuedAt in Italy.' })
  date!: string;
  @Field(() => Money, { description: 'Without VAT; negative on a credit note.' })
  net!: Money;
  @Field(() => Money, { description: 'VAT; negative on a credit note.' })
  vat!: Money;
  @Field(() => Money, { description: 'net + vat.' })
  total!: Money;
  @AtMost(5)
  @Field(() => [VatSummary], {
    description: 'net and vat by rate and nature; they add up to both. Negative on a credit note.',
  })
  vatSummaries!: VatSummary[];
  @Field(() => String, {
    deprecationReason: 'A document may have several rates: see vatSummaries.',
    description: 'The VAT rate of its first summary in percent, e.g. 22.00.',
  })
  vatPercent!: string;
  @Field(() => String, {
    nullable: true,
    deprecationReason: 'A document may have several natures: see vatSummaries.',
    description: 'The FatturaPA nature of its first summary, e.g. N2.1.',
  })
  vatNature!: string | null;
  @Field(() => Boolean, { description: 'Public bodies pay the net amount and the VAT to the treasury.' })
  splitPayment!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'One line of a tax document.' })
export class InvoiceLine {
  @Field(() => String, {
    description: 'As the document was issued, e.g. "Registrazione esempio.it, 2 anni".',
  })
  description!: string;
  @Field(() => Int, { description: 'Years; 1 for what has no term.' })
  quantity!: number;
  @Field(() => Money, { description: 'Without VAT; negative on a credit note.' })
  net!: Money;
  @Field(() => Money, { description: 'Its part of the VAT; negative on a credit note.' })
  vat!: Money;
  @Field(() => String, { description: 'VAT rate in percent, e.g. 22.00.' })
  vatRate!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'FatturaPA nature when there is no Italian VAT, e.g. N2.1; of N7 the VAT is that of another member.',
  })
  vatNature!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'An invoice and its place in the list.' })
export class InvoiceEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor!: string;
  @Field(() => Invoice, { description: 'The document.' })
  node!: Invoice;
}

@ObjectType({ simpleResolvers: true, description: 'A page of invoices and credit notes, newest first.' })
export class InvoiceConnection {
  /** All of them, for whoever asks. */
  count!: () => Promise<number>;
  @Field(() => [InvoiceEdge], { description: 'This page, newest first.' })
  edges!: InvoiceEdge[];
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo;
}

export function toInvoice(row: InvoiceRow): Invoice {
  const vatSummaries = toVatSummaries(readSummaries(row.vatSummaries), row.currency);
  const money = (amount: number): Money => ({ amount, currency: row.currency });
  return Object.assign(new Invoice(), {
    profileId: row.profileId,
    orderId: row.orderId,
    correctsInvoiceId: row.correctsInvoiceId,
    id: row.id,
    number: row.number,
    kind: row.kind,
    issuedAt: row.issuedAt,
    date: businessDay(row.issuedAt),
    net: money(row.net),
    vat: money(row.vat),
    total: money(row.total),
    vatSummaries,
    vatPercent: vatSummaries[0]?.rate ?? '0.00',
    vatNature: vatSummaries[0]?.nature ?? null,
    splitPayment: row.splitPayment === 1,
  });
}
