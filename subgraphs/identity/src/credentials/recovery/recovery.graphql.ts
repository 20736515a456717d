import { DateTime, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { FormRefused } from '../../account/form-refusals';

@ObjectType({
  simpleResolvers: true,
  description: 'The answer to everybody who has lost a username or password, known to us or not.',
})
export class RecoveryStarted {
  @Field(() => String, { description: 'What to do now, for people.' })
  message!: string;
  @Field(() => DateTime, {
    description:
      'Until when a link, if one was mailed, can be used: ten minutes; later when its letter says so.',
  })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How far a recovery has got, for who holds its mailed link.',
})
export class RecoveryStep {
  @Field(() => Boolean, { description: 'True when completeRecovery can be called.' })
  ready!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The secret question whose answer is asked for; null when there is none.',
  })
  question!: string | null;
  @Field(() => Boolean, {
    description: 'Whether a code of the authenticator app, or a recovery code, is asked for.',
  })
  codeNeeded!: boolean;
  @Field(() => Int, { description: 'How often it may still be tried; five in all.' })
  triesLeft!: number;
  @Field(() => DateTime, { description: 'Until when the link can be used.' })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The new password holds; every session has ended. Sign in with it.',
})
export class RecoveryCompleted {
  @Field(() => String, { description: 'To sign in with.' })
  username!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description:
    'RECOVERY_NOT_VALID: the link is unknown, used, too old, overtaken by a new password or address, or a step was left out. RECOVERY_TOO_EARLY: the address was changed lately; the letter says from when the link can be used. RECOVERY_NOT_ACCEPTED: the answer or the code is not right.',
})
export class RecoveryRefused extends Refusal {}

@InputType({ description: 'What a recovery asks for.' })
export class AnswerRecoveryInput {
  @Field(() => String, { description: 'The secret in the mailed link.' })
  token!: string;
  @Field(() => String, {
    nullable: true,
    description: 'To the secret question; upper and lower case are the same.',
  })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the authenticator app, or a recovery code.' })
  code!: string | null;
}

@InputType({ description: 'The new password of a login that is recovered.' })
export class CompleteRecoveryInput {
  @Field(() => String, { description: 'The secret in the mailed link.' })
  token!: string;
  @Field(() => String, { description: 'The new one; checkPassword tells which criteria it meets.' })
  password!: string;
  @Field(() => String, { description: 'The same password once more.' })
  passwordConfirmation!: string;
}

export const AnswerRecoveryResult = createUnionType({
  name: 'AnswerRecoveryResult',
  description: 'How far the recovery has got, or why it goes no further.',
  types: () => [RecoveryStep, RecoveryRefused] as const,
});

export const CompleteRecoveryResult = createUnionType({
  name: 'CompleteRecoveryResult',
  description: 'The end of a recovery, what is wrong with the password, or a link that is not valid.',
  types: () => [RecoveryCompleted, FormRefused, RecoveryRefused] as const,
});
