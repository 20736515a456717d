import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'One thing asked of every password.' })
export class PasswordRule {
  @Field(() => String, { description: 'Stable, e.g. MIN_LENGTH; the same that checkPassword answers.' })
  id!: string;
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
  @Field(() => [PasswordRule], { description: 'Every criterion, in the order of the form.' })
  criteria!: PasswordRule[];
}
