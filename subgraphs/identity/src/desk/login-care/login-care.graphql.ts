import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { customerLoginCodes } from '../../../contract';
import { messages } from '../../messages';
import type { LoginCareDone, LoginCareOutcome } from './care-for-login';

@ObjectType({ simpleResolvers: true, description: 'How a login of a customer stands after what staff did.' })
export class CustomerLoginCare {
  @Field(() => ID, { description: 'The login, e.g. lgn_01jd….' })
  loginId!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was disabled; null while it can be used.' })
  disabledAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'CustomerLoginRefused', customerLoginCodes),
})
export class CustomerLoginRefused extends Refusal {}

export const CustomerLoginResult = createUnionType({
  name: 'CustomerLoginResult',
  description: 'How the login stands now, or why nothing was changed.',
  types: () => [CustomerLoginCare, CustomerLoginRefused] as const,
});

@InputType({ description: 'Whose sessions are to end.' })
export class EndSessionsInput {
  @Field(() => ID, { description: 'The customer; NOT_FOUND when there is none.' })
  profileId!: string;
  @Field(() => ID, { nullable: true, description: 'One of its logins in use; all of them, if left out.' })
  loginId!: string | null;
  @Field(() => String, { description: 'Why, for the customer to read; 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What was ended.' })
export class EndedSessions {
  @Field(() => Int, {
    description: 'How many sessions; their access tokens are worth nothing within two seconds.',
  })
  ended!: number;
}

export function toLoginCare({ loginId, disabledAt }: LoginCareDone): CustomerLoginCare {
  return Object.assign(new CustomerLoginCare(), { loginId, disabledAt });
}

export function toLoginResult(outcome: LoginCareOutcome, locale: Locale): typeof CustomerLoginResult {
  if (outcome.kind === 'done') return toLoginCare(outcome);
  const { code } = outcome;
  const message = messages.text(locale, `customer-login.${code}`);
  return Object.assign(new CustomerLoginRefused(), { code, message });
}
