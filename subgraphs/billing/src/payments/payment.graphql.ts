import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Money, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { orderActionCodes, paymentCodes } from '../../contract';
import { Order } from '../orders';
import { PaymentActionRequired } from './authenticate/payment-action.graphql';
import type { SavedMethodRow } from './methods/saved-method.entity';

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

@InputType({ description: 'Exactly one of its fields.' })
export class PaymentMeansInput {
  @Field(() => TokenInput, { nullable: true, description: 'Charges a card now.' })
  card!: TokenInput | null;
  @Field(() => TokenInput, { nullable: true, description: 'Charges a PayPal account now.' })
  payPal!: TokenInput | null;
  @Field(() => ID, { nullable: true, description: 'One of savedPaymentMethods.' })
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
  @Field(() => Boolean, { nullable: true, description: "Spends the profile's credit; it must be enough." })
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
    description: 'With SPENDING_LIMIT_REACHED: what the API key may spend in a calendar month.',
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

export enum SavedMeans {
  CARD = 'CARD',
  PAYPAL = 'PAYPAL',
}
registerEnumType(SavedMeans, {
  name: 'SavedPaymentMeans',
  description: 'What a saved method is.',
  valuesConfig: {
    CARD: { description: 'A credit or debit card.' },
    PAYPAL: { description: 'A PayPal account.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A card or account kept for later payments. Never its number.',
})
export class SavedPaymentMethod {
  profileId!: string;
  @Field(() => ID, { description: 'e.g. met_01jd….' })
  id!: string;
  @Field(() => SavedMeans, { description: 'Card or PayPal account.' })
  means!: SavedMeans;
  @Field(() => String, { description: 'e.g. Visa.' })
  brand!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Last four digits of a card, e.g. 4242; null when there are none.',
  })
  lastFour!: string | null;
  @Field(() => Int, { nullable: true, description: '1 to 12.' })
  expiryMonth!: number | null;
  @Field(() => Int, { nullable: true, description: 'Four digits, e.g. 2029; null when it does not expire.' })
  expiryYear!: number | null;
  @Field(() => DateTime, { description: 'When it was saved.' })
  createdAt!: Date;
}

export function toSavedMethod(row: SavedMethodRow): SavedPaymentMethod {
  const { profileId, id, brand, lastFour, expiryMonth, expiryYear, createdAt } = row;
  const means = row.means === 'CARD' ? SavedMeans.CARD : SavedMeans.PAYPAL;
  return { profileId, id, means, brand, lastFour, expiryMonth, expiryYear, createdAt };
}
