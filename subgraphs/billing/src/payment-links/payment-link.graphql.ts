import { DateTime, Money } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type OrderRow, OrderStatus, stillDue, toOrderLine } from '../orders';
import { PaymentRefused } from '../payments';
import type { LinkedRequest } from './linked-request';
import { PaymentRequestStatus, statusOf } from './payment-link';

registerEnumType(PaymentRequestStatus, {
  name: 'PaymentRequestStatus',
  description: 'How it stands with what a pay link asks for.',
  valuesConfig: {
    OPEN: { description: 'Can be paid.' },
    VERIFYING: { description: 'A payment is under way, and its end is not known yet.' },
    PAID: { description: 'Paid, by this link or another way.' },
    CANCELLED: { description: 'What it asks for was cancelled; nothing is to be paid.' },
    EXPIRED: { description: 'It was not paid in time.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'Orders that are asked for at once, and what whoever holds the link may know: nothing of the profile but these orders.',
})
export class PaymentRequest {
  orders!: readonly OrderRow[];
  /** For people, all of them. */
  labels!: readonly string[];
  @Field(() => String, {
    description:
      'The reason to give with a bank transfer or a slip that pays all of it, digits only: the number of a single order, e.g. 2026000004217, or a reference of several.',
  })
  reference!: string;
  @Field(() => PaymentRequestStatus, { description: 'Whether it can be paid now.' })
  status!: PaymentRequestStatus;
  @Field(() => Money, {
    description: 'What is still to be paid for all orders that wait for payment, with VAT.',
  })
  total!: Money;
  @Field(() => Int, {
    description: 'How many orders it asks for, with those that are paid or cancelled by now.',
  })
  orderCount!: number;
  @Field(() => Int, { description: 'How many lines its orders have.' })
  lineCount!: number;
  @Field(() => String, {
    nullable: true,
    description: 'What our staff say of the one order that they have proposed; null for any other.',
  })
  note!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The address that pays it without signing in, with its secret: told when it is made and never again.',
  })
  payLink!: string | null;
  @Field(() => DateTime, {
    description: 'Until when the link can be opened: 14 days, or until the last of its orders expires.',
  })
  expiresAt!: Date;
}

export const RequestPaymentResult = createUnionType({
  name: 'RequestPaymentResult',
  description: 'What is asked for, with its link; or why nothing is to be paid.',
  types: () => [PaymentRequest, PaymentRefused] as const,
});

@InputType({ description: 'Exactly one of its fields.' })
export class PayRequestMeansInput {
  @Field(() => String, {
    nullable: true,
    description: "What the payment provider's form gave for a card, which is charged now and not kept.",
  })
  card!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What the payment provider's form gave for a PayPal account, charged now and not kept.",
  })
  payPal!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Announces one transfer for all of it, under its `reference`; its orders wait for the money, and can still be paid another way.',
  })
  bankTransfer!: boolean | null;
}

@InputType({ description: 'How what a link asks for is paid. The amount is never sent.' })
export class PayRequestInput {
  @Field(() => PayRequestMeansInput, { description: 'A card, a PayPal account, or a transfer to come.' })
  means!: PayRequestMeansInput;
  @Field(() => ID, {
    description:
      'Made by the client for this payment. The same key again gives the same answer and never charges twice; with another input it is a CONFLICT.',
  })
  idempotencyKey!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The bank or PayPal wants whoever pays to authenticate it. Afterwards `completeRequestPayment` tells how it ended. Paying another way by the same link gives it up.',
})
export class PaymentRequestActionRequired {
  @Field(() => ID, { description: 'For `completeRequestPayment`, e.g. pay_01jd….' })
  attemptId!: string;
  @Field(() => String, {
    nullable: true,
    description: "For the provider's script in the page; null where the browser is sent to `redirectUrl`.",
  })
  clientSecret!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where to send the browser; null where the provider’s script leads whoever pays.',
  })
  redirectUrl!: string | null;
  @Field(() => DateTime, { description: 'When it is given up if nobody has authenticated it.' })
  until!: Date;
  @Field(() => PaymentRequest, { description: 'What is asked for, which waits for its payment.' })
  request!: PaymentRequest;
}

export const PayRequestResult = createUnionType({
  name: 'PayRequestResult',
  description:
    'How it stands now: PAID, VERIFYING, or OPEN with a transfer announced; what whoever pays has to do; or why nothing was charged.',
  types: () => [PaymentRequest, PaymentRequestActionRequired, PaymentRefused] as const,
});

export function toPaymentRequest(
  { request, orders, lines, note, expiresAt }: LinkedRequest,
  payLink: string | null,
  now: Date,
  locale: Locale,
): PaymentRequest {
  const currency = orders[0]?.currency ?? 'EUR';
  const waiting = orders.filter(({ status }) => status === OrderStatus.AWAITING_PAYMENT);
  return Object.assign(new PaymentRequest(), {
    orders,
    labels: lines.map((line) => toOrderLine(line, currency, locale).description),
    reference: request.reference,
    status: statusOf(orders, now),
    total: { amount: waiting.reduce((sum, order) => sum + stillDue(order), 0), currency },
    orderCount: orders.length,
    lineCount: lines.length,
    note,
    payLink,
    expiresAt,
  });
}
