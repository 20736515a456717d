import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { LetterStore } from '../../letters';
import { type ConfirmEmailDeps, confirmEmail } from './confirm-email';
import type { IssueConfirmationDeps } from './issue-confirmation';
import { resendConfirmation } from './resend-confirmation';

@Resolver()
export class ConfirmEmailResolver {
  constructor(private readonly deps: ConfirmEmailDeps & IssueConfirmationDeps & { letters: LetterStore }) {}

  @Mutation(() => Boolean, {
    description:
      'Confirms the address a link was mailed to. False when the link is unknown, too old or overtaken.',
  })
  confirmEmail(
    @Arg('token', () => String, { description: 'The secret in the mailed link.' }) token: string,
  ): Promise<boolean> {
    return confirmEmail(this.deps, token);
  }

  @Mutation(() => Boolean, {
    description:
      'Mails a new link to the own address; false when it is confirmed already. At most five a day.',
  })
  resendEmailConfirmation(@Ctx() { viewer }: ServiceContext): Promise<boolean> {
    const profileId = profileOf(viewer);
    return this.deps.database.transact((manager) => resendConfirmation(this.deps, manager, profileId));
  }
}
