import { AtMost } from '@customer-area/shared/graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import { PasswordCriterionCode } from './password.graphql';

@ObjectType({ simpleResolvers: true, description: 'One thing asked of every password.' })
export class PasswordRule {
  @Field(() => PasswordCriterionCode, { description: 'The same that checkPassword answers.' })
  code!: PasswordCriterionCode;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  description!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What is asked of passwords.' })
export class PasswordPolicy {
  @Field(() => Int, { description: 'Characters at least.' })
  minLength!: number;
  @Field(() => Int, { description: 'Characters at least, for a login that has a second factor.' })
  minLengthWithSecondFactor!: number;
  @Field(() => Int, { description: 'Characters at most.' })
  maxLength!: number;
  @AtMost(10)
  @Field(() => [PasswordRule], { description: 'Every criterion, in the order of the form.' })
  criteria!: PasswordRule[];
}
