import { unauthenticated } from '@customer-area/shared/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActingContext } from '../../account/logins';
import { type CompleteSignInDeps, completeSignIn } from './complete-sign-in';
import { type RefreshSessionDeps, refreshSession } from './refresh-session';
import { Session, toSession } from './session.graphql';
import { type SignInDeps, signIn } from './sign-in';
import {
  CompleteSignInResult,
  comingFrom,
  SecondFactorMethod,
  SecondFactorRequired,
  SignInResult,
  signInRefused,
} from './sign-in.graphql';
import { type SignOutDeps, signOut } from './sign-out';

@Resolver()
export class SessionResolver {
  constructor(private readonly deps: SignInDeps & CompleteSignInDeps & RefreshSessionDeps & SignOutDeps) {}

  @Mutation(() => SignInResult, {
    description:
      'Opens a session, or asks for the second factor where there is one. After repeated wrong passwords the login is locked for some minutes, without saying so; not for a device or network that it has signed in from, which has five of its own.',
  })
  async signIn(
    @Arg('username', () => String, { description: 'As assigned, e.g. 1234567@aruba.it.' }) username: string,
    @Arg('password', () => String, { description: 'The password of that login.' }) password: string,
    @Arg('deviceToken', () => String, {
      nullable: true,
      description: 'From the last Session that this device has opened for the login; null for a new device.',
    })
    deviceToken: string | null,
    @Ctx() context: ActingContext,
  ): Promise<typeof SignInResult> {
    const from = { ...comingFrom(context), deviceToken: deviceToken ?? null };
    const outcome = await signIn(this.deps, { username, password, ...from });
    switch (outcome.kind) {
      case 'open':
        return toSession(outcome.session, context);
      case 'second-factor':
        return Object.assign(new SecondFactorRequired(), {
          challenge: outcome.challenge,
          methods: outcome.methods.map((method) => SecondFactorMethod[method]),
          expiresAt: outcome.expiresAt,
        });
      case 'refused':
        return signInRefused(context.viewer.locale);
    }
  }

  @Mutation(() => CompleteSignInResult, {
    description:
      'Second step of a sign-in: a code opens the session. After five wrong codes the second factor is locked for some minutes, without saying so.',
  })
  async completeSignIn(
    @Arg('challenge', () => String, { description: 'From SecondFactorRequired.' }) challenge: string,
    @Arg('code', () => String, { description: 'Of the authenticator app, or a recovery code.' }) code: string,
    @Ctx() context: ActingContext,
  ): Promise<typeof CompleteSignInResult> {
    const opened = await completeSignIn(this.deps, { challenge, code, ...comingFrom(context) });
    return opened === null ? signInRefused(context.viewer.locale) : toSession(opened, context);
  }

  @Mutation(() => Session, {
    description:
      'A new pair of tokens for a refresh token, which is used up by it. Repeated within 30 seconds by the same device (network and user agent) it answers the same refresh token. UNAUTHENTICATED otherwise, and the session of a token that comes again later or from elsewhere has ended.',
  })
  async refreshSession(
    @Arg('refreshToken', () => String, { description: 'From the last Session of this sign-in.' })
    refreshToken: string,
    @Ctx() context: ActingContext,
  ): Promise<Session> {
    return toSession(await refreshSession(this.deps, { refreshToken, ...comingFrom(context) }), context);
  }

  @Mutation(() => Boolean, { description: 'Ends this session everywhere, within two seconds.' })
  async signOut(@Ctx() { viewer }: ActingContext): Promise<boolean> {
    if (viewer.kind !== 'login') throw unauthenticated();
    await signOut(this.deps, viewer);
    return true;
  }
}
