import { ApprovalRequired } from '@customer-area/shared/graphql';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { FormRefused } from '../../account/form-refusals';

@ObjectType({
  simpleResolvers: true,
  description:
    'What recovery asks of whoever has lost a password, beside the mailed link. The answer is never shown.',
})
export class RecoveryData {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => String, { nullable: true, description: 'The secret question; null when there is none.' })
  question!: string | null;
}

export const ChangeRecoveryDataResult = createUnionType({
  name: 'ChangeRecoveryDataResult',
  description:
    'What recovery asks from now on, what is wrong with the question or the answer, or a request that another login has to approve.',
  types: () => [RecoveryData, FormRefused, ApprovalRequired] as const,
});
