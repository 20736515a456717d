import type { ServiceContext } from '@customer-area/shared/graphql';
import { Ctx, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import { MAX_LENGTH, MIN_LENGTH, MIN_LENGTH_WITH_SECOND_FACTOR, passwordCriteria } from './criteria';
import type { PasswordCriterionCode } from './password.graphql';
import { PasswordPolicy } from './password-policy.graphql';

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
      criteria: passwordCriteria('', {}, false).map(({ code }) => ({
        code: code as PasswordCriterionCode,
        description: messages.text(viewer.locale, `problem.${code}`),
      })),
    };
  }
}
