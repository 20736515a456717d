import { AtMostFirst, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { PartArguments, partOf } from '../listing';
import { OrderLine } from '../orders';
import { type ConfirmWithdrawalDeps, confirmWithdrawal } from './confirm-withdrawal';
import { startWithdrawal } from './start-withdrawal';
import {
  ConfirmWithdrawalResult,
  StartWithdrawalResult,
  toReceipt,
  toWithdrawalRefused,
  toWithdrawalToConfirm,
  WithdrawalLine,
  WithdrawalReceipt,
  WithdrawalToConfirm,
} from './withdrawal.graphql';

@Resolver(() => WithdrawalToConfirm)
export class WithdrawalResolver {
  constructor(private readonly deps: ConfirmWithdrawalDeps) {}

  @Mutation(() => StartWithdrawalResult, {
    description:
      'First step of withdrawing from a contract: consumers, within 14 days of the payment, to the end of the last day in Rome. Lines that were carried out at once on the acknowledged request of the customer are excluded, and those whose domain the customer has given to another profile since. For logins in person.',
  })
  async startWithdrawal(
    @Arg('orderId', () => ID, { description: 'An order of yours; NOT_FOUND for any other.' })
    orderId: string,
    @Arg('lineIds', () => [ID], { description: 'The lines, up to 500; each goes as a whole.' })
    lineIds: string[],
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof StartWithdrawalResult> {
    const { locale, requestId } = viewer;
    const profileId = profileOf(viewer);
    const outcome = await startWithdrawal(this.deps, { profileId, orderId, lineIds, locale, requestId });
    return outcome.kind === 'started'
      ? toWithdrawalToConfirm(outcome.withdrawal, locale)
      : toWithdrawalRefused(outcome.code, outcome.lineId, locale);
  }

  @Mutation(() => ConfirmWithdrawalResult, {
    description:
      'Second step: the withdrawal is made. What was paid goes back the way it came, with a credit note, and a receipt with date and time is mailed.',
  })
  async confirmWithdrawal(
    @Arg('token', () => String, { description: 'That of the first step.' }) token: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ConfirmWithdrawalResult> {
    const { locale, requestId } = viewer;
    const profileId = profileOf(viewer);
    const outcome = await confirmWithdrawal(this.deps, { profileId, token, locale, requestId });
    return outcome.kind === 'confirmed'
      ? toReceipt(outcome.withdrawal, locale)
      : toWithdrawalRefused(outcome.code, null, locale);
  }

  @AtMostFirst()
  @FieldResolver(() => [WithdrawalLine], { description: 'What it is about.' })
  lines(@Root() { all }: WithdrawalToConfirm, @Args() part: PartArguments): WithdrawalLine[] {
    return partOf(all, part);
  }
}

@Resolver(() => WithdrawalReceipt)
export class WithdrawalReceiptResolver {
  @AtMostFirst()
  @FieldResolver(() => [OrderLine], { description: 'What it is about.' })
  lines(@Root() { all }: WithdrawalReceipt, @Args() part: PartArguments): OrderLine[] {
    return partOf(all, part);
  }
}
