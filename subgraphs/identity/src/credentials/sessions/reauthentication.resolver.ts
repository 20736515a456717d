import { unauthenticated } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import { type ReauthenticateDeps, reauthenticate } from './reauthenticate';
import { ReauthenticateResult, toReauthenticated } from './reauthentication.graphql';
import { SignInRefused } from './sign-in.graphql';

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
    const outcome = await reauthenticate(this.deps, viewer, { password, code });
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

function refused(
  code: 'CREDENTIALS_NOT_ACCEPTED' | 'SECOND_FACTOR_CODE_NEEDED',
  locale: Locale,
): SignInRefused {
  return Object.assign(new SignInRefused(), {
    code,
    message: messages.text(locale, `reauthentication.${code}`),
  });
}
