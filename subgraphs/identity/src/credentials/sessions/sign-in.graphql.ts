import { withCodes } from '@customer-area/shared/contract';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { signInCodes } from '../../../contract';
import { messages } from '../../messages';
import { Session } from './session.graphql';

export enum SecondFactorMethod {
  TOTP = 'TOTP',
  RECOVERY_CODE = 'RECOVERY_CODE',
  PASSKEY = 'PASSKEY',
}
registerEnumType(SecondFactorMethod, {
  name: 'SecondFactorMethod',
  description: 'What a login can show beside its password.',
  valuesConfig: {
    TOTP: { description: 'A code of its authenticator app: completeSignIn.' },
    RECOVERY_CODE: { description: 'One of its recovery codes: completeSignIn.' },
    PASSKEY: { description: 'A passkey, which needs no password: preparePasskeySignIn.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'The password was right; a second factor is asked for as well. No session is open yet.',
})
export class SecondFactorRequired {
  @Field(() => String, {
    description: 'Opaque; names this sign-in in completeSignIn. Valid for one session and five tries.',
  })
  challenge!: string;
  @Field(() => [SecondFactorMethod], { description: 'What this login has.' })
  methods!: SecondFactorMethod[];
  @Field(() => DateTime, { description: 'Until when it can be completed: five minutes.' })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'Sign-in did not succeed: one answer for every reason.',
    'SignInRefused',
    signInCodes,
  ),
})
export class SignInRefused extends Refusal {}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'An open session, a second step, or one and the same no for every reason.',
  types: () => [Session, SecondFactorRequired, SignInRefused] as const,
});

export const CompleteSignInResult = createUnionType({
  name: 'CompleteSignInResult',
  description: 'An open session, or one and the same no for every reason.',
  types: () => [Session, SignInRefused] as const,
});

/** The one answer to every sign-in that did not succeed. */
export function signInRefused(locale: Locale): SignInRefused {
  return Object.assign(new SignInRefused(), {
    code: 'CREDENTIALS_NOT_ACCEPTED',
    message: messages.text(locale, 'sign-in.CREDENTIALS_NOT_ACCEPTED'),
  });
}

/** Where a sign-in comes from, as the gateway saw it. */
export function comingFrom({ viewer: { ip, userAgent } }: ServiceContext): {
  ip: string;
  userAgent: string;
} {
  return { ip, userAgent };
}
