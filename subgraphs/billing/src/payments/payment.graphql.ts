import { withCodes } from '@customer-area/shared/contract';
import { Money, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { orderActionCodes, paymentCodes } from '../../contract';
import { Order } from '../orders';
import { PaymentActionRequired } from './authenticate/payment-action.graphql';

@InputType({ description: "What the payment provider's form gave for a card or an account." })
export class TokenInput {
  @Field(() => String, {
    description:
      'In the sandbox, among others: tok_ok, tok_declined, tok_authentication_required, tok_timeout or tok_ok_then_declined.',
  })
  token!: string;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Keep it for later payments.' })
  save!: boolean | null;
}

@InputType({
  description:
    'One of its fields; or `credit` and one other: what credit there is pays first, the other one the rest. When credit is enough for all, nothing is charged.',
})
export class PaymentMeansInput {
  @Field(() => TokenInput, { nullable: true, description: 'Charges a card now.' })
  card!: TokenInput | null;
  @Field(() => TokenInput, { nullable: true, description: 'Charges a PayPal account now.' })
  payPal!: TokenInput | null;
  @Field(() => ID, { nullable: true, description: 'One of paymentMethods.' })
  paymentMethodId!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Announces a bank transfer; the means can still be changed.',
  })
  bankTransfer!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Announces a postal slip; the means can still be changed.',
  })
  postalSlip!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Announces a slip that is printed with its code; the means can still be changed.',
  })
  preFilledSlip!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Spends the profile's credit; alone it must be enough.",
  })
  credit!: boolean | null;
}

@InputType({
  description: 'Which order to pay, and how. The amount is never sent: it is the amount of the order.',
})
export class PayOrderInput {
  @Field(() => ID, { description: 'An order of yours that waits for payment; NOT_FOUND for any other.' })
  orderId!: string;
  @Field(() => PaymentMeansInput, {
    description: 'How it is paid: a charge now, credit, or money that will come.',
  })
  means!: PaymentMeansInput;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the domains that the order registers or renews are to renew themselves from now on, charged to this card or account: true keeps it. Only what is said changes anything: without it every domain stays as it is. A client may propose true, and sends what the customer left. BAD_USER_INPUT with other means, FORBIDDEN for API keys and delegates.',
  })
  autoRenew!: boolean | null;
  @Field(() => ID, {
    description:
      'Made by the client for this payment. The same key again gives the same answer and never charges twice; with another input it is a CONFLICT.',
  })
  idempotencyKey!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The order is paid and its invoice is issued.' })
export class PaymentCompleted {
  @Field(() => Order, { description: 'The order, paid now.' })
  order!: Order;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Not paid yet: money was announced, or the provider has not confirmed so far.',
})
export class PaymentPending {
  @Field(() => Order, { description: 'The order, which still awaits its payment.' })
  order!: Order;
  @Field(() => String, { description: 'What the customer has to do, if anything; in Italian or English.' })
  instructions!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Not paid; nothing was charged.', 'PaymentRefused', paymentCodes, orderActionCodes),
})
export class PaymentRefused extends Refusal {
  @Field(() => Money, {
    nullable: true,
    description:
      'With SPENDING_LIMIT_REACHED: what the API key, the delegation or the profile spends at most in a calendar month.',
  })
  spendingLimit!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description:
      'With SPENDING_LIMIT_REACHED: what it has spent in this one, with payments that are under way.',
  })
  spentThisMonth!: Money | null;
}

export const PayOrderResult = createUnionType({
  name: 'PayOrderResult',
  description: 'Paid, to be authenticated by the customer, not paid yet, or refused without a charge.',
  types: () => [PaymentCompleted, PaymentActionRequired, PaymentPending, PaymentRefused] as const,
});
