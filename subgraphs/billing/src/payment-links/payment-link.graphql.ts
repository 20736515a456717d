import { DateTime, Money } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { stillDue, toOrderLine } from '../orders';
import { PaymentRefused } from '../payments';
import type { LinkedOrder } from './linked-order';
import { PaymentRequestStatus, statusOf } from './payment-link';

registerEnumType(PaymentRequestStatus, {
  name: 'PaymentRequestStatus',
  description: 'How it stands with what a pay link asks for.',
  valuesConfig: {
    OPEN: { description: 'Can be paid.' },
    VERIFYING: { description: 'A payment is under way, and its end is not known yet.' },
    PAID: { description: 'Paid, by this link or another way.' },
    CANCELLED: { description: 'The order was cancelled; nothing is to be paid.' },
    EXPIRED: { description: 'The order was not paid in time.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'A link that pays one order without signing in. Whoever has it may pay and see what is paid for.',
})
export class PaymentLink {
  @Field(() => String, { description: 'Its address, with the secret. It is told now and never again.' })
  url!: string;
  @Field(() => DateTime, { description: 'Until when it can be opened: 14 days, or until the order expires.' })
  expiresAt!: Date;
}

export const RequestPaymentResult = createUnionType({
  name: 'RequestPaymentResult',
  description: 'The link, or why nothing is to be paid.',
  types: () => [PaymentLink, PaymentRefused] as const,
});

@ObjectType({
  simpleResolvers: true,
  description: 'What a pay link asks for: nothing of the profile but this order.',
})
export class PaymentRequest {
  /** For people, all of them. */
  labels!: readonly string[];
  @Field(() => String, { description: 'For people, e.g. 20260000042.' })
  orderNumber!: string;
  @Field(() => PaymentRequestStatus, { description: 'Whether it can be paid now.' })
  status!: PaymentRequestStatus;
  @Field(() => Money, { description: 'What is charged, with VAT.' })
  amountDue!: Money;
  @Field(() => Int, { description: 'How many lines the order has.' })
  lineCount!: number;
  @Field(() => DateTime, { description: 'Until when the link can be opened.' })
  expiresAt!: Date;
}

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
}

@InputType({ description: 'How the order of a link is paid. The amount is never sent.' })
export class PayRequestInput {
  @Field(() => PayRequestMeansInput, { description: 'A card or a PayPal account.' })
  means!: PayRequestMeansInput;
  @Field(() => ID, {
    description:
      'Made by the client for this payment. The same key again gives the same answer and never charges twice; with another input it is a CONFLICT.',
  })
  idempotencyKey!: string;
}

export const PayRequestResult = createUnionType({
  name: 'PayRequestResult',
  description: 'How it stands now, PAID or VERIFYING; or why nothing was charged.',
  types: () => [PaymentRequest, PaymentRefused] as const,
});

export function toPaymentRequest(linked: LinkedOrder, now: Date, locale: Locale): PaymentRequest {
  const { order, lines, expiresAt } = linked;
  return Object.assign(new PaymentRequest(), {
    labels: lines.map((line) => toOrderLine(line, order.currency, locale).description),
    orderNumber: order.number,
    status: statusOf(order, now),
    amountDue: { amount: stillDue(order), currency: order.currency },
    lineCount: lines.length,
    expiresAt,
  });
}
