import { withCodes } from '@customer-area/shared/contract';
import { AtMost, Refusal } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import {
  changeProblemCodes,
  claimTokenCodes,
  formCodes,
  inputWarningCodes,
  passwordProblemCodes,
  problemCodes,
} from '../../../contract';

/** What can be wrong with one form, or is to be minded about it. */
export const MOST_PROBLEMS = 60;

@ObjectType({
  simpleResolvers: true,
  description: withCodes(
    'Something about one field of a form.',
    'InputProblem',
    problemCodes,
    passwordProblemCodes,
    claimTokenCodes,
    changeProblemCodes,
    inputWarningCodes,
  ),
})
export class InputProblem {
  @Field(() => String, { description: 'Path in the input, e.g. address.postalCode.' })
  field!: string;
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The form is not accepted; every problem is listed. Nothing was stored.',
    'FormRefused',
    formCodes,
  ),
})
export class FormRefused extends Refusal {
  @AtMost(MOST_PROBLEMS)
  @Field(() => [InputProblem], {
    description: 'What is wrong, field by field; empty when the refusal is not about a field.',
  })
  problems!: InputProblem[];
}
