import type { ServiceContext } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { formRefused } from '../../account/form-refusals';
import { messages } from '../../messages';
import { type AnswerRecoveryDeps, answerRecovery } from './answer-recovery';
import { type CompleteRecoveryDeps, completeRecovery } from './complete-recovery';
import {
  AnswerRecoveryInput,
  AnswerRecoveryResult,
  CompleteRecoveryInput,
  CompleteRecoveryResult,
  RecoveryCompleted,
  RecoveryRefused,
  RecoveryStarted,
  RecoveryStep,
} from './recovery.graphql';
import { type StartRecoveryDeps, startRecovery } from './start-recovery';
import { type StopRecoveryDeps, stopRecovery } from './stop-recovery';

@Resolver()
export class RecoveryResolver {
  constructor(
    private readonly deps: StartRecoveryDeps & AnswerRecoveryDeps & CompleteRecoveryDeps & StopRecoveryDeps,
  ) {}

  @Mutation(() => RecoveryStarted, {
    description:
      'First step for who has lost a username or a password: a one-time link goes to the confirmed address of the profile, if there is one; earlier links stay valid. The same answer, after the same work, for everybody. RATE_LIMITED when asked too often.',
  })
  async startRecovery(
    @Arg('identifier', () => String, {
      description: 'The username, or the e-mail address of the profile: its letter names the usernames.',
    })
    identifier: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<RecoveryStarted> {
    const expiresAt = await startRecovery(this.deps, { identifier, ip: viewer.ip });
    return Object.assign(new RecoveryStarted(), {
      message: messages.text(viewer.locale, 'recovery.started'),
      expiresAt,
    });
  }

  @Mutation(() => AnswerRecoveryResult, {
    description:
      'Second step: with the token alone it tells what is asked for; with all of it, it makes the recovery ready. Five tries.',
  })
  async answerRecovery(
    @Arg('input', () => AnswerRecoveryInput, { description: 'The link, and what else is asked for.' })
    input: AnswerRecoveryInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof AnswerRecoveryResult> {
    const answered = await answerRecovery(this.deps, {
      token: input.token,
      answer: input.answer,
      code: input.code,
      ip: viewer.ip,
    });
    switch (answered.kind) {
      case 'step':
        return Object.assign(new RecoveryStep(), {
          ready: answered.ready,
          question: answered.needs.question,
          codeNeeded: answered.needs.code,
          triesLeft: answered.triesLeft,
          expiresAt: answered.expiresAt,
        });
      case 'not-accepted':
        return refused('RECOVERY_NOT_ACCEPTED', viewer.locale);
      case 'too-early':
        return refused('RECOVERY_TOO_EARLY', viewer.locale);
      case 'not-valid':
        return refused('RECOVERY_NOT_VALID', viewer.locale);
    }
  }

  @Mutation(() => CompleteRecoveryResult, {
    description:
      'Last step: the new password. Ends every session of the login and lifts its lock; signs nobody in. The addresses are told.',
  })
  async completeRecovery(
    @Arg('input', () => CompleteRecoveryInput, { description: 'The link and the new password.' })
    input: CompleteRecoveryInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof CompleteRecoveryResult> {
    const completed = await completeRecovery(this.deps, { ...input, ip: viewer.ip });
    switch (completed.kind) {
      case 'completed':
        return Object.assign(new RecoveryCompleted(), { username: completed.username });
      case 'refused':
        return formRefused('INVALID_INPUT', completed.problems, viewer.locale);
      case 'too-early':
        return refused('RECOVERY_TOO_EARLY', viewer.locale);
      case 'not-valid':
        return refused('RECOVERY_NOT_VALID', viewer.locale);
    }
  }

  @Mutation(() => Boolean, {
    description:
      'Stops what the new address of a profile recovers: with the link that was mailed to the address it had before, for a week after the change. True also for the same link again; false when it is unknown or too old.',
  })
  stopRecovery(
    @Arg('token', () => String, { description: 'The secret in the mailed link.' }) token: string,
  ): Promise<boolean> {
    return stopRecovery(this.deps, token);
  }
}

function refused(
  code: 'RECOVERY_NOT_VALID' | 'RECOVERY_NOT_ACCEPTED' | 'RECOVERY_TOO_EARLY',
  locale: Locale,
): RecoveryRefused {
  return Object.assign(new RecoveryRefused(), { code, message: messages.text(locale, `recovery.${code}`) });
}
