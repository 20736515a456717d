import { badInput, faultText } from '@customer-area/shared/errors';
import { AtMost } from '@customer-area/shared/graphql';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { LoginContext } from '../../account/logins';
import { type PasswordContext, PasswordCriterion, toCriteria } from '../../account/password';
import type { SecondFactorCheck } from '../sessions';

@Resolver()
export class CheckPasswordResolver {
  constructor(private readonly secondFactors: Pick<SecondFactorCheck, 'isOn'>) {}

  @AtMost(10)
  @Query(() => [PasswordCriterion], {
    description:
      'Which criteria a password meets, as the form shows them while it is typed. Nothing is stored.',
  })
  async checkPassword(
    @Arg('password', () => String, {
      description: 'As typed so far; at most 1000 characters, BAD_USER_INPUT beyond.',
    })
    password: string,
    @Arg('username', () => String, {
      nullable: true,
      description:
        'The username it will go with, which it must not contain. With the own one, a second factor of the login counts.',
    })
    username: string | null,
    @Ctx() context: LoginContext,
  ): Promise<PasswordCriterion[]> {
    if (password.length > 1_000) throw badInput('password', faultText('input.longest', { most: 1_000 }));
    const about = username ? { username } : {};
    return toCriteria(password, about, context.viewer.locale, await this.hasSecondFactor(about, context));
  }

  /** Only the own second factor: whether others have one is not told here. */
  private async hasSecondFactor(
    { username }: PasswordContext,
    { viewer, loaders }: LoginContext,
  ): Promise<boolean> {
    if (viewer.kind !== 'login' || username === undefined) return false;
    const own = await loaders.loginById.load(viewer.loginId);
    return own?.username === username.trim().toLowerCase() && this.secondFactors.isOn(own.id);
  }
}
