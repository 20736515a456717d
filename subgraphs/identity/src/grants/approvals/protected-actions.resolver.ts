import { badInput, unauthenticated } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { approvalRequired } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import { ProtectedActionEnum } from './approval.graphql';
import { PROTECTED_ACTIONS, type ProtectedAction } from './guarded-act';
import {
  ProtectedActions,
  ProtectedActionsRefused,
  SetProtectedActionsResult,
} from './protected-actions.graphql';
import { type SetProtectedActionsDeps, setProtectedActions } from './set-protected-actions';

@Resolver()
export class ProtectedActionsResolver {
  constructor(private readonly deps: SetProtectedActionsDeps) {}

  @Query(() => [ProtectedActionEnum], {
    description: 'The acts that wait for a second login of the profile.',
  })
  async protectedActions(@Ctx() { viewer }: ServiceContext): Promise<ProtectedActionEnum[]> {
    const isProtected = await this.deps.protections.of(profileOf(viewer));
    return PROTECTED_ACTIONS.filter((action) => isProtected.has(action)) as ProtectedActionEnum[];
  }

  @Mutation(() => SetProtectedActionsResult, {
    description:
      'Puts exactly these acts under dual approval. Taking one away waits for a second login itself. While there is any, making and disabling a login and changing the e-mail address, the telephone number or the secret question waits as well. Needs a sign-in of less than ten minutes ago.',
  })
  async setProtectedActions(
    @Arg('actions', () => [ProtectedActionEnum], {
      description:
        'All of them, among the five that can be chosen (BAD_USER_INPUT for another); none to protect nothing.',
    })
    actions: ProtectedActionEnum[],
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof SetProtectedActionsResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const { loginId, locale } = viewer;
    const outcome = await setProtectedActions(this.deps, {
      profileId: profileOf(viewer),
      loginId,
      actions: chosen(actions),
    });
    switch (outcome.kind) {
      case 'set':
        return Object.assign(new ProtectedActions(), { actions: outcome.actions });
      case 'waiting':
        return approvalRequired(outcome.approvalId, locale);
      case 'too-few-logins':
        return Object.assign(new ProtectedActionsRefused(), {
          code: 'TOO_FEW_LOGINS',
          message: messages.text(locale, 'protected-actions.TOO_FEW_LOGINS'),
        });
    }
  }
}

/** The acts that a profile can choose; the others wait by themselves. */
function chosen(actions: readonly ProtectedActionEnum[]): readonly ProtectedAction[] {
  return actions.map((action) => {
    const known = PROTECTED_ACTIONS.find((one) => one === action);
    if (known === undefined)
      throw badInput('actions', messages.localized('fault.alwaysProtected', { action }));
    return known;
  });
}
