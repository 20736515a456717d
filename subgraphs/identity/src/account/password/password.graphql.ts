import type { Locale } from '@customer-area/shared/locale';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { messages } from '../../messages';
import { type PasswordContext, passwordCriteria } from './criteria';

export enum PasswordCriterionCode {
  MIN_LENGTH = 'MIN_LENGTH',
  MAX_LENGTH = 'MAX_LENGTH',
  NOT_COMMON = 'NOT_COMMON',
  NO_PERSONAL_DATA = 'NO_PERSONAL_DATA',
  VALID_TEXT = 'VALID_TEXT',
}
registerEnumType(PasswordCriterionCode, {
  name: 'PasswordCriterionCode',
  description: 'One thing asked of every password.',
  valuesConfig: {
    MIN_LENGTH: { description: 'It has enough characters; fewer are enough beside a second factor.' },
    MAX_LENGTH: { description: 'It does not have too many characters.' },
    NOT_COMMON: { description: 'It is not one of the passwords that are tried first.' },
    NO_PERSONAL_DATA: { description: 'It contains neither username nor name nor e-mail address.' },
    VALID_TEXT: { description: 'It has no characters that cannot be stored.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One thing asked of a password, and whether it is met.' })
export class PasswordCriterion {
  @Field(() => PasswordCriterionCode, { description: 'Which one it is.' })
  code!: PasswordCriterionCode;
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
  return passwordCriteria(password, about, hasSecondFactor).map(({ code, satisfied }) => ({
    code: code as PasswordCriterionCode,
    satisfied,
    description: messages.text(locale, `problem.${code}`),
  }));
}
