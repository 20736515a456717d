import { withCodes } from '@customer-area/shared/contract';
import { ApprovalRequired, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { protectedActionsCodes } from '../../../contract';
import { ProtectedActionEnum } from './approval.graphql';

@ObjectType({ simpleResolvers: true, description: 'What is under dual approval now.' })
export class ProtectedActions {
  @Field(() => [ProtectedActionEnum], { description: 'Each of them waits for a second login.' })
  actions!: ProtectedActionEnum[];
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'ProtectedActionsRefused', protectedActionsCodes),
})
export class ProtectedActionsRefused extends Refusal {}

export const SetProtectedActionsResult = createUnionType({
  name: 'SetProtectedActionsResult',
  description:
    'What is under dual approval now, or a request that waits for a second login, or why it is not possible.',
  types: () => [ProtectedActions, ApprovalRequired, ProtectedActionsRefused] as const,
});
