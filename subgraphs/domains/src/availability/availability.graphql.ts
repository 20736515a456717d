import { withCodes } from '@customer-area/shared/contract';
import { Money } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { nameCodes, registrationCodes } from '../../contract';

@ObjectType({
  simpleResolvers: true,
  description: withCodes(
    'Whether a name can be ordered.',
    'DomainAvailability',
    nameCodes,
    registrationCodes,
  ),
})
export class DomainAvailability {
  @Field(() => String, { description: 'A-label form; as it was typed when it is not a domain name.' })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Form for reading; null when it is not a domain name.',
  })
  unicodeName!: string | null;
  @Field(() => Boolean, { description: 'Whether it can be ordered now; `reason` is set when not.' })
  available!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Stable code why it is not available.',
  })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'The reason for people, in Italian or English.' })
  message!: string | null;
  @Field(() => Money, { nullable: true, description: 'One year, excluding VAT; set when it is available.' })
  price!: Money | null;
}
