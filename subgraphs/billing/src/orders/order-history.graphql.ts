import { DateTime } from '@customer-area/shared/graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { OrderStatus, OrderStepCause } from './order-status';

registerEnumType(OrderStepCause, {
  name: 'OrderStepCause',
  description: 'Why an order came to a status. More causes may come.',
  valuesConfig: {
    PLACED: { description: 'It was placed, or claimed by the profile that it became.' },
    PAID: { description: 'Its money was confirmed.' },
    CANCELLED_BY_CUSTOMER: { description: 'The customer gave it up.' },
    NOT_PAID_IN_TIME: { description: 'Nobody paid it in the days it had.' },
    CLAIM_NOT_POSSIBLE: {
      description: 'It was placed without a profile, and not possible any more when it was claimed.',
    },
    DELIVERY_BEGUN: { description: 'The first of its lines was carried out, or on its way.' },
    DELIVERY_ENDED: { description: 'Every line was carried out, or has failed for good.' },
    OTHER: { description: 'It is not known any more.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A status that an order came to.' })
export class OrderStep {
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
  @Field(() => OrderStatus, { nullable: true, description: 'Where it stood before; null for the first one.' })
  from!: OrderStatus | null;
  @Field(() => OrderStatus, { description: 'Where it has stood since.' })
  to!: OrderStatus;
  @Field(() => OrderStepCause, { description: 'Why.' })
  cause!: OrderStepCause;
}
