import {
  type ConnectionOf,
  ForStaff,
  Page,
  PageArguments,
  toConnection,
} from '@customer-area/shared/graphql';
import { toPage, wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Mutation, Query, Resolver } from 'type-graphql';
import {
  PaymentCase,
  PaymentCaseConnection,
  SettlePaymentCaseInput,
  toPaymentCase,
} from './payment-case.graphql';
import { cursorOfCase } from './payment-case.store';
import { type SettleCaseDeps, settleCase } from './settle-case';

@Resolver()
export class PaymentCaseResolver {
  constructor(private readonly deps: SettleCaseDeps) {}

  @Page()
  @ForStaff()
  @Query(() => PaymentCaseConnection, {
    description:
      'Staff with PAYMENTS_MATCH only: payments of all profiles that wait for staff, oldest first.',
  })
  async paymentCases(@Args() args: PageArguments): Promise<ConnectionOf<PaymentCase>> {
    const { database, cases } = this.deps;
    const wanted = wantedPage(args);
    const page = toPage(await cases.page(database.read, wanted), wanted, cursorOfCase);
    return toConnection(page, toPaymentCase, () => cases.countOpen(database.read));
  }

  @ForStaff()
  @Mutation(() => PaymentCase, {
    description:
      'Staff with PAYMENTS_MATCH only: closes a case. What was collected and is not what was asked for becomes credit (in euro; any other currency is sent back by hand first), and its orders can be paid again. A charge of UNKNOWN_OUTCOME ends as it was found to have ended. Again changes nothing.',
  })
  async settlePaymentCase(
    @Arg('input', () => SettlePaymentCaseInput, { description: 'The case and what is decided.' })
    { caseId, found, reason }: SettlePaymentCaseInput,
  ): Promise<PaymentCase> {
    return toPaymentCase(await settleCase(this.deps, { caseId, found, reason }));
  }
}
