import { unauthenticated } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { ApprovalRequired, approvalRequired, Refusal } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import type { LocalizedText } from '@customer-area/shared/locale';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { PROTECTED_ACTIONS } from './guarded-act';
import { type SetProtectedActionsDeps, setProtectedActions } from './set-protected-actions';

export enum ProtectedActionEnum {
  REVEAL_AUTH_CODE = 'REVEAL_AUTH_CODE',
  UNLOCK_DOMAIN = 'UNLOCK_DOMAIN',
  CHANGE_OWNER = 'CHANGE_OWNER',
  REMOVE_LAST_PAYMENT_METHOD = 'REMOVE_LAST_PAYMENT_METHOD',
}
registerEnumType(ProtectedActionEnum, {
  name: 'ProtectedAction',
  description: 'An act that a profile can put under four eyes.',
  valuesConfig: {
    REVEAL_AUTH_CODE: { description: 'Revealing the auth code of a domain.' },
    UNLOCK_DOMAIN: { description: 'Lifting the transfer lock of a domain.' },
    CHANGE_OWNER: { description: 'Changing the registrant of a domain.' },
    REMOVE_LAST_PAYMENT_METHOD: { description: 'Removing the only payment method that is left.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What is under four eyes now.' })
export class ProtectedActions {
  @Field(() => [ProtectedActionEnum], { description: 'Each of them waits for a second login.' })
  actions!: ProtectedActionEnum[];
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description:
    'Nothing was changed: TOO_FEW_LOGINS, because the profile has no second login that could approve.',
})
export class ProtectedActionsRefused extends Refusal {}

const SetProtectedActionsResult = createUnionType({
  name: 'SetProtectedActionsResult',
  description:
    'What is under four eyes now, or a request that waits for a second login, or why it is not possible.',
  types: () => [ProtectedActions, ApprovalRequired, ProtectedActionsRefused] as const,
});

const TOO_FEW_LOGINS: LocalizedText = {
  it: 'Serve almeno una seconda login: senza, nessuno potrebbe approvare.',
  en: 'A second login is needed: without one nobody could approve.',
};

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
      'Puts exactly these acts under four eyes. Taking one away waits for a second login itself. While there is any, making and disabling a login waits as well. Needs a sign-in of less than ten minutes ago.',
  })
  async setProtectedActions(
    @Arg('actions', () => [ProtectedActionEnum], { description: 'All of them; none to protect nothing.' })
    actions: ProtectedActionEnum[],
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof SetProtectedActionsResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const { loginId, locale } = viewer;
    const outcome = await setProtectedActions(this.deps, { profileId: profileOf(viewer), loginId, actions });
    switch (outcome.kind) {
      case 'set':
        return Object.assign(new ProtectedActions(), { actions: outcome.actions });
      case 'waiting':
        return approvalRequired(outcome.approvalId, locale);
      case 'too-few-logins':
        return Object.assign(new ProtectedActionsRefused(), {
          code: 'TOO_FEW_LOGINS',
          message: TOO_FEW_LOGINS[locale],
        });
    }
  }
}
