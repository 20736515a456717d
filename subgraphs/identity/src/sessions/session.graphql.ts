import { unauthenticated } from '@customer-area/shared/errors';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Text } from '@customer-area/shared/locale';
import { Arg, Ctx, createUnionType, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { IdentityContext } from '../context';
import { Login, toLogin } from '../profiles';
import type { OpenedSession } from './open-session';
import { type RefreshSession, refreshSession } from './refresh-session';
import { type SignIn, signIn } from './sign-in';
import { signOut } from './sign-out';

@ObjectType({ simpleResolvers: true, description: 'A session that was just opened or renewed.' })
export class Session {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => String, { description: 'Send as `Authorization: Bearer …`.' })
  accessToken!: string;
  @Field(() => String, { description: 'Good for one refreshSession; using it twice ends the session.' })
  refreshToken!: string;
  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;
  @Field(() => Login, { description: 'Whose session it is.' })
  login!: Login;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The password was right; a second factor is asked for as well.',
})
export class SecondFactorRequired {
  @Field(() => String, { description: 'Opaque; names this sign-in when the second factor is given.' })
  challenge!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: 'Sign-in did not succeed. One answer for every reason: CREDENTIALS_NOT_ACCEPTED.',
})
export class SignInRefused extends Refusal {}

const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'An open session, a second step, or one and the same no for every reason.',
  types: () => [Session, SecondFactorRequired, SignInRefused] as const,
});

const NOT_ACCEPTED: Text = {
  it: 'Username o password non corretti, oppure accesso temporaneamente bloccato.',
  en: 'The username or password is not right, or the login is locked for a while.',
};

@Resolver()
export class SessionResolver {
  constructor(private readonly deps: SignIn & RefreshSession) {}

  @Mutation(() => SignInResult, {
    description:
      'Opens a session. After repeated wrong passwords the login is locked for some minutes, without saying so.',
  })
  async signIn(
    @Arg('username', () => String, { description: 'As assigned, e.g. 1234567@aruba.it.' }) username: string,
    @Arg('password', () => String, { description: 'The password of that login.' }) password: string,
    @Ctx() context: IdentityContext,
  ): Promise<typeof SignInResult> {
    const opened = await signIn(this.deps, { username, password, ...comingFrom(context) });
    if (opened !== null) return this.toSession(opened, context);
    const message = NOT_ACCEPTED[context.viewer.locale];
    return Object.assign(new SignInRefused(), { code: 'CREDENTIALS_NOT_ACCEPTED', message });
  }

  @Mutation(() => Session, {
    description:
      'A new pair of tokens for a refresh token, which is used up by it. UNAUTHENTICATED otherwise.',
  })
  async refreshSession(
    @Arg('refreshToken', () => String, { description: 'From the last Session of this sign-in.' })
    refreshToken: string,
    @Ctx() context: IdentityContext,
  ): Promise<Session> {
    return this.toSession(await refreshSession(this.deps, { refreshToken, ...comingFrom(context) }), context);
  }

  @Mutation(() => Boolean, { description: 'Ends this session everywhere, within two seconds.' })
  async signOut(@Ctx() { viewer }: IdentityContext): Promise<boolean> {
    if (viewer.kind !== 'login') throw unauthenticated();
    await signOut(this.deps, viewer);
    return true;
  }

  /** From here on the operation reads as the login that has just signed in. */
  private async toSession(opened: OpenedSession, context: IdentityContext): Promise<Session> {
    context.actAs({
      ...context.viewer,
      kind: 'login',
      loginId: opened.loginId,
      profileId: opened.profileId,
      sessionId: opened.sessionId,
      role: opened.role,
      authenticatedAt: Math.floor(opened.authenticatedAt.getTime() / 1000),
      secondFactor: opened.secondFactor,
      permissions: opened.permissions,
      limits: opened.limits,
    });
    const row = await context.loaders.loginById.load(opened.loginId);
    if (row === null) throw unauthenticated();
    return Object.assign(new Session(), {
      profileId: opened.profileId,
      accessToken: opened.accessToken,
      refreshToken: opened.refreshToken,
      expiresAt: opened.expiresAt,
      login: toLogin(row),
    });
  }
}

function comingFrom({ viewer: { ip, userAgent } }: IdentityContext): { ip: string; userAgent: string } {
  return { ip, userAgent };
}
