import { badInput } from '@customer-area/shared/errors';
import type { Locale } from '@customer-area/shared/locale';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { IdentityContext } from '../../context';
import type { SecondFactorCheck } from '../second-factor';
import { criterionDescriptions, type PasswordContext, passwordCriteria } from './criteria';

@ObjectType({ simpleResolvers: true, description: 'One thing asked of a password, and whether it is met.' })
export class PasswordCriterion {
  @Field(() => String, { description: 'Stable, e.g. MIN_LENGTH.' })
  id!: string;
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
  return passwordCriteria(password, about, hasSecondFactor).map(({ id, satisfied }) => ({
    id,
    satisfied,
    description: criterionDescriptions[id][locale],
  }));
}

@Resolver()
export class CheckPasswordResolver {
  constructor(private readonly secondFactors: Pick<SecondFactorCheck, 'isOn'>) {}

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
    username: string | null | undefined,
    @Ctx() context: IdentityContext,
  ): Promise<PasswordCriterion[]> {
    if (password.length > 1_000) throw badInput('password', 'must not be longer than 1000 characters');
    const about = username ? { username } : {};
    return toCriteria(password, about, context.viewer.locale, await this.hasSecondFactor(about, context));
  }

  /** Only the own second factor: whether others have one is not told here. */
  private async hasSecondFactor(
    { username }: PasswordContext,
    { viewer, loaders }: IdentityContext,
  ): Promise<boolean> {
    if (viewer.kind !== 'login' || username === undefined) return false;
    const own = await loaders.loginById.load(viewer.loginId);
    return own?.username === username.trim().toLowerCase() && this.secondFactors.isOn(own.id);
  }
}
