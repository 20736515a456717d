import type { ServiceContext } from '@customer-area/shared/graphql';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import { MAX_LENGTH, MIN_LENGTH, MIN_LENGTH_WITH_SECOND_FACTOR, passwordCriteria } from './criteria';

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

@Resolver()
export class PasswordPolicyResolver {
  @Query(() => PasswordPolicy, {
    description: 'What is asked of passwords, before one is typed; checkPassword says which of it one meets.',
  })
  passwordPolicy(@Ctx() { viewer }: ServiceContext): PasswordPolicy {
    return {
      minLength: MIN_LENGTH,
      minLengthWithSecondFactor: MIN_LENGTH_WITH_SECOND_FACTOR,
      maxLength: MAX_LENGTH,
      criteria: passwordCriteria('', {}, false).map(({ id }) => ({
        id,
        description: messages.text(viewer.locale, `problem.${id}`),
      })),
    };
  }
}
