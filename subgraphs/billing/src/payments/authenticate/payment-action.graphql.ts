import { DateTime } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { Order } from '../../orders';

@ObjectType({
  simpleResolvers: true,
  description:
    'The bank or PayPal wants the customer to authenticate the payment. Afterwards `completePayment` tells how it ended. Paying another way or cancelling the order gives it up.',
})
export class PaymentActionRequired {
  @Field(() => ID, { description: 'For `completePayment`, e.g. pay_01jd….' })
  attemptId!: string;
  @Field(() => String, {
    nullable: true,
    description: "For the provider's script in the page; null where the browser is sent to `redirectUrl`.",
  })
  clientSecret!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where to send the browser; null where the provider’s script leads the customer.',
  })
  redirectUrl!: string | null;
  @Field(() => DateTime, { description: 'When it is given up if the customer has not authenticated it.' })
  until!: Date;
  @Field(() => Order, { description: 'The order, which awaits its payment.' })
  order!: Order;
}
