import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { OrderFactPart } from './differences';

registerEnumType(OrderFactPart, {
  name: 'OrderFactPart',
  description: 'A part of what an order was placed under.',
  valuesConfig: {
    REGISTRANT: { description: 'Who holds what its lines are about.' },
    BILLING: { description: 'Whom it is invoiced to.' },
    TERMS: { description: 'The terms of sale in force.' },
    PRICES: { description: 'The prices of the catalogue.' },
    RATES: { description: 'How its lines are taxed.' },
    SELLER: { description: 'Who sells.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'Something that is different now from when an order was placed.',
})
export class OrderDifference {
  @Field(() => OrderFactPart, { description: 'What it is a part of.' })
  part!: OrderFactPart;
  @Field(() => String, { description: 'Where in that part, e.g. address.city.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'When it was placed; null where there was nothing.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'Now; null where there is nothing any more.' })
  now!: string | null;
}
