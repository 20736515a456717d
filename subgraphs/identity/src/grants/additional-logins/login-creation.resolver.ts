import { unauthenticated } from '@customer-area/shared/errors';
import { approvalRequired } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { formRefused } from '../../account/form-refusals';
import type { LoginContext } from '../../account/logins';
import { Login, toLogin } from '../../account/profiles';
import { type ConfirmAdditionalLoginDeps, confirmAdditionalLogin } from './confirm-additional-login';
import { LoginConfirmation, PrepareAdditionalLoginResult } from './login-creation.graphql';
import { type PrepareAdditionalLoginDeps, prepareAdditionalLogin } from './prepare-additional-login';

@Resolver()
export class LoginResolver {
  constructor(private readonly deps: PrepareAdditionalLoginDeps & ConfirmAdditionalLoginDeps) {}

  @Mutation(() => PrepareAdditionalLoginResult, {
    description:
      'First step to a further login of the own profile: its password, twice. Free of charge. Needs a sign-in of the last ten minutes. While acts are under dual approval it waits for another login. RATE_LIMITED when asked too often.',
  })
  async prepareAdditionalLogin(
    @Arg('password', () => String, {
      description: 'For the new login; checkPassword tells which criteria it meets.',
    })
    password: string,
    @Arg('passwordConfirmation', () => String, { description: 'The same password once more.' })
    passwordConfirmation: string,
    @Ctx() { viewer }: LoginContext,
  ): Promise<typeof PrepareAdditionalLoginResult> {
    const profileId = profileOf(viewer);
    if (viewer.kind !== 'login') throw unauthenticated();
    const prepared = await prepareAdditionalLogin(this.deps, {
      profileId,
      loginId: viewer.loginId,
      ip: viewer.ip,
      password,
      passwordConfirmation,
    });
    switch (prepared.kind) {
      case 'prepared':
        return Object.assign(new LoginConfirmation(), {
          username: prepared.username,
          token: prepared.token,
          expiresAt: prepared.expiresAt,
        });
      case 'refused':
        return formRefused('INVALID_INPUT', prepared.problems, viewer.locale);
      case 'too-many':
        return formRefused('TOO_MANY_LOGINS', [], viewer.locale);
      case 'waiting':
        return approvalRequired(prepared.approvalId, viewer.locale);
    }
  }

  @Mutation(() => Login, {
    description:
      'Second step: confirms. The same token again answers the same login, which may be disabled by then. NOT_FOUND, or CONFLICT once it has expired.',
  })
  async confirmAdditionalLogin(
    @Arg('confirmationToken', () => String, {
      description: 'The token that prepareAdditionalLogin answered.',
    })
    confirmationToken: string,
    @Ctx() context: LoginContext,
  ): Promise<Login> {
    const { viewer } = context;
    const profileId = profileOf(viewer);
    if (viewer.kind !== 'login') throw unauthenticated();
    const id = await confirmAdditionalLogin(this.deps, {
      profileId,
      loginId: viewer.loginId,
      confirmationToken,
    });
    const row = await context.loaders.loginById.load(id);
    if (row === null) throw new Error('a login that was made by this token is not there');
    return toLogin(row);
  }
}
