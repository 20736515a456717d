import { ApprovalRequired, Refusal } from '@customer-area/shared/graphql';
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
