import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type FormRefused, formRefused, inputWarnings } from '../form-refusals';
import type { ActingContext } from '../logins';
import { toCriteria } from '../password';
import { type Login, toLogin } from '../profiles';
import { type CompleteRegistrationDeps, completeRegistration } from './complete-registration';
import {
  CompleteRegistrationInput,
  CompleteRegistrationResult,
  RegistrationDraft,
  RegistrationInput,
  StartRegistrationResult,
} from './registration.graphql';
import { type StartRegistrationDeps, startRegistration } from './start-registration';

@Resolver()
export class RegistrationResolver {
  constructor(private readonly deps: StartRegistrationDeps & CompleteRegistrationDeps) {}

  @Mutation(() => StartRegistrationResult, {
    description:
      'First step: checks the form and assigns the username. The draft is valid for two hours; RATE_LIMITED when too many are begun from one address. With a claimToken, an order placed before signing up becomes that of the new profile.',
  })
  async startRegistration(
    @Arg('input', () => RegistrationInput, { description: 'The form as it was filled in.' })
    input: RegistrationInput,
    @Arg('claimToken', () => String, {
      nullable: true,
      description:
        'As placeOrder answered it without signing in; valid once, within 24 hours. The order comes with the newest draft that names it.',
    })
    claimToken: string | null,
    @Ctx() { viewer }: ActingContext,
  ): Promise<typeof StartRegistrationResult> {
    const started = await startRegistration(this.deps, input, claimToken, viewer.ip);
    if (started.kind === 'refused') return formRefused('INVALID_INPUT', started.problems, viewer.locale);
    return Object.assign(new RegistrationDraft(), {
      id: started.id,
      username: started.username,
      expiresAt: started.expiresAt,
      warnings: inputWarnings(started.warnings, viewer.locale),
      passwordCriteria: toCriteria('', { username: started.username }, viewer.locale),
    });
  }

  @Mutation(() => CompleteRegistrationResult, {
    description:
      'Second step: the password. Makes the profile and its first login, and mails a link to confirm the address.',
  })
  async completeRegistration(
    @Arg('input', () => CompleteRegistrationInput, { description: 'Draft and password.' })
    input: CompleteRegistrationInput,
    @Ctx() context: ActingContext,
  ): Promise<Login | FormRefused> {
    const { locale, ip } = context.viewer;
    const done = await completeRegistration(this.deps, { ...input, ip });
    switch (done.kind) {
      case 'refused':
        return formRefused('INVALID_INPUT', done.problems, locale);
      case 'expired':
        return formRefused('DRAFT_EXPIRED', [], locale);
      case 'superseded':
        return formRefused('DRAFT_SUPERSEDED', [], locale);
      case 'already-completed':
        return formRefused('DRAFT_ALREADY_COMPLETED', [], locale);
      case 'completed':
        return this.newLogin(done, context);
    }
  }

  /** The rest of this operation reads as the login that has just been made; it has no session. */
  private async newLogin(
    made: { loginId: string; profileId: string },
    context: ActingContext,
  ): Promise<Login> {
    context.actAs({
      ...context.viewer,
      kind: 'login',
      loginId: made.loginId,
      profileId: made.profileId,
      sessionId: '',
      role: 'customer',
      authenticatedAt: 0,
      secondFactor: false,
      permissions: [],
      limits: null,
    });
    const row = await context.loaders.loginById.load(made.loginId);
    if (row === null) throw new Error('a login that was just made is not there');
    return toLogin(row);
  }
}
