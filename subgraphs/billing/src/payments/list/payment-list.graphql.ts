import { connectionType, DateTime, Money, PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { PaidMeans, PaymentStatus } from './shown-payment';

registerEnumType(PaidMeans, {
  name: 'PaidMeans',
  description: 'What money came by. More may come.',
  valuesConfig: {
    CARD: { description: 'A credit or debit card.' },
    PAYPAL: { description: 'A PayPal account.' },
    BANK_TRANSFER: { description: 'A bank transfer.' },
    POSTAL_SLIP: { description: 'A postal slip.' },
    CREDIT: { description: 'Customer credit.' },
    OTHER: { description: 'Another means.' },
  },
});
registerEnumType(PaymentStatus, {
  name: 'PaymentStatus',
  description: 'What became of money that arrived.',
  valuesConfig: {
    PAID_ORDER: { description: 'It paid its order, or completed it.' },
    PART: { description: 'It is a part of what the order costs; the rest is missing.' },
    CREDITED: { description: 'It came too late or twice, and is customer credit.' },
    UNDER_REVIEW: { description: 'It is not what was asked for: staff look into it.' },
    PARTLY_REFUNDED: { description: 'A part of it goes back, or went back.' },
    REFUNDED: { description: 'All of it goes back, or went back.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Money that arrived, once for each capture.' })
export class Payment {
  profileId!: string;
  orderId!: string;
  @Field(() => ID, { description: 'e.g. pmt_01jd….' })
  id!: string;
  @Field(() => PaidMeans, { description: 'What it came by.' })
  means!: PaidMeans;
  @Field(() => String, {
    description:
      'For people, in Italian or English: e.g. Visa 4242, bank transfer. Through an API key or a delegation the means alone.',
  })
  description!: string;
  @Field(() => Money, { description: 'What arrived.' })
  amount!: Money;
  @Field(() => Money, { description: 'What of it goes back, or went back; see `Order.refunds`.' })
  refunded!: Money;
  @Field(() => PaymentStatus, { description: 'What became of it.' })
  status!: PaymentStatus;
  @Field(() => DateTime, { description: 'When it arrived.' })
  receivedAt!: Date;
}

export const PaymentConnection = connectionType(Payment, 'Payment', 'A page of payments, newest first.');

@ObjectType({
  simpleResolvers: true,
  description: 'A payment whose end is not known yet: it waits for the customer, or for the provider.',
})
export class PaymentAttempt {
  @Field(() => ID, { description: 'For `completePayment`, e.g. pay_01jd….' })
  attemptId!: string;
  @Field(() => PaidMeans, { description: 'What is charged.' })
  means!: PaidMeans;
  @Field(() => Money, { description: 'What was asked of the provider for this order.' })
  amount!: Money;
  @Field(() => String, {
    nullable: true,
    description:
      "For the provider's script in the page, while the customer has to act there; for those who may pay.",
  })
  clientSecret!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where to send the browser, while the customer has to act there; for those who may pay.',
  })
  redirectUrl!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the customer can act; null when it is up to the provider alone.',
  })
  until!: Date | null;
}

@InputType({
  description: 'Narrows a list of payments. Parts are combined with "and"; an empty list filters nothing.',
})
export class PaymentFilter {
  @Field(() => [PaidMeans], { nullable: true, description: 'Come by any of these.' })
  means!: PaidMeans[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Arrived at this moment or later.' })
  receivedFrom!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Arrived before this moment.' })
  receivedBefore!: Date | null;
  @Field(() => ID, { nullable: true, description: 'For this order.' })
  orderId!: string | null;
}

@ArgsType()
export class PaymentListArguments extends PageArguments {
  @Field(() => PaymentFilter, {
    nullable: true,
    description: 'Which payments to list; all of them when not given.',
  })
  filter!: PaymentFilter | null;
}
