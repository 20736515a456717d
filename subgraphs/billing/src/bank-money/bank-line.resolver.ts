import { badInput, faultText } from '@customer-area/shared/errors';
import {
  AtMost,
  type ConnectionOf,
  ForStaff,
  Page,
  PageArguments,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { toPage, wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import {
  type BankLine,
  BankLineConnection,
  BankLineResult,
  CreditPaymentInput,
  MatchPaymentInput,
  toBankLine,
  toLineResult,
  UnmatchedPaymentFilter,
} from './bank-line.graphql';
import { type CreditPaymentDeps, creditPayment } from './deciding/credit-payment';
import { type MarkPaidByStaffDeps, markPaidByStaff } from './deciding/mark-paid-by-staff';
import { type MatchPaymentDeps, matchPayment } from './deciding/match-payment';
import { type ReturnPaymentDeps, returnPayment } from './deciding/return-payment';
import { cursorOfLine } from './lines/bank-line.store';
import { checkedLineFilter } from './lines/bank-line-filter';
import { MarkPaidAnswer, MarkPaidInput, toMarkPaidAnswer, toMarkPaidItem } from './mark-paid.graphql';

const MOST_ITEMS = 100;
const REASON = 'Why, for the customer to read in the audit log; 1 to 500 characters.';

export interface BankLineResolverDeps extends MatchPaymentDeps, ReturnPaymentDeps, MarkPaidByStaffDeps {
  readonly identityOf: (requestId: string) => CreditPaymentDeps['identity'];
}

@Resolver()
export class BankLineResolver {
  constructor(private readonly deps: BankLineResolverDeps) {}

  @Page()
  @ForStaff()
  @Query(() => BankLineConnection, {
    description:
      'Staff with PAYMENTS_MATCH only: movements of our account that nobody could book for sure, oldest first.',
  })
  async unmatchedPayments(
    @Arg('filter', () => UnmatchedPaymentFilter, { nullable: true, description: 'All of them without it.' })
    filter: UnmatchedPaymentFilter | null,
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<BankLine>> {
    const { database, bankLines } = this.deps;
    const criteria = checkedLineFilter(filter);
    const wanted = wantedPage(args);
    const page = toPage(await bankLines.queue(database.read, criteria, wanted), wanted, cursorOfLine);
    return toConnection(
      page,
      (row) => toBankLine(row, viewer.locale),
      () => bankLines.countQueue(database.read, criteria),
    );
  }

  @ForStaff()
  @Mutation(() => BankLineResult, {
    description:
      'Staff with PAYMENTS_MATCH only: books a movement on an order. A part stays with it; what is too much, or comes too late, becomes credit.',
  })
  async matchPayment(
    @Arg('input', () => MatchPaymentInput, { description: 'The movement, its order, and why.' })
    input: MatchPaymentInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof BankLineResult> {
    return toLineResult(await matchPayment(this.deps, input), viewer.locale);
  }

  @ForStaff()
  @Mutation(() => BankLineResult, {
    description: 'Staff with PAYMENTS_MATCH only: makes a movement that is for no order credit of a profile.',
  })
  async creditPayment(
    @Arg('input', () => CreditPaymentInput, { description: 'The movement, whose it is, and why.' })
    input: CreditPaymentInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof BankLineResult> {
    const identity = this.deps.identityOf(viewer.requestId);
    return toLineResult(await creditPayment({ ...this.deps, identity }, input), viewer.locale);
  }

  @ForStaff()
  @Mutation(() => BankLineResult, {
    description:
      'Staff with PAYMENTS_MATCH only: the money of a movement was sent back, or it is money that left; nothing is booked on anybody.',
  })
  async returnPayment(
    @Arg('lineId', () => ID, { description: 'The movement; NOT_FOUND when there is none.' }) lineId: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof BankLineResult> {
    return toLineResult(await returnPayment(this.deps, { lineId, reason }), viewer.locale);
  }

  @AtMost(MOST_ITEMS)
  @ForStaff()
  @Mutation(() => [MarkPaidAnswer], {
    description:
      'Staff with PAYMENTS_MATCH only: books money that is on no statement yet, each item by itself and answered in the order of the items; up to 100. A statement that tells of the same money later waits for staff.',
  })
  async markPaid(
    @Arg('items', () => [MarkPaidInput], { description: 'What arrived; 1 to 100.' }) items: MarkPaidInput[],
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<MarkPaidAnswer[]> {
    if (items.length < 1 || items.length > MOST_ITEMS)
      throw badInput('items', faultText('input.between', { least: 1, most: MOST_ITEMS }));
    const marked = await markPaidByStaff(this.deps, items.map(toMarkPaidItem), reason);
    return marked.map((one) => toMarkPaidAnswer(one, viewer.locale));
  }
}
