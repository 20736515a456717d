import { badInput, faultText, unauthenticated } from '@customer-area/shared/errors';
import { label } from '@customer-area/shared/free-text';
import { AtMost } from '@customer-area/shared/graphql';
import { ownerOfLoginRows } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { SecondFactorContext } from '../second-factor';
import { SecondFactorResult, secondFactorOf, secondFactorRefused } from '../second-factor';
import { registrationIn } from './credential-json';
import {
  Passkey,
  PasskeyRegistered,
  PasskeyRequest,
  RegisterPasskeyInput,
  RegisterPasskeyResult,
  toPasskey,
  toPasskeyRequest,
} from './passkey.graphql';
import {
  type PreparePasskeyRegistrationDeps,
  preparePasskeyRegistration,
} from './prepare-passkey-registration';
import { MAX_PASSKEYS, type RegisterPasskeyDeps, registerPasskey } from './register-passkey';
import { type RemovePasskeyDeps, removePasskey } from './remove-passkey';

@Resolver()
export class PasskeyResolver {
  constructor(
    private readonly deps: PreparePasskeyRegistrationDeps & RegisterPasskeyDeps & RemovePasskeyDeps,
  ) {}

  @AtMost(MAX_PASSKEYS)
  @Query(() => [Passkey], {
    description: `The passkeys of the own login, oldest first; at most ${MAX_PASSKEYS}.`,
  })
  async passkeys(@Ctx() { viewer }: SecondFactorContext): Promise<Passkey[]> {
    const { loginId } = loginIn(viewer);
    const rows = await this.deps.passkeys.listOwn(ownerOfLoginRows(viewer), loginId);
    return rows.map(toPasskey);
  }

  @Mutation(() => PasskeyRequest, {
    description: 'First step to a passkey: what the browser asks the device to make. Takes a fresh sign-in.',
  })
  async preparePasskeyRegistration(@Ctx() { viewer }: SecondFactorContext): Promise<PasskeyRequest> {
    return toPasskeyRequest(await preparePasskeyRegistration(this.deps, loginIn(viewer).loginId));
  }

  @Mutation(() => RegisterPasskeyResult, {
    description:
      'Second step: what the device made. From here on signing in with the password asks for a second factor; this session counts as opened with one once it is refreshed, and with the first factor the other sessions of the login end. Takes a fresh sign-in.',
  })
  async registerPasskey(
    @Arg('input', () => RegisterPasskeyInput, { description: 'What the device made, and its name.' })
    input: RegisterPasskeyInput,
    @Ctx() { viewer }: SecondFactorContext,
  ): Promise<typeof RegisterPasskeyResult> {
    const { loginId, sessionId, locale } = loginIn(viewer);
    const called = label('name', input.name);
    if (called === null) throw badInput('name', faultText('input.empty'));
    const outcome = await registerPasskey(this.deps, {
      loginId,
      sessionId,
      challengeId: input.challengeId,
      response: registrationIn(input.response),
      name: called,
    });
    if (outcome.kind === 'refused') return secondFactorRefused(outcome.code, locale);
    const { passkey, recoveryCodes } = outcome;
    return Object.assign(new PasskeyRegistered(), { passkey: toPasskey(passkey), recoveryCodes });
  }

  @Mutation(() => SecondFactorResult, {
    description:
      'Takes a passkey of the own login away, and with the last factor the recovery codes. NOT_FOUND for any other. Staff keep at least one factor. Takes a fresh sign-in, and a session opened with a second factor (FORBIDDEN, SECOND_FACTOR_REQUIRED).',
  })
  async removePasskey(
    @Arg('passkeyId', () => ID, { description: 'One of passkeys; NOT_FOUND for any other.' })
    passkeyId: string,
    @Ctx() context: SecondFactorContext,
  ): Promise<typeof SecondFactorResult> {
    const { loginId, secondFactor, locale } = loginIn(context.viewer);
    const refusal = await removePasskey(this.deps, { loginId, secondFactor, passkeyId });
    return refusal === null ? secondFactorOf(loginId, context) : secondFactorRefused(refusal, locale);
  }
}

function loginIn(viewer: SecondFactorContext['viewer']): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
