import { withCodes } from '@customer-area/shared/contract';
import { ApprovalRequired, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, ObjectType } from 'type-graphql';
import { loginCodes } from '../../../contract';
import { Login } from '../../account/profiles';

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The login stays as it is.', 'LoginRefused', loginCodes),
})
export class LoginRefused extends Refusal {}

export const DisableLoginResult = createUnionType({
  name: 'DisableLoginResult',
  description:
    'The login, which nobody can sign in with any more; or why it stays; or a request for a second login to approve.',
  types: () => [Login, LoginRefused, ApprovalRequired] as const,
});
