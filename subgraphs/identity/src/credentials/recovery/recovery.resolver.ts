import type { ServiceContext } from '@customer-area/shared/graphql';
import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { formRefused } from '../../account/form-refusals';
import { type AnswerRecoveryDeps, answerRecovery } from './answer-recovery';
import { type CompleteRecoveryDeps, completeRecovery } from './complete-recovery';
import {
  AnswerRecoveryResult,
  CompleteRecoveryResult,
  RecoveryCompleted,
  RecoveryRefused,
  RecoveryStarted,
  RecoveryStep,
} from './recovery.graphql';
import { type StartRecoveryDeps, startRecovery } from './start-recovery';

const STARTED: LocalizedText = {
  it: "Se i dati corrispondono a un'iscrizione, abbiamo inviato un'e-mail con le istruzioni all'indirizzo dell'anagrafica. Il link vale 10 minuti.",
  en: 'If this belongs to a registration, we have mailed instructions to the address of its profile. The link is good for 10 minutes.',
};

const REFUSALS = {
  RECOVERY_NOT_VALID: {
    it: 'Il link non è valido o è scaduto: richiedine uno nuovo.',
    en: 'The link is not valid or has expired: ask for a new one.',
  },
  RECOVERY_NOT_ACCEPTED: {
    it: 'La risposta o il codice non sono corretti.',
    en: 'The answer or the code is not right.',
  },
} satisfies Record<string, LocalizedText>;

@Resolver()
export class RecoveryResolver {
  constructor(private readonly deps: StartRecoveryDeps & AnswerRecoveryDeps & CompleteRecoveryDeps) {}

  @Mutation(() => RecoveryStarted, {
    description:
      'First step for who has lost a username or a password: a one-time link goes to the address of the profile, if there is one. The same answer, after the same work, for everybody. RATE_LIMITED when asked too often.',
  })
  async startRecovery(
    @Arg('identifier', () => String, {
      description: 'The username, or the e-mail address of the profile: its letter names the usernames.',
    })
    identifier: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<RecoveryStarted> {
    const expiresAt = await startRecovery(this.deps, { identifier, ip: viewer.ip });
    return Object.assign(new RecoveryStarted(), { message: STARTED[viewer.locale], expiresAt });
  }

  @Mutation(() => AnswerRecoveryResult, {
    description:
      'Second step: with the token alone it tells what is asked for; with all of it, it makes the recovery ready. Five tries.',
  })
  async answerRecovery(
    @Arg('token', () => String, { description: 'The secret in the mailed link.' }) token: string,
    @Arg('answer', () => String, {
      nullable: true,
      description: 'To the secret question; upper and lower case are the same.',
    })
    answer: string | null,
    @Arg('code', () => String, {
      nullable: true,
      description: 'Of the authenticator app, or a recovery code.',
    })
    code: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof AnswerRecoveryResult> {
    const answered = await answerRecovery(this.deps, { token, answer, code, ip: viewer.ip });
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
      case 'not-valid':
        return refused('RECOVERY_NOT_VALID', viewer.locale);
    }
  }

  @Mutation(() => CompleteRecoveryResult, {
    description:
      'Last step: the new password. Ends every session of the login and lifts its lock; signs nobody in. The addresses are told.',
  })
  async completeRecovery(
    @Arg('token', () => String, { description: 'The secret in the mailed link.' }) token: string,
    @Arg('password', () => String, {
      description: 'The new one; checkPassword tells which criteria it meets.',
    })
    password: string,
    @Arg('passwordConfirmation', () => String, { description: 'The same password once more.' })
    passwordConfirmation: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof CompleteRecoveryResult> {
    const completed = await completeRecovery(this.deps, { token, password, passwordConfirmation });
    switch (completed.kind) {
      case 'completed':
        return Object.assign(new RecoveryCompleted(), { username: completed.username });
      case 'refused':
        return formRefused('INVALID_INPUT', completed.problems, viewer.locale);
      case 'not-valid':
        return refused('RECOVERY_NOT_VALID', viewer.locale);
    }
  }
}

function refused(code: keyof typeof REFUSALS, locale: Locale): RecoveryRefused {
  return Object.assign(new RecoveryRefused(), { code, message: REFUSALS[code][locale] });
}
