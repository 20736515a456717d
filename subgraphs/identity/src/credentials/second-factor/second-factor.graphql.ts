import { withCodes } from '@customer-area/shared/contract';
import { notFound } from '@customer-area/shared/errors';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { Viewer } from '@customer-area/shared/viewer';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { secondFactorCodes } from '../../../contract';
import { messages } from '../../messages';
import type { SecondFactorRefusal } from './refusals';
import type { SecondFactorContext } from './second-factor.loader';
import type { Factors } from './second-factor.store';

@ObjectType({
  simpleResolvers: true,
  description:
    'What protects a login beside its password. How exactly is told to the login itself; the others of its profile learn whether something does.',
})
export class SecondFactor {
  /** Owner, and the login it is about; not fields of the graph. */
  profileId!: string;
  loginId!: string;
  @Field(() => Boolean, { description: 'Whether signing in with the password asks for more.' })
  on!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an authenticator app is on; null for another login.',
  })
  totp!: boolean | null;
  @Field(() => Int, { nullable: true, description: 'How many passkeys there are; null for another login.' })
  passkeys!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many recovery codes were not used yet, of ten; null for another login.',
  })
  recoveryCodesLeft!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A secret for an authenticator app, shown once. It is in use after confirmTotp.',
})
export class TotpEnrolment {
  @Field(() => String, { description: 'To be typed into the app: base32, 32 characters.' })
  secret!: string;
  @Field(() => String, { description: 'The same as an otpauth address, to be shown as a QR code.' })
  uri!: string;
  @Field(() => DateTime, { description: 'Until when it can be confirmed: 15 minutes.' })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Ten codes that each stand in once for the second factor. Shown this one time; earlier ones cannot be used any more.',
})
export class RecoveryCodes {
  @Field(() => [String], {
    description: 'Each like 7K2M-QX9R-4T; upper and lower case, hyphens and spaces make no difference.',
  })
  codes!: readonly string[];
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'SecondFactorRefused', secondFactorCodes),
})
export class SecondFactorRefused extends Refusal {}

export const EnableTotpResult = createUnionType({
  name: 'EnableTotpResult',
  description: 'A secret that waits for its first code, or why there is none.',
  types: () => [TotpEnrolment, SecondFactorRefused] as const,
});

export const RecoveryCodesResult = createUnionType({
  name: 'RecoveryCodesResult',
  description: 'New recovery codes, or why there are none.',
  types: () => [RecoveryCodes, SecondFactorRefused] as const,
});

export const SecondFactorResult = createUnionType({
  name: 'SecondFactorResult',
  description: 'What protects the login from now on, or why nothing was changed.',
  types: () => [SecondFactor, SecondFactorRefused] as const,
});

/** As a viewer may see it. */
function toSecondFactor(factors: Factors, viewer: Viewer): SecondFactor {
  const own = viewer.kind === 'login' && viewer.loginId === factors.loginId;
  return Object.assign(new SecondFactor(), {
    profileId: factors.profileId,
    loginId: factors.loginId,
    on: factors.totp || factors.passkeys > 0,
    totp: own ? factors.totp : null,
    passkeys: own ? factors.passkeys : null,
    recoveryCodesLeft: own ? factors.recoveryCodesLeft : null,
  });
}

export function toRecoveryCodes(codes: readonly string[]): RecoveryCodes {
  return Object.assign(new RecoveryCodes(), { codes });
}

export function secondFactorRefused(code: SecondFactorRefusal, locale: Locale): SecondFactorRefused {
  return Object.assign(new SecondFactorRefused(), {
    code,
    message: messages.text(locale, `second-factor.${code}`),
  });
}

/** What protects a login that the viewer may see. */
export async function secondFactorOf(loginId: string, context: SecondFactorContext): Promise<SecondFactor> {
  const factors = await context.loaders.secondFactorByLogin.load(loginId);
  if (factors === null) throw notFound();
  return toSecondFactor(factors, context.viewer);
}
