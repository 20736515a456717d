import { unauthenticated } from '@customer-area/shared/errors';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Login } from '../../account/profiles';
import { type ConfirmTotpDeps, confirmTotp } from './confirm-totp';
import { type DisableTotpDeps, disableTotp } from './disable-totp';
import { type EnableTotpDeps, enableTotp } from './enable-totp';
import { type RenewRecoveryCodesDeps, renewRecoveryCodes } from './renew-recovery-codes';
import {
  EnableTotpResult,
  RecoveryCodesResult,
  SecondFactor,
  SecondFactorResult,
  secondFactorOf,
  secondFactorRefused,
  TotpEnrolment,
  toRecoveryCodes,
} from './second-factor.graphql';
import type { SecondFactorContext } from './second-factor.loader';

@Resolver(() => Login)
export class SecondFactorResolver {
  constructor(
    private readonly deps: EnableTotpDeps & ConfirmTotpDeps & DisableTotpDeps & RenewRecoveryCodesDeps,
  ) {}

  @FieldResolver(() => SecondFactor, { description: 'What protects this login beside its password.' })
  secondFactor(@Root() login: Login, @Ctx() context: SecondFactorContext): Promise<SecondFactor> {
    return secondFactorOf(login.id, context);
  }

  @Mutation(() => EnableTotpResult, {
    description:
      'First step to an authenticator app (TOTP): a secret for it. Nothing changes before confirmTotp. Takes a fresh sign-in.',
  })
  async enableTotp(
    @Arg('code', () => String, {
      nullable: true,
      description: 'Only to replace an app that is on: one of its codes, or a recovery code.',
    })
    code: string | null,
    @Ctx() { viewer }: SecondFactorContext,
  ): Promise<typeof EnableTotpResult> {
    const enabled = await enableTotp(this.deps, { loginId: loginIn(viewer).loginId, code });
    if (enabled.kind === 'refused') return secondFactorRefused(enabled.code, viewer.locale);
    const { secret, uri, expiresAt } = enabled;
    return Object.assign(new TotpEnrolment(), { secret, uri, expiresAt });
  }

  @Mutation(() => RecoveryCodesResult, {
    description:
      'Second step: the first code of the app. From here on signing in asks for one; this session counts as opened with a second factor once it is refreshed, and with the first factor the other sessions of the login end. Answers ten recovery codes.',
  })
  async confirmTotp(
    @Arg('code', () => String, { description: 'Six digits, as the app shows them now.' }) code: string,
    @Ctx() { viewer }: SecondFactorContext,
  ): Promise<typeof RecoveryCodesResult> {
    const { loginId, sessionId } = loginIn(viewer);
    const confirmed = await confirmTotp(this.deps, { loginId, sessionId, code });
    return confirmed.kind === 'refused'
      ? secondFactorRefused(confirmed.code, viewer.locale)
      : toRecoveryCodes(confirmed.recoveryCodes);
  }

  @Mutation(() => SecondFactorResult, {
    description:
      'Takes the authenticator app away, and with the last factor the recovery codes. Staff keep at least one factor. Takes a fresh sign-in.',
  })
  async disableTotp(
    @Arg('code', () => String, { description: 'A code of the app, or a recovery code.' }) code: string,
    @Ctx() context: SecondFactorContext,
  ): Promise<typeof SecondFactorResult> {
    const { loginId, locale } = loginIn(context.viewer);
    const refusal = await disableTotp(this.deps, { loginId, code });
    return refusal === null ? secondFactorOf(loginId, context) : secondFactorRefused(refusal, locale);
  }

  @Mutation(() => RecoveryCodesResult, {
    description: 'Ten new recovery codes; the earlier ones cannot be used any more. Takes a fresh sign-in.',
  })
  async renewRecoveryCodes(
    @Arg('code', () => String, {
      nullable: true,
      description:
        'A code of the app, or a recovery code. Not needed where there are passkeys alone and the session was opened with one.',
    })
    code: string | null,
    @Ctx() { viewer }: SecondFactorContext,
  ): Promise<typeof RecoveryCodesResult> {
    const { loginId, secondFactor } = loginIn(viewer);
    const renewed = await renewRecoveryCodes(this.deps, { loginId, secondFactor, code });
    return renewed.kind === 'refused'
      ? secondFactorRefused(renewed.code, viewer.locale)
      : toRecoveryCodes(renewed.recoveryCodes);
  }
}

function loginIn(viewer: SecondFactorContext['viewer']): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
