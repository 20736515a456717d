import { ApprovalRequired, Refusal } from '@customer-area/shared/graphql';
import type { LocalizedText } from '@customer-area/shared/locale';
import { createUnionType, ObjectType } from 'type-graphql';
import { Login } from '../../account/profiles';

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description:
    'The login stays as it is: LAST_LOGIN, the only one left to get in with; or LAST_APPROVER, because protected acts need two.',
})
export class LoginRefused extends Refusal {}

export const DisableLoginResult = createUnionType({
  name: 'DisableLoginResult',
  description:
    'The login, which nobody can sign in with any more; or why it stays; or a request for a second login to approve.',
  types: () => [Login, LoginRefused, ApprovalRequired] as const,
});

export const LAST_LOGIN: LocalizedText = {
  it: 'È l’unica login attiva della tua anagrafica: crea prima un’altra login.',
  en: 'It is the only login of your profile that can be used: create another one first.',
};

export const LAST_APPROVER: LocalizedText = {
  it: 'Finché ci sono operazioni sotto doppia approvazione servono due login attive: togli prima la protezione, o crea un’altra login.',
  en: 'As long as acts are under four eyes two logins are needed: take the protection away first, or create another one.',
};
