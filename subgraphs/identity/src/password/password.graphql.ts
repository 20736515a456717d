import { badInput } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { criterionDescriptions, type PasswordContext, passwordCriteria } from './criteria';

@ObjectType({ simpleResolvers: true, description: 'One thing asked of a password, and whether it is met.' })
export class PasswordCriterion {
  @Field(() => String, { description: 'Stable, e.g. MIN_LENGTH.' })
  id!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  description!: string;
  @Field(() => Boolean, { description: 'Whether the password meets it.' })
  satisfied!: boolean;
}

/** The criteria for a password in the words of the caller's language. */
export function toCriteria(password: string, about: PasswordContext, locale: Locale): PasswordCriterion[] {
  return passwordCriteria(password, about, false).map(({ id, satisfied }) => ({
    id,
    satisfied,
    description: criterionDescriptions[id][locale],
  }));
}

@Resolver()
export class CheckPasswordResolver {
  @Query(() => [PasswordCriterion], {
    description:
      'Which criteria a password meets, as the form shows them while it is typed. Nothing is stored.',
  })
  checkPassword(
    @Arg('password', () => String, {
      description: 'As typed so far; at most 1000 characters, BAD_USER_INPUT beyond.',
    })
    password: string,
    @Arg('username', () => String, {
      nullable: true,
      description: 'The username it will go with, which it must not contain.',
    })
    username: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): PasswordCriterion[] {
    if (password.length > 1_000) throw badInput('password', 'must not be longer than 1000 characters');
    return toCriteria(password, username ? { username } : {}, viewer.locale);
  }
}
