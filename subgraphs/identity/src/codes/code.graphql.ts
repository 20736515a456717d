import type { CodeKind, CodeRetry } from '@customer-area/shared/contract';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const CodeKindEnum: Readonly<Record<CodeKind, CodeKind>> = {
  REFUSAL: 'REFUSAL',
  REASON: 'REASON',
  PROBLEM: 'PROBLEM',
  NOTICE: 'NOTICE',
  ERROR: 'ERROR',
};
registerEnumType(CodeKindEnum, {
  name: 'CodeKind',
  description: 'What a code belongs to.',
  valuesConfig: {
    REFUSAL: { description: 'Why a mutation did nothing: a type that implements Refusal.' },
    REASON: { description: 'Why one part of what was asked is not possible.' },
    PROBLEM: { description: 'What is wrong with one field of a form.' },
    NOTICE: { description: 'Something to mind although nothing is refused.' },
    ERROR: { description: 'An entry of `errors`, in `extensions.code`.' },
  },
});

export const CodeRetryEnum: Readonly<Record<CodeRetry, CodeRetry>> = {
  CHANGED: 'CHANGED',
  AFTERWARDS: 'AFTERWARDS',
  LATER: 'LATER',
  NEVER: 'NEVER',
};
registerEnumType(CodeRetryEnum, {
  name: 'CodeRetry',
  description: 'Whether it helps to ask again.',
  valuesConfig: {
    CHANGED: { description: 'With other input.' },
    AFTERWARDS: { description: 'The same again, once what `remedy` says is done.' },
    LATER: { description: 'The same again, after a while.' },
    NEVER: { description: 'Not at all.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A code that the service answers, for whoever writes a client. Customers read its message.',
})
export class CodeMeaning {
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE; what a client may branch on.' })
  code!: string;
  @Field(() => CodeKindEnum, { description: 'What it belongs to.' })
  kind!: CodeKind;
  @Field(() => [String], { description: 'The types that carry it; empty for an entry of `errors`.' })
  types!: readonly string[];
  @Field(() => [String], { description: 'The root fields that answer it; empty when any does.' })
  operations!: readonly string[];
  @Field(() => String, { description: 'What it says. In English.' })
  meaning!: string;
  @Field(() => String, { description: 'What to do about it. In English.' })
  remedy!: string;
  @Field(() => CodeRetryEnum, { description: 'Whether it helps to ask again.' })
  retry!: CodeRetry;
}
