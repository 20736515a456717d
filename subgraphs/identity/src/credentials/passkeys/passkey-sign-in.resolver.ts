import { unauthenticated } from '@customer-area/shared/errors';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ActingContext } from '../../account/logins';
import {
  CompleteSignInResult,
  comingFrom,
  ReauthenticateResult,
  signInRefused,
  toReauthenticated,
  toSession,
} from '../sessions';
import { authenticationIn } from './credential-json';
import { PasskeyRequest, toPasskeyRequest } from './passkey.graphql';
import { preparePasskeySignIn } from './prepare-passkey-sign-in';
import { type ReauthenticateWithPasskeyDeps, reauthenticateWithPasskey } from './reauthenticate-with-passkey';
import { type SignInWithPasskeyDeps, signInWithPasskey } from './sign-in-with-passkey';

@Resolver()
export class PasskeySignInResolver {
  constructor(private readonly deps: SignInWithPasskeyDeps & ReauthenticateWithPasskeyDeps) {}

  @Mutation(() => PasskeyRequest, {
    description:
      'First step of a sign-in without a password: what the browser asks the device to sign. The same for every username, known or not. RATE_LIMITED when asked too often.',
  })
  async preparePasskeySignIn(
    @Arg('username', () => String, {
      nullable: true,
      description: 'Only a passkey of this login will be accepted; of any login without it.',
    })
    username: string | null,
    @Ctx() { viewer }: ActingContext,
  ): Promise<PasskeyRequest> {
    const input = { username, ip: viewer.ip };
    return toPasskeyRequest(await preparePasskeySignIn(this.deps, input));
  }

  @Mutation(() => CompleteSignInResult, {
    description:
      'Second step: what the device signed opens a session. An unlocked passkey is both factors, so that nothing else is asked for.',
  })
  async signInWithPasskey(
    @Arg('challengeId', () => ID, { description: 'From preparePasskeySignIn.' }) challengeId: string,
    @Arg('response', () => String, {
      description:
        'The PublicKeyCredential as JSON (its toJSON()): id, rawId, type, response { clientDataJSON authenticatorData signature userHandle }, clientExtensionResults.',
    })
    response: string,
    @Ctx() context: ActingContext,
  ): Promise<typeof CompleteSignInResult> {
    const input = { challengeId, response: authenticationIn(response), ...comingFrom(context) };
    const opened = await signInWithPasskey(this.deps, input);
    return opened === null ? signInRefused(context.viewer.locale) : toSession(opened, context);
  }

  @Mutation(() => ReauthenticateResult, {
    description:
      'Proves once more who is there, with a passkey instead of the password: for what asks for a sign-in younger than ten minutes (FRESH_SIGN_IN_REQUIRED).',
  })
  async reauthenticateWithPasskey(
    @Arg('challengeId', () => ID, { description: 'From preparePasskeySignIn.' }) challengeId: string,
    @Arg('response', () => String, { description: 'As for signInWithPasskey; of a passkey of this login.' })
    response: string,
    @Ctx() { viewer }: ActingContext,
  ): Promise<typeof ReauthenticateResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const input = { challengeId, response: authenticationIn(response) };
    const proof = await reauthenticateWithPasskey(this.deps, viewer, input);
    return proof === null ? signInRefused(viewer.locale) : toReauthenticated(proof, viewer.loginId);
  }
}
