import { ApprovalRequired, Refusal } from '@customer-area/shared/graphql';
import type { LocalizedText } from '@customer-area/shared/locale';
import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';

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

export const SetProtectedActionsResult = createUnionType({
  name: 'SetProtectedActionsResult',
  description:
    'What is under four eyes now, or a request that waits for a second login, or why it is not possible.',
  types: () => [ProtectedActions, ApprovalRequired, ProtectedActionsRefused] as const,
});

export const TOO_FEW_LOGINS: LocalizedText = {
  it: 'Serve almeno una seconda login: senza, nessuno potrebbe approvare.',
  en: 'A second login is needed: without one nobody could approve.',
};
