import { DateTime } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { BankStatementRefused } from './bank-upload.graphql';
import { BankLineStatus } from './lines/bank-line-status';
import type { ReadStatement } from './statements/read-statement';

@ObjectType({
  simpleResolvers: true,
  description:
    'A file of our bank that was taken. Its lines are booked one after the other: ask again until it is done.',
})
export class BankStatement {
  @Field(() => ID, { description: 'e.g. bst_01jd….' })
  statementId!: string;
  @Field(() => Boolean, { description: 'Whether all lines have been looked at.' })
  isDone!: boolean;
  @Field(() => Int, { description: 'How many movements it tells of.' })
  lines!: number;
  @Field(() => Int, {
    description: 'Of these, how many an earlier file had told of: they are booked already.',
  })
  known!: number;
  @Field(() => Int, { description: 'How many have not been looked at yet.' })
  waiting!: number;
  @Field(() => Int, { description: 'How many have paid their orders.' })
  matched!: number;
  @Field(() => Int, { description: 'How many have paid a part of an order.' })
  partial!: number;
  @Field(() => Int, {
    description: 'How many became credit, because their orders were closed or none was found.',
  })
  credited!: number;
  @Field(() => Int, { description: 'How many wait for staff: see `unmatchedPayments`.' })
  toReview!: number;
  @Field(() => Int, { description: 'How many staff have sent back or closed.' })
  returned!: number;
  @Field(() => DateTime, { description: 'When it was taken.' })
  importedAt!: Date;
}

export const ImportBankStatementResult = createUnionType({
  name: 'ImportBankStatementResult',
  description: 'What has become of the lines so far, or why none was taken.',
  types: () => [BankStatement, BankStatementRefused] as const,
});

export function toBankStatement({ statement, counts }: ReadStatement): BankStatement {
  const countOf = (status: BankLineStatus) => counts.get(status) ?? 0;
  const stored = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const { id: statementId, state, lineCount: lines, importedAt } = statement;
  // While lines are being stored nobody knows which of them an earlier file has told of.
  const isStored = state !== 'STORING';
  return Object.assign(new BankStatement(), {
    ...{ statementId, lines, importedAt },
    isDone: state === 'DONE',
    known: isStored ? lines - stored : 0,
    waiting: isStored ? countOf(BankLineStatus.WAITING) : lines,
    matched: countOf(BankLineStatus.PAID),
    partial: countOf(BankLineStatus.PARTIAL),
    credited: countOf(BankLineStatus.CREDITED),
    toReview: countOf(BankLineStatus.TO_REVIEW),
    returned: countOf(BankLineStatus.RETURNED),
  });
}
