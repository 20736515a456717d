import { unauthenticated } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ReauthenticateDeps, reauthenticate } from './reauthenticate';
import { ReauthenticateResult, toReauthenticated } from './reauthentication.graphql';
import { SignInRefused } from './sign-in.graphql';

const REFUSALS = {
  CREDENTIALS_NOT_ACCEPTED: {
    it: 'Password o codice non corretti, oppure accesso temporaneamente bloccato.',
    en: 'The password or the code is not right, or the login is locked for a while.',
  },
  SECOND_FACTOR_CODE_NEEDED: {
    it: 'Serve anche un codice del secondo fattore.',
    en: 'A code of the second factor is needed as well.',
  },
} satisfies Record<string, LocalizedText>;

@Resolver()
export class ReauthenticationResolver {
  constructor(private readonly deps: ReauthenticateDeps) {}

  @Mutation(() => ReauthenticateResult, {
    description:
      'Proves once more who is there, for what asks for a sign-in younger than ten minutes (FRESH_SIGN_IN_REQUIRED).',
  })
  async reauthenticate(
    @Arg('password', () => String, { description: 'Of this login.' }) password: string,
    @Arg('code', () => String, {
      nullable: true,
      description: 'Of the authenticator app, or a recovery code; needed when the login has a second factor.',
    })
    code: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ReauthenticateResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const outcome = await reauthenticate(this.deps, viewer, { password, code: code ?? null });
    switch (outcome.kind) {
      case 'proven':
        return toReauthenticated(outcome, viewer.loginId);
      case 'code-needed':
        return refused('SECOND_FACTOR_CODE_NEEDED', viewer.locale);
      case 'refused':
        return refused('CREDENTIALS_NOT_ACCEPTED', viewer.locale);
    }
  }
}

function refused(code: keyof typeof REFUSALS, locale: Locale): SignInRefused {
  return Object.assign(new SignInRefused(), { code, message: REFUSALS[code][locale] });
}
