import { unauthenticated } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, createUnionType, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { RegistrationRefused, registrationRefused } from '../../account/form-refusals';
import { type ChangeRecoveryDataDeps, changeRecoveryData } from './change-recovery-data';

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

const ChangeRecoveryDataResult = createUnionType({
  name: 'ChangeRecoveryDataResult',
  description: 'What recovery asks from now on, or what is wrong with the question or the answer.',
  types: () => [RecoveryData, RegistrationRefused] as const,
});

@Resolver()
export class RecoveryDataResolver {
  constructor(private readonly deps: ChangeRecoveryDataDeps) {}

  @Mutation(() => ChangeRecoveryDataResult, {
    description:
      'Another secret question and answer for all logins of the profile, or none; told by mail. Asks for a fresh sign-in.',
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
      question: question ?? null,
      answer: answer ?? null,
    });
    if (changed.kind === 'refused')
      return registrationRefused('INVALID_INPUT', changed.problems, viewer.locale);
    return Object.assign(new RecoveryData(), { profileId: viewer.profileId, question: changed.question });
  }
}
