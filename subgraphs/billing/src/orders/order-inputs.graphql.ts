import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Register a name that is free.' })
export class RegisterDomainInput {
  @Field(() => String, { description: 'The full name, e.g. esempio.it; accents as they are.' })
  name!: string;
  @Field(() => Int, { description: '1 to 10.' })
  years!: number;
}

@InputType({ description: "Renew one of the profile's domains." })
export class RenewDomainInput {
  @Field(() => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
  domainId!: string;
  @Field(() => Int, { description: '1 to 5; counted from the present end.' })
  years!: number;
}

@InputType({ description: 'Exactly one of its fields.' })
export class OrderLineInput {
  @Field(() => RegisterDomainInput, { nullable: true, description: 'Registers a free name.' })
  registerDomain?: RegisterDomainInput | null;
  @Field(() => RenewDomainInput, { nullable: true, description: 'Renews a domain you hold.' })
  renewDomain?: RenewDomainInput | null;
}

@InputType({ description: 'What to order. Prices are never sent: they come from the catalogue.' })
export class PlaceOrderInput {
  @Field(() => [OrderLineInput], { description: '1 to 20 lines; all are accepted or none.' })
  lines!: OrderLineInput[];
  @Field(() => String, {
    nullable: true,
    description: 'A discount code; PROMO_CODE_INVALID when it does not fit this order.',
  })
  promoCode?: string | null;
  @Field(() => ID, {
    description:
      'Made by the client for this order. The same key again gives the same order; with another input it is a CONFLICT.',
  })
  idempotencyKey!: string;
}
