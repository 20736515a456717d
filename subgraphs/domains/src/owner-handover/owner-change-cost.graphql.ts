import { Money } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'What a change of owner costs whoever gives the domains.' })
export class OwnerChangeCost {
  @Field(() => Boolean, { description: 'Whether nothing is to be paid.' })
  isFree!: boolean;
  @Field(() => Money, { description: 'Without VAT.' })
  net!: Money;
  @Field(() => Money, { description: 'The VAT of the profile.' })
  vat!: Money;
  @Field(() => Money, {
    description: 'With VAT, in an order of its own; a domain that the same order renews costs nothing.',
  })
  total!: Money;
}
