import { DateTime, Money, PageInfo } from '@customer-area/shared/graphql';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InvoiceKind, type InvoiceRow } from './invoice.entity';

registerEnumType(InvoiceKind, {
  name: 'InvoiceKind',
  description:
    'INVOICE (TD01), or CREDIT_NOTE (TD04): takes back part of an invoice, in a series of its own.',
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
  @Field(() => ID)
  id!: string;
  @Field(() => String, {
    description: 'Series, year of the Italian calendar, progressive: e.g. F2026-000123.',
  })
  number!: string;
  @Field(() => InvoiceKind)
  kind!: InvoiceKind;
  @Field(() => DateTime)
  issuedAt!: Date;
  @Field(() => Money, { description: 'Without VAT; negative on a credit note.' })
  net!: Money;
  @Field(() => Money, { description: 'VAT; negative on a credit note.' })
  vat!: Money;
  @Field(() => Money, { description: 'net + vat.' })
  total!: Money;
  @Field(() => String, { description: 'VAT rate in percent, e.g. 22.00.' })
  vatPercent!: string;
  @Field(() => String, {
    nullable: true,
    description: 'FatturaPA nature when there is no VAT, e.g. N2.1.',
  })
  vatNature!: string | null;
  @Field(() => Boolean, { description: 'Public bodies pay the net amount and the VAT to the treasury.' })
  splitPayment!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'One line of a tax document.' })
export class InvoiceLine {
  @Field(() => String)
  description!: string;
  @Field(() => Int, { description: 'Years.' })
  quantity!: number;
  @Field(() => Money)
  net!: Money;
  @Field(() => Money)
  vat!: Money;
}

@ObjectType({ simpleResolvers: true, description: 'An invoice and its place in the list.' })
export class InvoiceEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => Invoice)
  node!: Invoice;
}

@ObjectType({ simpleResolvers: true, description: 'A page of invoices and credit notes, newest first.' })
export class InvoiceConnection {
  @Field(() => [InvoiceEdge])
  edges!: InvoiceEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

export function toInvoice(row: InvoiceRow): Invoice {
  const money = (amount: number): Money => ({ amount, currency: row.currency });
  return Object.assign(new Invoice(), {
    profileId: row.profileId,
    orderId: row.orderId,
    correctsInvoiceId: row.correctsInvoiceId,
    id: row.id,
    number: row.number,
    kind: row.kind,
    issuedAt: row.issuedAt,
    net: money(row.net),
    vat: money(row.vat),
    total: money(row.total),
    vatPercent: row.vatPercent,
    vatNature: row.vatNature,
    splitPayment: row.splitPayment === 1,
  });
}
