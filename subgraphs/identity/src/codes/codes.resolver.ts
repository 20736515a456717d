import type { CodeKind } from '@customer-area/shared/contract';
import { AtMost } from '@customer-area/shared/graphql';
import { Arg, Query, Resolver } from 'type-graphql';
import { CodeKindEnum, CodeMeaning } from './code.graphql';
import { codesOf, MOST_CODES } from './known-codes';

@Resolver()
export class CodesResolver {
  @AtMost(MOST_CODES)
  @Query(() => [CodeMeaning], {
    nullable: true,
    description:
      'Every code that the service answers, with what it means and what to do about it. New ones may be added: treat one that is not known by its message.',
  })
  codes(
    @Arg('kind', () => CodeKindEnum, { nullable: true, description: 'Only those of this kind.' })
    kind: CodeKind | null,
    @Arg('operation', () => String, {
      nullable: true,
      description: 'Only those that this root field answers, e.g. placeOrder.',
    })
    operation: string | null,
  ): CodeMeaning[] {
    return codesOf({ kind, operation }).map((known) => Object.assign(new CodeMeaning(), known));
  }
}
