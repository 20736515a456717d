import { unauthenticated } from '@customer-area/shared/errors';
import { approvalRequired, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { formRefused } from '../../account/form-refusals';
import { type ChangeRecoveryDataDeps, changeRecoveryData } from './change-recovery-data';
import { ChangeRecoveryDataResult, RecoveryData } from './recovery-data.graphql';

@Resolver()
export class RecoveryDataResolver {
  constructor(private readonly deps: ChangeRecoveryDataDeps) {}

  @Mutation(() => ChangeRecoveryDataResult, {
    description:
      'Another secret question and answer for all logins of the profile, or none; told by mail. Asks for a fresh sign-in, and waits for another login while acts are under dual approval.',
  })
  async changeRecoveryData(
    @Arg('question', () => String, {
      nullable: true,
      description: 'The question; both null take them away, one without the other is refused.',
    })
    question: string | null,
    @Arg('answer', () => String, {
      nullable: true,
      description:
        'Its answer: at least 3 characters, not to be read in the question. Case and spaces do not matter.',
    })
    answer: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ChangeRecoveryDataResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const changed = await changeRecoveryData(this.deps, viewer, {
      question,
      answer,
    });
    if (changed.kind === 'refused') return formRefused('INVALID_INPUT', changed.problems, viewer.locale);
    if (changed.kind === 'waiting') return approvalRequired(changed.approvalId, viewer.locale);
    return Object.assign(new RecoveryData(), { profileId: viewer.profileId, question: changed.question });
  }
}
