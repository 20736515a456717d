import { connectionType, DateTime, Money } from '@customer-area/shared/graphql';
import { euro } from '@customer-area/shared/money';
import type { CustomerRead } from '@customer-area/shared/staff-reads';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { InvoiceRow } from '../invoices';
import { type OrderRow, OrderStatus } from '../orders';
import type { PaymentRow } from '../payments';

@Directive('@key(fields: "profileId reason")')
@ObjectType({
  simpleResolvers: true,
  description: 'A customer as staff sees it; here: its orders, documents and money.',
})
export class Customer implements CustomerRead {
  @Field(() => ID, { description: 'The profile, e.g. prf_01jd….' })
  profileId!: string;
  @Field(() => String, { description: 'Why it is looked at, for the customer to read.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'An order of a customer.' })
export class CustomerOrder {
  @Field(() => ID, { description: 'E.g. ord_01jd….' })
  orderId!: string;
  @Field(() => String, { description: 'For people, thirteen digits.' })
  number!: string;
  @Field(() => OrderStatus, { description: 'How far it is.' })
  status!: OrderStatus;
  @Field(() => Money, { description: 'With VAT.' })
  total!: Money;
  @Field(() => DateTime, { description: 'When it was placed.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was paid; null before.' })
  paidAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'An invoice or credit note of a customer.' })
export class CustomerInvoice {
  @Field(() => ID, { description: 'E.g. inv_01jd….' })
  invoiceId!: string;
  @Field(() => String, { description: 'Its number.' })
  number!: string;
  @Field(() => String, { description: 'Number of the order it belongs to.' })
  orderNumber!: string;
  @Field(() => Boolean, { description: 'Whether it is a credit note.' })
  isCreditNote!: boolean;
  @Field(() => Money, { description: 'With VAT.' })
  total!: Money;
  @Field(() => DateTime, { description: 'When it was issued.' })
  issuedAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'Money that a customer has paid.' })
export class CustomerPayment {
  @Field(() => ID, { description: 'E.g. pay_01jd….' })
  paymentId!: string;
  @Field(() => ID, { nullable: true, description: 'The order it is for; null for none.' })
  orderId!: string | null;
  @Field(() => String, { description: 'How it was paid, e.g. CARD.' })
  means!: string;
  @Field(() => Money, { description: 'How much.' })
  amount!: Money;
  @Field(() => Money, { description: 'How much of it went back.' })
  refunded!: Money;
  @Field(() => DateTime, { description: 'When it arrived.' })
  receivedAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'The credit of a customer.' })
export class CustomerCredit {
  @Field(() => Money, { description: 'What can be spent now.' })
  available!: Money;
  @Field(() => Money, { description: 'What is set aside for orders under way.' })
  held!: Money;
  @Field(() => DateTime, { nullable: true, description: 'When some of it is lost; null without any.' })
  nextExpiresAt!: Date | null;
}

export const CustomerOrderConnection = connectionType(
  CustomerOrder,
  'CustomerOrder',
  'A page of orders of a customer, newest first.',
);
export const CustomerInvoiceConnection = connectionType(
  CustomerInvoice,
  'CustomerInvoice',
  'A page of documents of a customer, newest first.',
);
export const CustomerPaymentConnection = connectionType(
  CustomerPayment,
  'CustomerPayment',
  'A page of money that a customer has paid, newest first.',
);

export function toCustomerOrder({ id, number, status, total, createdAt, paidAt }: OrderRow): CustomerOrder {
  return Object.assign(new CustomerOrder(), {
    orderId: id,
    number,
    status,
    total: euro(total),
    createdAt,
    paidAt,
  });
}

export function toCustomerInvoice(row: InvoiceRow): CustomerInvoice {
  return Object.assign(new CustomerInvoice(), {
    invoiceId: row.id,
    number: row.number,
    orderNumber: row.orderNumber,
    isCreditNote: row.correctsInvoiceId !== null,
    total: euro(row.total),
    issuedAt: row.issuedAt,
  });
}

export function toCustomerPayment(row: PaymentRow): CustomerPayment {
  return Object.assign(new CustomerPayment(), {
    paymentId: row.id,
    orderId: row.orderId,
    means: row.means,
    amount: euro(row.amountCents),
    refunded: euro(row.refundedCents),
    receivedAt: row.capturedAt,
  });
}
