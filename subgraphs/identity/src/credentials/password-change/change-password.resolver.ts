import { unauthenticated } from '@customer-area/shared/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { formRefused } from '../../account/form-refusals';
import type { LoginContext } from '../../account/logins';
import { toLogin } from '../../account/profiles';
import { type ChangePasswordDeps, changePassword } from './change-password';
import { ChangePasswordResult } from './change-password.graphql';

@Resolver()
export class ChangePasswordResolver {
  constructor(private readonly deps: ChangePasswordDeps) {}

  @Mutation(() => ChangePasswordResult, {
    description:
      'A new password for this login; all its other sessions end, and it is told by mail. Asks for a fresh sign-in instead of the old password (see reauthenticate).',
  })
  async changePassword(
    @Arg('password', () => String, {
      description: 'The new one; checkPassword tells which criteria it meets.',
    })
    password: string,
    @Arg('passwordConfirmation', () => String, { description: 'The same password once more.' })
    passwordConfirmation: string,
    @Ctx() { viewer, loaders }: LoginContext,
  ): Promise<typeof ChangePasswordResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const changed = await changePassword(this.deps, viewer, { password, passwordConfirmation });
    if (changed.kind === 'refused') return formRefused('INVALID_INPUT', changed.problems, viewer.locale);
    const row = await loaders.loginById.load(viewer.loginId);
    if (row === null) throw unauthenticated();
    return toLogin(row);
  }
}
