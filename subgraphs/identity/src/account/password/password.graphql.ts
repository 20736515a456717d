import type { Locale } from '@customer-area/shared/locale';
import { Field, ObjectType } from 'type-graphql';
import { messages } from '../../messages';
import { type PasswordContext, passwordCriteria } from './criteria';

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
export function toCriteria(
  password: string,
  about: PasswordContext,
  locale: Locale,
  hasSecondFactor = false,
): PasswordCriterion[] {
  return passwordCriteria(password, about, hasSecondFactor).map(({ id, satisfied }) => ({
    id,
    satisfied,
    description: messages.text(locale, `problem.${id}`),
  }));
}
