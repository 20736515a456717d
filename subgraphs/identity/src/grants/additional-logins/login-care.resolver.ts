import { unauthenticated } from '@customer-area/shared/errors';
import { LONGEST_LABEL } from '@customer-area/shared/free-text';
import { approvalRequired } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { LoginContext } from '../../account/logins';
import { Login, toLogin } from '../../account/profiles';
import { messages } from '../../messages';
import { type DisableLoginDeps, disableLogin } from './disable-login';
import { DisableLoginResult, LoginRefused } from './login-care.graphql';
import { type RenameLoginDeps, renameLogin } from './rename-login';

const LOGIN_ID = { description: 'Of a login of the own profile; NOT_FOUND for any other.' };

@Resolver()
export class LoginCareResolver {
  constructor(private readonly deps: DisableLoginDeps & RenameLoginDeps) {}

  @Mutation(() => DisableLoginResult, {
    description:
      'Disables a login of the own profile, this one included, which cannot be undone; its sessions and API keys end. Asks for a fresh sign-in; while acts are under dual approval it waits for another login.',
  })
  async disableLogin(
    @Arg('loginId', () => ID, LOGIN_ID) loginId: string,
    @Ctx() context: LoginContext,
  ): Promise<typeof DisableLoginResult> {
    const { viewer } = context;
    const profileId = profileOf(viewer);
    if (viewer.kind !== 'login') throw unauthenticated();
    const outcome = await disableLogin(this.deps, { profileId, loginId, askedBy: viewer.loginId });
    switch (outcome.kind) {
      case 'disabled':
        return changedLogin(context, loginId);
      case 'last-login':
        return Object.assign(new LoginRefused(), {
          code: 'LAST_LOGIN',
          message: messages.text(viewer.locale, 'login.LAST_LOGIN'),
        });
      case 'last-approver':
        return Object.assign(new LoginRefused(), {
          code: 'LAST_APPROVER',
          message: messages.text(viewer.locale, 'login.LAST_APPROVER'),
        });
      case 'waiting':
        return approvalRequired(outcome.approvalId, viewer.locale);
    }
  }

  @Mutation(() => Login, {
    description: 'Names a login of the own profile, so that people know which one it is. The username stays.',
  })
  async renameLogin(
    @Arg('loginId', () => ID, LOGIN_ID) loginId: string,
    @Arg('name', () => String, {
      nullable: true,
      description: `One line of at most ${LONGEST_LABEL} characters, BAD_USER_INPUT otherwise; null or blank takes the name away.`,
    })
    name: string | null,
    @Ctx() context: LoginContext,
  ): Promise<Login> {
    await renameLogin(this.deps, { profileId: profileOf(context.viewer), loginId, name });
    return changedLogin(context, loginId);
  }
}

async function changedLogin({ loaders }: LoginContext, loginId: string): Promise<Login> {
  const row = await loaders.loginById.clear(loginId).load(loginId);
  if (row === null) throw new Error('a login that was just changed is not there');
  return toLogin(row);
}
